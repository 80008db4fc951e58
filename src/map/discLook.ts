/** Radius of a disc by the natural logarithm of its number, in CSS pixels: between these it grows evenly. */
const RADII: readonly (readonly [logarithm: number, radius: number])[] = [
  [0.7, 12],
  [4.6, 17],
  [9.2, 23],
  [13.8, 32],
];

/** Radius in CSS pixels of a disc that stands for `count` incidents. */
export function radiusOf(count: number): number {
  const logarithm = Math.log(Math.max(1, count));
  let [below, radius] = RADII[0] ?? [0, 0];
  for (const [above, larger] of RADII) {
    if (logarithm <= above) {
      const share = above === below ? 0 : Math.max(0, logarithm - below) / (above - below);
      return radius + (larger - radius) * share;
    }
    [below, radius] = [above, larger];
  }
  return radius;
}

/** "940", "1.3k", "24k", "1.2M": the same in both languages. */
export function discText(count: number): string {
  if (count >= 999_500) return `${Math.round(count / 100_000) / 10}M`;
  if (count >= 9950) return `${Math.round(count / 1000)}k`;
  if (count >= 1000) return `${Math.round(count / 100) / 10}k`;
  return String(count);
}
