import type { KeyboardEvent } from 'react';
import type { Claim, Source } from '../../core/format/source.ts';
import { useAppState, useDataset, useLanguage, useLocalText, useMessages } from '../app/AppContext.ts';
import { Attribution } from '../claim/Attribution.tsx';
import { claimHref, incidentOfClaim } from '../claim/claimLink.ts';
import { isPlainClick } from '../claim/isPlainClick.ts';
import { claimMessages } from '../claim/messages.ts';
import { sourceDirection } from '../claim/Quote.tsx';
import { translationFor } from '../claim/translationFor.ts';
import { useClaimPointing, useIsPointed } from '../claim/useClaimPointing.ts';
import { panelMessages } from './messages.ts';
import type { Passage, Segment } from './sourcePassages.ts';

interface ClaimProperties {
  readonly claim: Claim;
  readonly source: Source;
  readonly incident: string | null;
  /** Where its words stand above already, with those that it overlaps, they are not given again. */
  readonly showsWords: boolean;
  readonly onSelect: (claim: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A step of the reading: words, who says them, what they are about. */
function SourceClaim({ claim, source, incident, showsWords, onSelect, onKeyDown }: ClaimProperties) {
  const texts = useMessages(panelMessages);
  const claimTexts = useMessages(claimMessages);
  const language = useLanguage();
  const localText = useLocalText();
  const dataset = useDataset();
  const home = incidentOfClaim(claim, incident, dataset) ?? incident;
  const href = useAppState(({ view }) => claimHref(view, claim.id, home, 'source'));
  const isCurrent = useAppState(({ view }) => view.claim === claim.id);
  const isPointed = useIsPointed([claim.id]);
  const pointing = useClaimPointing([claim.id], home);
  const isRead = source.language.split('-')[0] === language;
  const translation = isRead ? undefined : translationFor(claim, language);
  const about = claim.about.map((id) => dataset.incidents.get(id)).filter((one) => one !== undefined);
  return (
    <div
      className="source-claim"
      data-claim={claim.id}
      data-current={isCurrent}
      data-pointed={isPointed}
      {...pointing}
    >
      <a
        className="source-link"
        href={href}
        aria-label={claimTexts.claim(claim.id)}
        aria-current={isCurrent ? 'step' : undefined}
        onClick={(event) => {
          if (!isPlainClick(event)) return;
          event.preventDefault();
          onSelect(claim.id);
        }}
        onKeyDown={onKeyDown}
      >
        <bdi dir="ltr">{claim.id}</bdi>
      </a>
      {showsWords && (
        <blockquote className="source-words" lang={source.language} dir={sourceDirection(source.language)}>
          {claim.quote.exact}
        </blockquote>
      )}
      {translation !== undefined && (
        <p className="source-translation">
          <span lang={translation.language} dir={sourceDirection(translation.language)}>
            {translation.text}
          </span>{' '}
          <small>
            {translation.by === 'curators' ? claimTexts.ourTranslation : localText(translation.by)}
          </small>
        </p>
      )}
      <p className="source-by">
        <Attribution claim={claim} />
        {' · '}
        {about.length === 0
          ? texts.evidenceForNone
          : about.map(({ shortTitle }) => localText(shortTitle)).join(' · ')}
      </p>
    </div>
  );
}

function SegmentWords({ segment }: { segment: Segment }) {
  const isCurrent = useAppState(({ view }) => view.claim !== null && segment.claims.includes(view.claim));
  return <span data-current={isCurrent}>{segment.text}</span>;
}

interface Properties {
  readonly passage: Passage;
  readonly source: Source;
  readonly incident: string | null;
  readonly onSelect: (claim: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A quoted stretch of the document, or how much was left out. */
export function SourcePassage({ passage, source, incident, onSelect, onKeyDown }: Properties) {
  const texts = useMessages(panelMessages);
  if (passage.kind === 'omitted') {
    return <li className="source-omitted number">… {texts.omitted(passage.codePoints)} …</li>;
  }
  const { claims, segments } = passage;
  const isShared = claims.length > 1;
  return (
    <li className={isShared ? 'source-passage source-shared' : 'source-passage'}>
      {isShared && (
        <>
          <p className="source-shared-note">{texts.overlapping}</p>
          <blockquote className="source-words" lang={source.language} dir={sourceDirection(source.language)}>
            {segments.map((segment) => (
              <SegmentWords key={segment.claims.join() + segment.text} segment={segment} />
            ))}
          </blockquote>
        </>
      )}
      {claims.map((claim) => (
        <SourceClaim
          key={claim.id}
          claim={claim}
          source={source}
          incident={incident}
          showsWords={!isShared}
          onSelect={onSelect}
          onKeyDown={onKeyDown}
        />
      ))}
    </li>
  );
}
