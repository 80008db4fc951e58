const SHARES = 16;
const DIGITS = '0123456789abcdefg';

/**
 * Counts as shares in sixteenths, a digit each (`g` for all sixteen): the nearest that add up to sixteen while whatever
 * occurs has one at least. All counts 0 give zeros.
 */
export function pieOf(counts: ArrayLike<number>): string {
  let total = 0;
  for (let index = 0; index < counts.length; index++) total += counts[index]!;
  if (total === 0) return '0'.repeat(counts.length);
  const shares: number[] = [];
  let given = 0;
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index]!;
    const share = count === 0 ? 0 : Math.max(1, Math.floor((SHARES * count) / total));
    shares.push(share);
    given += share;
  }
  // What a share is short of its due, in whole numbers: SHARES × count − share × total.
  const dueOf = (index: number) => SHARES * counts[index]! - shares[index]! * total;
  while (given < SHARES) {
    let neediest = 0;
    for (let index = 1; index < shares.length; index++) if (dueOf(index) > dueOf(neediest)) neediest = index;
    shares[neediest]! += 1;
    given += 1;
  }
  while (given > SHARES) {
    let richest = -1;
    for (let index = 0; index < shares.length; index++) {
      if (shares[index]! > 1 && (richest < 0 || dueOf(index) < dueOf(richest))) richest = index;
    }
    shares[richest]! -= 1;
    given -= 1;
  }
  let text = '';
  for (const share of shares) text += DIGITS[share];
  return text;
}
