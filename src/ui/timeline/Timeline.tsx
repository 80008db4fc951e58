import { useMemo, type ReactNode } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import { useAppState, useMessages } from '../app/AppContext.ts';
import { LiveSummary } from './LiveSummary.tsx';
import { timelineMessages } from './messages.ts';
import { PlayControls } from './PlayControls.tsx';
import { Presets } from './Presets.tsx';
import { TimelinePlot } from './TimelinePlot.tsx';
import { zoneText } from './timeWords.ts';
import { usePlay } from './usePlay.ts';
import { useTimelineModel, type TimelineModel } from './useTimelineModel.ts';
import { useTimelineMoves, type TimelineMoves } from './useTimelineMoves.ts';
import { ZoomButtons } from './ZoomButtons.tsx';
// Later sheets may refine earlier ones.
import './timeline.css';
import './timelinePlot.css';
import './timelineRows.css';
import './timelineBars.css';
import './timelineAxis.css';
import './timelineBrush.css';
import './timelineSizes.css';

interface TimelineProps {
  /** The small one: histogram, bars and brush without controls around them. */
  readonly compact?: boolean;
}

/** The region "Timeline": when incidents may have happened, and the range that the reader looks at. */
export function Timeline({ compact = false }: TimelineProps) {
  const messages = useMessages(timelineMessages);
  const phase = useAppState((state) => state.dataset.phase);
  const dataset = useAppState((state) => (state.dataset.phase === 'ready' ? state.dataset.dataset : null));
  const background = useAppState((state) => state.view.background);
  const model = useTimelineModel();
  const moves = useTimelineMoves(model?.window ?? null);
  const isTable = useAppState((state) => state.dataset.phase === 'ready' && state.dataset.table !== null);
  const empty =
    dataset !== null &&
    !isTable &&
    !dataset.bundle.incidents.some(({ kind }) => kind === 'incident' || background);

  const title = <h2 className={compact ? 'visually-hidden' : 'timeline-title'}>{messages.title}</h2>;
  let content: ReactNode;
  if (dataset === null) {
    content = <p className="timeline-note">{phase === 'loading' ? messages.loading : messages.noDataset}</p>;
  } else if (empty || model === null) {
    content = <p className="timeline-note">{empty ? messages.empty : messages.noTimes}</p>;
  } else if (compact) {
    content = <TimelinePlot dataset={dataset} model={model} moves={moves} />;
  } else {
    content = <FullTimeline dataset={dataset} model={model} moves={moves} />;
  }
  return (
    <section className="timeline" aria-label={messages.title} data-compact={compact || undefined}>
      <div className="timeline-layout">
        {title}
        {content}
      </div>
    </section>
  );
}

interface FullTimelineProps {
  readonly dataset: Dataset;
  readonly model: TimelineModel;
  readonly moves: TimelineMoves;
}

function FullTimeline({ dataset, model, moves }: FullTimelineProps) {
  const messages = useMessages(timelineMessages);
  const player = usePlay(model, moves);
  const certain = useAppState((state) => state.answers?.result.certain ?? null);
  const possible = useAppState((state) => state.answers?.result.possible ?? 0);
  const { unit, step } = model.bins;
  const { window, timeZone } = model;
  const zone = useMemo(() => zoneText(window, timeZone), [window, timeZone]);
  return (
    <>
      <PlayControls player={player} />
      <p className="timeline-caption">{messages.caption(unit, step, zone)}</p>
      {certain !== null && <p className="timeline-counts number">{messages.counts(certain, possible)}</p>}
      <Presets dataset={dataset} model={model} />
      <ZoomButtons model={model} moves={moves} />
      <TimelinePlot dataset={dataset} model={model} moves={moves} />
      <LiveSummary model={model} stops={player.stops} />
    </>
  );
}
