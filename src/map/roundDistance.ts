/** The longest of 1, 2, 3, 5 × 10ⁿ that is not longer than `metres`. */
export function roundDistance(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  const first = metres / power;
  return power * (first >= 5 ? 5 : first >= 3 ? 3 : first >= 2 ? 2 : 1);
}
