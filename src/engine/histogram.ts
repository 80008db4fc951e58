import { SHAPES } from '../core/vocabulary.ts';
import { TIME_BIT } from './filterBits.ts';
import type { IncidentTable } from './incidentTable.ts';
import type { QueryResult } from './protocol.ts';
import { listByMask } from './rowLists.ts';
import { firstAbove, firstAtLeast } from './searchSorted.ts';

/** Most bins that a histogram can have: more than the pixels of any timeline. */
const MOST_BINS = 65_000;

/** Counts of one symbol that are added up at the end, so that none waits for the one before. */
const LANES = 4;
const STRIDE = SHAPES.length * LANES;
/** Rows that are counted at once. */
const CHUNK = 4096;
/** Starting points for the search of an edge, evenly spaced over the span of the edges. */
const HINTS = 4096;

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

/** Counts by bin, in all and for each of `SHAPES`. */
export type BinCounts = Pick<QueryResult['histogram'], 'passing' | 'passingByShape'>;

/**
 * Rows a bin that fail nothing, or nothing but time, by symbol and together. A bin holds its first edge and not its
 * last, apart from the last bin, which holds both; a row counts in every bin that its closed interval touches. Where most rows count, the others are taken from `ofAll`, the counts of all rows.
 */
export function countBins(
  table: IncidentTable,
  fail: Uint8Array,
  edges: readonly number[],
  ofAll: BinCounts | null = null,
): BinCounts {
  const bins = Math.max(0, edges.length - 1);
  const { start } = table;
  const rows = bins === 0 ? 0 : table.rows;
  const finder = createEdgeFinder(edges);
  /** Rows that begin before each bin's last edge and not its first, and that end before the bin; by bin and symbol. */
  const begun = new Int32Array((bins + 1) * STRIDE);
  const ended = new Int32Array((bins + 1) * STRIDE);
  const listed = new Uint32Array(CHUNK);
  const pasts = edges.slice(1).map((edge, bin) => {
    return bin === bins - 1 ? firstAbove(start, null, edge) : firstAtLeast(start, null, edge);
  });
  for (let first = 0, bin = 0; first < rows;) {
    while (bin < bins && pasts[bin]! <= first) bin += 1;
    const past = Math.min(rows, first + CHUNK, bin < bins ? pasts[bin]! : rows);
    const count = listByMask(fail, first, past, ~TIME_BIT, ofAll === null ? 0 : 1, listed);
    countBegun(begun, bin, table, listed, count);
    countEnded(ended, finder, table, listed, count);
    first = past;
  }

  const passing: number[] = [];
  const passingByShape = SHAPES.map((): number[] => []);
  const under = new Int32Array(SHAPES.length);
  for (let bin = 0; bin < bins; bin++) {
    let total = 0;
    for (let shape = 0; shape < SHAPES.length; shape++) {
      const at = bin * STRIDE + shape * LANES;
      under[shape]! += sumOf(begun, at) - sumOf(ended, at);
      const counted = under[shape]!;
      const count = ofAll === null ? counted : ofAll.passingByShape[shape]![bin]! - counted;
      passingByShape[shape]!.push(count);
      total += count;
    }
    passing.push(total);
  }
  return { passing, passingByShape };
}

function sumOf(counts: Int32Array, first: number): number {
  let sum = 0;
  for (let lane = 0; lane < LANES; lane++) sum += counts[first + lane]!;
  return sum;
}

function countBegun(
  begun: Int32Array,
  bin: number,
  { shapeOfSet, facets }: IncidentTable,
  rows: Uint32Array,
  count: number,
): void {
  const { sets } = facets.type;
  const first = bin * STRIDE;
  for (let at = 0; at < count; at++) {
    begun[first + shapeOfSet[sets[rows[at]!]!]! * LANES + (at & (LANES - 1))]! += 1;
  }
}

/** Counts each row in the first bin before which it has ended: as many bins as have edges at or before its end. */
function countEnded(
  ended: Int32Array,
  { edges, hints, lowest, scale }: EdgeFinder,
  { end, shapeOfSet, facets }: IncidentTable,
  rows: Uint32Array,
  count: number,
): void {
  const { sets } = facets.type;
  for (let at = 0; at < count; at++) {
    const row = rows[at]!;
    const latest = end[row]!;
    let bin = hints[Math.max(0, Math.min(HINTS, (latest - lowest) * scale)) | 0]!;
    while (bin > 0 && edges[bin - 1]! > latest) bin--;
    while (bin < edges.length && edges[bin]! <= latest) bin++;
    ended[bin * STRIDE + shapeOfSet[sets[row]!]! * LANES + (at & (LANES - 1))]! += 1;
  }
}

/** Where to begin to look for how many edges are at or before an instant. */
interface EdgeFinder {
  /** The first edges of the bins. */
  readonly edges: Float64Array;
  readonly lowest: number;
  readonly scale: number;
  readonly hints: Uint16Array;
}

function createEdgeFinder(edges: readonly number[]): EdgeFinder {
  const firsts = Float64Array.from(edges.slice(0, -1));
  const finite = edges.filter(Number.isFinite);
  const lowest = finite[0] ?? 0;
  const width = (finite.at(-1) ?? 0) - lowest;
  const scale = width > 0 ? HINTS / width : 0;
  const hints = new Uint16Array(HINTS + 1);
  for (let hint = 0, bin = 0; hint <= HINTS; hint++) {
    while (bin < firsts.length && firsts[bin]! <= lowest + hint / scale) bin++;
    hints[hint] = bin;
  }
  return { edges: firsts, lowest, scale, hints };
}
