import { SHAPES } from '../core/vocabulary.ts';
import { TIME_BIT } from './filterBits.ts';
import type { IncidentTable } from './incidentTable.ts';
import type { QueryResult } from './protocol.ts';
import { firstAbove, firstAtLeast } from './searchSorted.ts';

/** Most bins that a histogram can have: more than the pixels of any timeline. */
const MOST_BINS = 65_000;

/** Counts of one symbol that are added up at the end, so that none waits for the one before. */
const LANES = 8;

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
  const counts = new Int32Array(SHAPES.length * LANES);
  const byShape = SHAPES.map(() => Array.from({ length: bins }, () => 0));
  const passing = Array.from({ length: bins }, () => 0);
  const add = (bin: number, sign: number) => {
    for (let at = 0; at < counts.length; at++) {
      byShape[Math.floor(at / LANES)]![bin]! += sign * counts[at]!;
      passing[bin]! += sign * counts[at]!;
    }
  };
  for (let bin = 0, row = 0; bin < bins; bin++) {
    const edge = edges[bin + 1]!;
    const past = bin === bins - 1 ? firstAbove(start, null, edge) : firstAtLeast(start, null, edge);
    countRun(counts, fail, shapeOfSet, sets, null, row, past);
    row = past;
    add(bin, 1);
  }
  counts.fill(0);
  for (let bin = 0, index = 0; bin < bins; bin++) {
    const past = firstAtLeast(end, byEnd, edges[bin]!);
    countRun(counts, fail, shapeOfSet, sets, byEnd, index, past);
    index = past;
    add(bin, -1);
  }
  return { passing, passingByShape: byShape };
}

/** Adds the rows of a run that fail nothing but time to the counts of their symbols. */
function countRun(
  counts: Int32Array,
  fail: Uint8Array,
  shapeOfSet: Uint8Array,
  sets: Uint16Array | Uint32Array,
  order: Uint32Array | null,
  begin: number,
  past: number,
): void {
  for (let index = begin; index < past; index++) {
    const row = order === null ? index : order[index]!;
    counts[shapeOfSet[sets[row]!]! * LANES + (index & (LANES - 1))]! +=
      (fail[row]! & ~TIME_BIT) === 0 ? 1 : 0;
  }
}
