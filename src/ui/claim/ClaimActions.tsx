import { useId, useState } from 'react';
import type { Claim, Source } from '../../core/format/source.ts';
import { parseInstant } from '../../core/time.ts';
import { useApp, useAppState, useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { dayText } from '../language/timeText.ts';
import { CiteButton } from '../cite/CiteButton.tsx';
import { Icon } from '../look/Icon.tsx';
import { claimAddress } from './claimLink.ts';
import { copiedQuote } from './copiedQuote.ts';
import { isPlainClick } from './isPlainClick.ts';
import { claimMessages } from './messages.ts';
import { OriginalQuote } from './Quote.tsx';
import { textFragmentAddress } from './textFragment.ts';

type Outcome = 'none' | 'link' | 'quote' | 'link-refused' | 'quote-refused';

function Verification({ claim, source }: { claim: Claim; source: Source }) {
  const texts = useMessages(claimMessages);
  const language = useLanguage();
  const { sha256, codePoints, checked } = source.archive;
  const day = dayText(parseInstant(`${checked}T12:00:00Z`) ?? 0, language, 'UTC');
  return (
    <div className="verification">
      <p>
        {texts.verbatimChecked(day, codePoints)} {texts.verbatimMeans}
      </p>
      <p className="verification-hash">
        {texts.hash} <code dir="ltr">{sha256}</code>
      </p>
      {claim.attribution !== undefined && (
        <>
          <p>{texts.attributionWords}</p>
          <OriginalQuote text={claim.attribution.exact} language={source.language} />
        </>
      )}
    </div>
  );
}

interface Properties {
  readonly claim: Claim;
  readonly source: Source;
  readonly incident: string | null;
}

/** The row under a quote: what its wording was checked against, its link, and copying. */
export function ClaimActions({ claim, source, incident }: Properties) {
  const texts = useMessages(claimMessages);
  const dataset = useDataset();
  const language = useLanguage();
  const { shareAddress } = useApp();
  const data = useAppState(({ view }) => view.data);
  const [outcome, setOutcome] = useState<Outcome>('none');
  const [open, setOpen] = useState(false);
  const explanation = useId();
  const link = claimAddress(shareAddress(), {
    claim: claim.id,
    incident,
    tab: incident === null ? 'source' : 'claims',
    language,
    version: dataset.head.version,
    data,
  });
  const copy = async (text: string, done: 'link' | 'quote') => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome(done);
    } catch {
      setOutcome(`${done}-refused`);
    }
  };
  const outcomes: Record<Outcome, string> = {
    none: '',
    link: texts.linkCopied,
    quote: texts.quoteCopied,
    'link-refused': texts.linkRefused,
    'quote-refused': texts.copyRefused,
  };
  return (
    <>
      <div className="claim-actions">
        <button
          type="button"
          className="quiet-button claim-verbatim number"
          aria-expanded={open}
          aria-controls={explanation}
          onClick={() => setOpen(!open)}
        >
          <Icon name="shield" />
          {texts.verbatim(claim.quote.start, claim.quote.end)}
        </button>
        <a
          className="quiet-button"
          href={link}
          aria-label={texts.copyLink(claim.id)}
          onClick={(event) => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            void copy(link, 'link');
          }}
        >
          <Icon name="link" />
          {texts.link}
        </a>
        <button
          type="button"
          className="quiet-button"
          onClick={() => void copy(copiedQuote(claim, source, dataset, language, link), 'quote')}
        >
          <Icon name="copy" />
          {texts.copyQuote}
        </button>
        <CiteButton subject={{ kind: 'claim', claim: claim.id, incident }} />
        {source.url !== null && (
          <a
            className="quiet-button"
            href={textFragmentAddress(source.url, claim.quote)}
            target="_blank"
            rel="noopener noreferrer"
          >
            <Icon name="external" />
            {texts.readInSource}
          </a>
        )}
      </div>
      <p className="claim-outcome" role="status" data-refused={outcome.endsWith('refused')}>
        {outcomes[outcome]}
      </p>
      <div id={explanation} hidden={!open}>
        {open && <Verification claim={claim} source={source} />}
      </div>
    </>
  );
}
