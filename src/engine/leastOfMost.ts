/**
 * The least of the `room` highest of the counts that are asked for, of which there must be more than `room`, and how
 * many of that very count are among them. One pass with a heap of `room` counts, its least at the top.
 */
export function leastOfMost(
  counts: Uint32Array,
  room: number,
  isAsked: (index: number) => boolean,
): { least: number; ofLeast: number } {
  if (room === 0) return { least: Infinity, ofLeast: 0 };
  const heap = new Float64Array(room);
  let size = 0;
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index]!;
    if (size === room && count <= heap[0]!) continue;
    if (!isAsked(index)) continue;
    if (size < room) {
      heap[size++] = count;
      if (size === room) heap.sort();
    } else {
      sink(heap, count);
    }
  }
  const least = heap[0]!;
  let ofLeast = 0;
  for (const count of heap) ofLeast += count === least ? 1 : 0;
  return { least, ofLeast };
}

/** Puts `count` in the place of the top and lets it sink. */
function sink(heap: Float64Array, count: number): void {
  let at = 0;
  for (;;) {
    let lower = 2 * at + 1;
    if (lower >= heap.length) break;
    if (lower + 1 < heap.length && heap[lower + 1]! < heap[lower]!) lower += 1;
    if (heap[lower]! >= count) break;
    heap[at] = heap[lower]!;
    at = lower;
  }
  heap[at] = count;
}
