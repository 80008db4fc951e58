import { monthOf } from './monthNames.ts';
import { latinDigits } from './parseDate.ts';
import { codeOf } from './readings.ts';

/**
 * A date whose year, month and day stand in columns of their own, as one text for `DateReader.read`: "2014-07-25",
 * "2014-07", "2014". A month or day that is empty or 0 is not known; months may be named. What is no such number stays in
 * the text, so that reading it fails and shows it; empty where nothing is given.
 */
export function dateOfParts(year: string, month: string, day: string): string {
  const numberOf = (part: string) => codeOf(latinDigits(part.trim()));
  const isGiven = (part: string) => !/^0*$/.test(part);
  const [y, m, d] = [numberOf(year), numberOf(month), numberOf(day)] as const;
  if (y === '') return '';
  const parts = [y.padStart(4, '0')];
  if (isGiven(m)) {
    parts.push(String(monthOf(m) ?? m).padStart(2, '0'));
    if (isGiven(d)) parts.push(d.padStart(2, '0'));
  }
  return parts.join('-');
}
