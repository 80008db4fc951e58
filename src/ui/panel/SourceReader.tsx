import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Source } from '../../core/format/source.ts';
import { useAppState, useDataset, useIntentions, useMessages } from '../app/AppContext.ts';
import { incidentOfClaim } from '../claim/claimLink.ts';
import { Icon } from '../look/Icon.tsx';
import { DocumentFacts } from './DocumentFacts.tsx';
import { panelMessages } from './messages.ts';
import { SourcePassage } from './SourcePassage.tsx';
import { sourcePassages } from './sourcePassages.ts';
import { useReadingPosition } from './useReadingPosition.ts';
import './source.css';

const STEP_KEYS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** A document's quotes in reading order: steps, a link for each, and map and timeline that follow the reader. */
export function SourceReader({ source, incident }: { source: Source; incident: string | null }) {
  const texts = useMessages(panelMessages);
  const dataset = useDataset();
  const intentions = useIntentions();
  const highlighted = useAppState(({ view }) => view.claim);
  const [following, setFollowing] = useState(true);
  const list = useRef<HTMLOListElement>(null);
  const takesFocus = useRef(false);
  const passages = useMemo(
    () => sourcePassages(source.claims, source.archive.codePoints),
    [source.claims, source.archive.codePoints],
  );
  const ids = useMemo(() => source.claims.map(({ id }) => id), [source.claims]);
  const position = highlighted === null ? -1 : ids.indexOf(highlighted);
  const current = ids[position] ?? null;
  // What is evidence of no incident leaves the selection where it is.
  const homeOf = (id: string) => {
    const claim = dataset.claims.get(id);
    return (claim && incidentOfClaim(claim, incident, dataset)) ?? incident;
  };
  const { settle } = useReadingPosition({
    list,
    claims: ids,
    current,
    following,
    onReach: (id) => intentions.followClaim(id, homeOf(id), 'source'),
  });
  useEffect(() => {
    if (!takesFocus.current || current === null) return;
    takesFocus.current = false;
    const link = `[data-claim="${CSS.escape(current)}"] .source-link`;
    list.current?.querySelector<HTMLElement>(link)?.focus({ preventScroll: true });
  }, [current]);

  const step = (by: 1 | -1, isHeld = false) => {
    const next = ids[position === -1 && by === -1 ? -1 : position + by];
    if (next === undefined) return;
    // A held key would fill the history, so only its first step is one that Back returns from.
    const go = isHeld ? intentions.followClaim : intentions.highlightClaim;
    go(next, homeOf(next), 'source');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEP_KEYS[event.key];
    if (by === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    takesFocus.current = true;
    step(by, event.repeat);
  };

  return (
    <div className="source">
      <DocumentFacts source={source} titled={incident !== null} />
      <div className="source-bar">
        <button
          type="button"
          className="source-step source-step-back"
          aria-label={texts.previous}
          disabled={position <= 0}
          onClick={() => step(-1)}
        >
          <Icon name="chevron" />
        </button>
        <button
          type="button"
          className="source-step"
          aria-label={texts.next}
          disabled={position === ids.length - 1}
          onClick={() => step(1)}
        >
          <Icon name="chevron" />
        </button>
        <p className="source-position number" role="status">
          {position === -1 ? texts.noStep(ids.length) : texts.step(position + 1, ids.length)}
        </p>
        <ToggleButton className="button source-follow" isSelected={following} onChange={setFollowing}>
          {texts.follow}
        </ToggleButton>
      </div>
      <p className="source-hint">{texts.followHint}</p>
      <ol className="source-passages" ref={list} aria-label={texts.readingOrder}>
        {passages.map((passage) => (
          <SourcePassage
            key={`${passage.kind} ${passage.start}`}
            passage={passage}
            source={source}
            incident={incident}
            onKeyDown={onKeyDown}
            onSelect={(id) => {
              settle(id);
              intentions.highlightClaim(id, homeOf(id), 'source');
            }}
          />
        ))}
      </ol>
    </div>
  );
}
