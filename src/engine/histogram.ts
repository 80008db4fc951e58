import type { Columns } from './columns.ts';
import { TIME_BIT } from './passes.ts';

/** First and last bin of each row, so that counting under another filter looks up no edge. */
export interface RowBins {
  readonly bins: number;
  /** `bins` where the row lies outside all bins. */
  readonly first: Uint16Array;
  /** One past the last bin; `bins` where the row lies outside all bins. */
  readonly past: Uint16Array;
}

/** Most bins that a histogram can have: more than the pixels of any timeline. */
const MOST_BINS = 65_000;
/** Starting points for the search of an edge, evenly spaced over the span of the edges. */
const HINTS = 4096;

/**
 * The bins that each row's closed interval overlaps. A bin holds its first edge and not its last, apart from the last
 * bin, which holds both. Throws where the edges do not ascend.
 */
export function binRows({ start, end, rows }: Columns, edges: readonly number[]): RowBins {
  const bins = Math.max(0, edges.length - 1);
  if (bins > MOST_BINS)
    throw new Error(`binEdges: ${bins} bins asked for, at most ${MOST_BINS} can be counted`);
  edges.forEach((edge, index) => {
    if (index > 0 && !(edge > edges[index - 1]!)) throw new Error(`binEdges[${index}]: edges must ascend`);
  });
  const first = new Uint16Array(rows).fill(bins);
  const past = new Uint16Array(rows).fill(bins);
  if (bins === 0) return { bins, first, past };

  const lowest = edges[0]!;
  const highest = edges[bins]!;
  const binOf = createBinFinder(edges);
  for (let row = 0; row < rows; row++) {
    const earliest = start[row]!;
    const latest = end[row]!;
    if (latest < lowest || earliest > highest) continue;
    const firstBin = earliest <= lowest ? 0 : binOf(earliest);
    first[row] = firstBin;
    past[row] = 1 + (latest >= highest ? bins - 1 : latest === earliest ? firstBin : binOf(latest));
  }
  return { bins, first, past };
}

/** The bin of an instant that lies within the edges. */
function createBinFinder(edges: readonly number[]): (instant: number) => number {
  const bins = edges.length - 1;
  const lowest = edges[0]!;
  const scale = HINTS / (edges[bins]! - lowest);
  const hints = new Uint16Array(HINTS + 1);
  for (let hint = 1, bin = 0; hint <= HINTS; hint++) {
    while (bin < bins - 1 && edges[bin + 1]! <= lowest + hint / scale) bin++;
    hints[hint] = bin;
  }
  return (instant) => {
    // An infinite edge makes the scale 0 and the product NaN, which `| 0` turns into the first hint.
    let bin = hints[((instant - lowest) * scale) | 0]!;
    while (bin > 0 && edges[bin]! > instant) bin--;
    while (bin < bins - 1 && edges[bin + 1]! <= instant) bin++;
    return bin;
  };
}

/** Rows a bin that fail nothing, or nothing but time. */
export function countBins({ bins, first, past }: RowBins, fail: Uint8Array): number[] {
  const changes = new Int32Array(bins + 1);
  for (let row = 0; row < fail.length; row++) {
    const counts = +((fail[row]! & ~TIME_BIT) === 0);
    changes[first[row]!]! += counts;
    changes[past[row]!]! -= counts;
  }
  let under = 0;
  return Array.from({ length: bins }, (_, bin) => (under += changes[bin]!));
}
