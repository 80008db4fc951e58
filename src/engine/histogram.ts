import { SHAPES } from '../core/vocabulary.ts';
import { createEdgeFinder, firstBinAfter } from './edgeFinder.ts';
import { APART_BITS } from './filterBits.ts';
import { BACKGROUND, SHAPE_BITS, SHAPE_SHIFT, type IncidentTable } from './incidentTable.ts';
import type { QueryResult } from './protocol.ts';
import { listByBits } from './rowLists.ts';
import { createMarks, type Marks } from './rowMarks.ts';
import type { ApartTally } from './rowTally.ts';
import { firstAbove, firstAtLeast } from './searchSorted.ts';

/** Most bins that a histogram can have: more than the pixels of any timeline, and few enough to stand with a symbol in 16 bits. */
const MOST_BINS = 8000;

/** Counts of one symbol that are added up at the end, so that none waits for the one before. */
const LANES = 4;
// Of the module's own: an imported constant is read anew in every turn of a loop.
const TO_SHAPE = SHAPE_SHIFT;
const TO_BIN = SHAPE_BITS;
const SHAPE_MASK = (1 << SHAPE_BITS) - 1;
const STRIDE = LANES << SHAPE_BITS;
/** Rows that are counted at once. */
const CHUNK = 4096;

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
 * Counts rows by bin. A bin holds its first edge and not its last, apart from the last bin, which holds both; a row
 * counts in every bin that its closed interval touches. Into which bins rows fall is kept for the edges of the last call.
 */
export interface Histogram extends ApartTally {
  /** All rows, background where it is asked for. */
  countAll(edges: readonly number[], background: boolean): BinCounts;
  /** The rows that fail nothing, or nothing but time; `marked` is how many these are. */
  count(edges: readonly number[], marks: Marks, marked: number): BinCounts;
}

export function createHistogram(table: IncidentTable): Histogram {
  const { rows } = table;
  let edges: readonly number[] | null = null;
  let pasts: readonly number[] = [];
  /** For each row the first bin before which it has ended, then in the lowest bits its symbol. */
  let endsOfRows = new Uint16Array(0);
  let ofAll: BinCounts | null = null;
  let ofShown: BinCounts | null = null;
  const listed = new Uint32Array(CHUNK);
  /** What was told of rows for the present edges. */
  let told: ToldRows | null = null;

  const setEdges = (asked: readonly number[]): void => {
    if (edges !== null && areSame(edges, asked)) return;
    edges = asked;
    told = null;
    ofAll = null;
    ofShown = null;
    const bins = Math.max(0, asked.length - 1);
    if (bins === 0) return;
    pasts = asked.slice(1).map((edge, bin) => {
      return bin === bins - 1 ? firstAbove(table.start, null, edge) : firstAtLeast(table.start, null, edge);
    });
    if (endsOfRows.length === 0) endsOfRows = new Uint16Array(rows);
    findEnds(asked, table, endsOfRows);
  };

  /** Counts the rows that fail nothing but time, or (`areMissing`) takes the others from the counts of all. */
  const countMarked = ({ fail, words }: Marks, areMissing: boolean): BinCounts => {
    const bins = binsOf(edges!);
    const { begun, ended } = createEnds(bins);
    for (let first = 0, bin = 0; bin < bins;) {
      const past = Math.min(first + CHUNK, pasts[bin]!);
      if (past === first) {
        bin += 1;
        continue;
      }
      const count = listByBits(fail, words, first, past, APART_BITS, 0, areMissing ? 1 : 0, listed);
      countRows(begun, ended, bin, endsOfRows, listed, count);
      first = past;
    }
    return sumBins(begun, ended, bins, areMissing ? countEvery() : null);
  };

  const takeTold = ({ begun, ended, areMissing }: ToldRows): BinCounts =>
    sumBins(begun, ended, binsOf(edges!), areMissing ? countEvery() : null);

  const countEvery = () => (ofAll ??= countMarked(createMarks(rows), false));

  return {
    countAll(asked, background) {
      setEdges(asked);
      if (background || table.backgroundRows === 0) return countEvery();
      return (ofShown ??= countMarked(marksOfBackground(table), false));
    },
    count(asked, marks, marked) {
      setEdges(asked);
      if (marked === rows) return countEvery();
      if (told !== null) return takeTold(told);
      return countMarked(marks, marked > rows / 2);
    },
    begin(areMissing) {
      told = edges === null ? null : { ...createEnds(binsOf(edges)), areMissing, bin: 0 };
    },
    add(list, count) {
      if (told === null) return;
      for (let first = 0; first < count && told.bin < pasts.length;) {
        const past = firstFrom(list, first, count, pasts[told.bin]!);
        countRows(told.begun, told.ended, told.bin, endsOfRows, list.subarray(first, past), past - first);
        first = past;
        if (first < count) told.bin += 1;
      }
    },
    forget() {
      told = null;
    },
  };
}

interface Ends {
  /** Rows that begin before each bin's last edge and not its first, by bin and symbol. */
  readonly begun: Int32Array;
  /** Rows that end before the bin. */
  readonly ended: Int32Array;
}

interface ToldRows extends Ends {
  readonly areMissing: boolean;
  /** The bin in which the last row begins. */
  bin: number;
}

function binsOf(edges: readonly number[]): number {
  return Math.max(0, edges.length - 1);
}

function createEnds(bins: number): Ends {
  return { begun: new Int32Array((bins + 1) * STRIDE), ended: new Int32Array((bins + 1) * STRIDE) };
}

function areSame(edges: readonly number[], others: readonly number[]): boolean {
  return edges.length === others.length && edges.every((edge, index) => edge === others[index]);
}

function marksOfBackground({ rows, flags }: IncidentTable): Marks {
  const marks = createMarks(rows);
  for (let row = 0; row < rows; row++) marks.fail[row] = flags[row]! & BACKGROUND;
  return marks;
}

/** Where in an ascending list, from `first` to before `past`, the first row is that is at least `row`. */
function firstFrom(list: Uint32Array, first: number, past: number, row: number): number {
  let low = first;
  let high = past;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function findEnds(edges: readonly number[], { end, flags }: IncidentTable, into: Uint16Array): void {
  const finder = createEdgeFinder(edges);
  for (let row = 0; row < end.length; row++) {
    into[row] = (firstBinAfter(finder, end[row]!) << TO_BIN) | (flags[row]! >> TO_SHAPE);
  }
}

function countRows(
  begun: Int32Array,
  ended: Int32Array,
  bin: number,
  endsOfRows: Uint16Array,
  rows: Uint32Array,
  count: number,
): void {
  const first = bin * STRIDE;
  let at = 0;
  // Two rows at a time: what is checked of the arrays is then checked once for both.
  for (; at + 1 < count; at += 2) {
    const ends = endsOfRows[rows[at]!]!;
    const lane = at & (LANES - 1);
    begun[first + (ends & SHAPE_MASK) * LANES + lane]! += 1;
    ended[ends * LANES + lane]! += 1;
    const otherEnds = endsOfRows[rows[at + 1]!]!;
    begun[first + (otherEnds & SHAPE_MASK) * LANES + lane + 1]! += 1;
    ended[otherEnds * LANES + lane + 1]! += 1;
  }
  for (; at < count; at++) {
    const ends = endsOfRows[rows[at]!]!;
    begun[first + (ends & SHAPE_MASK) * LANES]! += 1;
    ended[ends * LANES]! += 1;
  }
}

/** Where `ofAll` is given, what was counted is taken from it. */
function sumBins(begun: Int32Array, ended: Int32Array, bins: number, ofAll: BinCounts | null): BinCounts {
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
