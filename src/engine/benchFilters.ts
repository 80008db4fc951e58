import { NO_FILTER, type Filter } from '../core/filter.ts';
import type { Interval } from '../core/interval.ts';
import { INCIDENT_TYPES } from '../core/vocabulary.ts';

const BINS = 120;
const TYPES = Object.keys(INCIDENT_TYPES);

/** The same questions for everything that is measured. */
export interface BenchFilters {
  readonly binEdges: readonly number[];
  /** A tenth of the span that moves on by `share` of the span each step. */
  brush(step: number, share: number): Filter;
  /** Each step another actor, type or place, some of them with a range, and what they leave out. */
  change(step: number): Filter;
}

export function createBenchFilters({ earliest, latest }: Interval): BenchFilters {
  const length = latest - earliest;
  const brush = (step: number, share: number): Filter => {
    const offset = ((((step * share) % 0.9) + 0.9) % 0.9) * length;
    return {
      ...NO_FILTER,
      range: { earliest: earliest + offset, latest: earliest + offset + length / 10 },
    };
  };
  return {
    binEdges: Array.from({ length: BINS + 1 }, (_, bin) => earliest + (bin * length) / BINS),
    brush,
    change(step) {
      const kinds = [
        { type: [TYPES[Math.abs(step) % TYPES.length] ?? ''] },
        { actor: ['actor-0', `actor-${Math.abs(step)}`] },
        { type: TYPES.slice(0, 4), place: Array.from({ length: 300 }, (_, town) => `town-${town}`) },
        {},
      ];
      const filter = step % 2 === 0 ? NO_FILTER : brush(step * 31, 0.005);
      return { ...filter, keep: { ...NO_FILTER.keep, ...kinds[Math.abs(step) % kinds.length] } };
    },
  };
}
