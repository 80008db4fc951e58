import { memo } from 'react';
import type { QueryResult } from '../../engine/protocol.ts';
import { SHAPES } from '../../core/vocabulary.ts';
import { stackedPaths } from './stackedPaths.ts';
import { histogramPath } from './histogramPath.ts';
import type { TimeScale } from './timeScale.ts';

type Counts = QueryResult['histogram'];

interface HistogramProps {
  /** Colours what passes by symbol instead of counting it as one. */
  readonly byShape: boolean;
  readonly counts: Counts;
  readonly scale: TimeScale;
  readonly label: string;
}

const same = (a: readonly number[], b: readonly number[]) =>
  a === b || (a.length === b.length && a.every((value, index) => value === b[index]));

/** Every answer brings new arrays; while time is brushed they hold the same numbers, and nothing is drawn again. */
function sameHistogram(before: HistogramProps, after: HistogramProps): boolean {
  return (
    before.label === after.label &&
    before.byShape === after.byShape &&
    before.scale.width === after.scale.width &&
    before.scale.window.earliest === after.scale.window.earliest &&
    before.scale.window.latest === after.scale.window.latest &&
    same(before.counts.all, after.counts.all) &&
    same(before.counts.passing, after.counts.passing) &&
    before.counts.passingByShape.every((one, shape) => same(one, after.counts.passingByShape[shape] ?? [])) &&
    same(before.counts.edges, after.counts.edges)
  );
}

/** Counts in each bin: faded for all, full for what passes the other filters. */
export const Histogram = memo(function Histogram({ counts, scale, label, byShape }: HistogramProps) {
  const peak = Math.max(1, ...counts.all);
  const offsets = counts.edges.map((edge) => Math.min(Math.max(scale.toOffset(edge), 0), scale.width));
  return (
    <svg
      className="timeline-histogram"
      viewBox={`0 0 ${Math.max(scale.width, 1)} 100`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path className="timeline-all" d={histogramPath(offsets, counts.all, peak)} />
      {byShape ? (
        stackedPaths(offsets, counts.passingByShape, peak).map((path, shape) => (
          <path key={SHAPES[shape]} className={`timeline-of-${SHAPES[shape]}`} d={path} />
        ))
      ) : (
        <path className="timeline-passing" d={histogramPath(offsets, counts.passing, peak)} />
      )}
    </svg>
  );
}, sameHistogram);
