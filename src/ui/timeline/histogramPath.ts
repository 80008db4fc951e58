/**
 * An SVG path of bars between the edges' offsets, in a box 100 units high with its base at 100. What is counted at all
 * stays visible: at least 5 units.
 */
export function histogramPath(offsets: readonly number[], counts: readonly number[], peak: number): string {
  let path = '';
  for (const [index, count] of counts.entries()) {
    const start = offsets[index];
    const end = offsets[index + 1];
    if (count === 0 || start === undefined || end === undefined) continue;
    const gap = end - start > 4 ? 0.75 : 0;
    const top = 100 - Math.max((count / peak) * 100, 5);
    path += `M${(start + gap).toFixed(2)} 100V${top.toFixed(2)}H${(end - gap).toFixed(2)}V100Z`;
  }
  return path;
}
