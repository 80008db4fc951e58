/**
 * SVG paths of bars stacked on one another, one path for each of `counts`, in a box 100 units high with its base at 100.
 * Every list of counts has one entry a bin.
 */
export function stackedPaths(
  offsets: readonly number[],
  counts: readonly (readonly number[])[],
  peak: number,
): string[] {
  const tops = Array.from({ length: Math.max(0, offsets.length - 1) }, () => 100);
  return counts.map((ofOne) => {
    let path = '';
    for (const [bin, count] of ofOne.entries()) {
      const start = offsets[bin];
      const end = offsets[bin + 1];
      const base = tops[bin];
      if (count === 0 || start === undefined || end === undefined || base === undefined) continue;
      const gap = end - start > 4 ? 0.75 : 0;
      const top = base - (count / peak) * 100;
      tops[bin] = top;
      path += `M${(start + gap).toFixed(2)} ${base.toFixed(2)}V${top.toFixed(2)}H${(end - gap).toFixed(2)}V${base.toFixed(2)}Z`;
    }
    return path;
  });
}
