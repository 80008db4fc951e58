/** Starting points for the search of an edge, evenly spaced over the span of the edges. */
const HINTS = 4096;

/** Where to begin to look for how many edges are at or before an instant. */
export interface EdgeFinder {
  /** The first edges of the bins. */
  readonly edges: Float64Array;
  readonly lowest: number;
  readonly scale: number;
  readonly hints: Uint16Array;
}

export function createEdgeFinder(edges: readonly number[]): EdgeFinder {
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

/** The first bin before which an instant lies: as many bins as have edges at or before it. */
export function firstBinAfter({ edges, hints, lowest, scale }: EdgeFinder, instant: number): number {
  let bin = hints[Math.max(0, Math.min(HINTS, (instant - lowest) * scale)) | 0]!;
  while (bin > 0 && edges[bin - 1]! > instant) bin--;
  while (bin < edges.length && edges[bin]! <= instant) bin++;
  return bin;
}
