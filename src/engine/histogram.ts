import { SHAPES } from '../core/vocabulary.ts';
import { TIME_BIT } from './filterBits.ts';
import type { IncidentTable } from './incidentTable.ts';
import type { QueryResult } from './protocol.ts';

/** Most bins that a histogram can have: more than the pixels of any timeline. */
const MOST_BINS = 65_000;

/** Throws where edges do not ascend or are too many. */
export function checkEdges(edges: readonly number[]): void {
  const bins = edges.length - 1;
  if (bins > MOST_BINS) {
    throw new Error(`binEdges: ${bins} bins asked for, at most ${MOST_BINS} can be counted`);
  }
  edges.forEach((edge, index) => {
    if (index > 0 && !(edge > edges[index - 1]!)) throw new Error(`binEdges[${index}]: edges must ascend`);
  });
}

/**
 * Rows a bin that fail nothing, or nothing but time, by symbol and together. A bin holds its first edge and not its
 * last, apart from the last bin, which holds both; a row counts in every bin that its closed interval touches: in those
 * before whose end it begins, but not in those before whose beginning it has ended.
 */
export function countBins(
  table: IncidentTable,
  fail: Uint8Array,
  edges: readonly number[],
): Pick<QueryResult['histogram'], 'passing' | 'passingByShape'> {
  const bins = Math.max(0, edges.length - 1);
  const { start, end, byEnd, shapeOfSet } = table;
  const { sets } = table.facets.type;
  const counts = new Float64Array(SHAPES.length);
  const byShape = SHAPES.map(() => Array.from({ length: bins }, () => 0));
  const passing = Array.from({ length: bins }, () => 0);

  for (let bin = 0, row = 0; bin < bins; bin++) {
    const isLast = bin === bins - 1;
    const edge = edges[bin + 1]!;
    for (; row < start.length && (start[row]! < edge || (isLast && start[row] === edge)); row++) {
      counts[shapeOfSet[sets[row]!]!]! += +((fail[row]! & ~TIME_BIT) === 0);
    }
    for (let shape = 0; shape < counts.length; shape++) byShape[shape]![bin] = counts[shape]!;
  }
  counts.fill(0);
  for (let bin = 0, index = 0; bin < bins; bin++) {
    const edge = edges[bin]!;
    for (; index < byEnd.length; index++) {
      const row = byEnd[index]!;
      if (!(end[row]! < edge)) break;
      counts[shapeOfSet[sets[row]!]!]! += +((fail[row]! & ~TIME_BIT) === 0);
    }
    for (let shape = 0; shape < counts.length; shape++) {
      byShape[shape]![bin]! -= counts[shape]!;
      passing[bin]! += byShape[shape]![bin]!;
    }
  }
  return { passing, passingByShape: byShape };
}
