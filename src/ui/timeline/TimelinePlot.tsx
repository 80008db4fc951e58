import { useMemo, useRef, type KeyboardEvent } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import { useAppState, useMessages } from '../app/AppContext.ts';
import { numberText } from '../language/plural.ts';
import { Brush } from './Brush.tsx';
import { Histogram } from './Histogram.tsx';
import { IntervalRows } from './IntervalRows.tsx';
import { timelineMessages } from './messages.ts';
import { PlotLabels } from './PlotLabels.tsx';
import { TimeAxis } from './TimeAxis.tsx';
import { answeredRows, datasetRows } from './timelineRows.ts';
import { timeScale } from './timeScale.ts';
import { usePlotGestures } from './usePlotGestures.ts';
import type { TimelineModel } from './useTimelineModel.ts';
import type { TimelineMoves } from './useTimelineMoves.ts';
import { useWidth } from './useWidth.ts';
import { zoomCentre } from './zoomCentre.ts';

interface TimelinePlotProps {
  readonly dataset: Dataset;
  readonly model: TimelineModel;
  readonly moves: TimelineMoves;
}

/** Histogram, bars, axis and brush on one scale. */
export function TimelinePlot({ dataset, model, moves }: TimelinePlotProps) {
  const messages = useMessages(timelineMessages);
  const answers = useAppState((state) => state.answers);
  const engine = useAppState((state) => state.engine.phase);
  const background = useAppState((state) => state.view.background);
  const plot = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track);
  const { window, range, timeZone, language } = model;
  const scale = useMemo(() => timeScale(window, width), [window, width]);
  const gestures = usePlotGestures(plot, track, model, moves);

  const isTable = useAppState((state) => state.dataset.phase === 'ready' && state.dataset.table !== null);
  const failed = engine === 'failed';
  const { list = null, outside = null } = answers ?? {};
  const rows = useMemo(() => {
    if (failed) return datasetRows(dataset, background, window);
    return list === null || outside === null ? null : answeredRows(list, outside, dataset, window);
  }, [failed, list, outside, dataset, background, window]);
  const counts = failed ? null : (answers?.result.histogram ?? null);
  const peak = counts === null ? 0 : Math.max(0, ...counts.all);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const factor = event.key === '+' || event.key === '=' ? 0.5 : event.key === '-' ? 2 : null;
    if (factor === null) return;
    event.preventDefault();
    moves.zoom(factor, zoomCentre(window, range));
  };

  return (
    <div
      ref={plot}
      className="timeline-plot"
      data-bars={rows === null ? undefined : ''}
      data-measured={width > 0 || undefined}
      role="presentation"
      onKeyDown={onKeyDown}
      {...gestures.handlers}
    >
      <div className="timeline-strip">
        <div ref={track} className="timeline-track" data-gesture="track">
          {counts !== null && width > 0 && (
            <Histogram counts={counts} scale={scale} label={messages.histogram(peak)} byShape={isTable} />
          )}
        </div>
        {peak > 0 && (
          <span className="timeline-peak number" aria-hidden="true" data-long={peak > 999 || undefined}>
            <span className="timeline-peak-words">{messages.peak(peak)}</span>
            <span className="timeline-peak-number">{numberText(peak)}</span>
          </span>
        )}
      </div>
      {failed && (
        <p className="timeline-note" role="status">
          {rows === null ? messages.engineFailedMany : messages.engineFailed}
        </p>
      )}
      {!failed && answers === null && (
        <p className="timeline-note" role="status">
          {messages.counting}
        </p>
      )}
      {rows !== null && <IntervalRows rows={rows} model={model} scale={scale} />}
      <TimeAxis window={window} width={width} timeZone={timeZone} language={language} />
      {width > 0 && (
        <div className="timeline-overlay">
          <Brush model={model} moves={moves} scale={scale} dragging={gestures.dragging} />
          <PlotLabels model={model} scale={scale} sources={dataset.bundle.sources} />
        </div>
      )}
    </div>
  );
}
