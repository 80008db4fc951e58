import { describe, expect, it } from 'vitest';
import { rowMessages } from './messages.ts';
import { reportedText } from './reportedText.ts';

const number = { low: null, best: null, high: null, zeroMayBeUnknown: false };

describe('reportedText', () => {
  it.each([
    [null, 'Not reported'],
    [number, 'Not reported'],
    [{ ...number, low: 0, zeroMayBeUnknown: true }, '0, which may mean that no number was given'],
    [{ ...number, low: 3 }, 'at least 3'],
    [{ ...number, best: 0 }, '0'],
    [{ ...number, low: 3, best: 5, high: 12 }, '5 (3 to 12)'],
    [{ ...number, low: 4, best: 4, high: 4 }, '4'],
  ])('of %j is “%s”', (reported, words) => {
    expect(reportedText(reported, rowMessages.en)).toBe(words);
  });
});
