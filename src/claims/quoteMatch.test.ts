import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  codePointLength,
  countText,
  matchSelector,
  nameCodePoint,
  nearestMiss,
  occurrencesOf,
  selectorAt,
  selectorsFor,
} from './quoteMatch.ts';

const TEXT = countText('قال مسؤول إن الصواريخ سقطت خارج القاعدة. وقال آخر إن الصواريخ سقطت داخلها.');

test('offsets count code points of the NFC text', () => {
  const text = countText('\u{1F680}e\u0301 سقطت');
  expect(text.points).toHaveLength(7);
  expect(selectorsFor(text, 'e\u0301 سقطت')).toMatchObject([
    { exact: 'é سقطت', start: 1, end: 7, prefix: '\u{1F680}' },
  ]);
  expect(codePointLength('\u{1F680}é')).toBe(2);
});

test('every occurrence is found, overlapping ones and those past astral characters included', () => {
  expect(occurrencesOf(countText('\u{1F680}aaa'), 'aa')).toEqual([1, 2]);
  expect(occurrencesOf(TEXT, 'إن الصواريخ')).toEqual([10, 50]);
  expect(occurrencesOf(TEXT, '')).toEqual([]);
});

test('the four outcomes of a comparison', () => {
  const [selector] = selectorsFor(TEXT, 'سقطت خارج القاعدة');
  if (selector === undefined) throw new Error('the text holds these words');
  expect(matchSelector(TEXT, selector)).toEqual({ kind: 'found' });
  expect(matchSelector(TEXT, { ...selector, prefix: 'x' })).toEqual({
    kind: 'context-differs',
    side: 'prefix',
    expected: ' ',
  });
  expect(matchSelector(TEXT, { ...selector, start: 0, end: 17 })).toEqual({
    kind: 'elsewhere',
    starts: [selector.start],
  });
  const corrected = matchSelector(TEXT, { ...selector, exact: 'سقطت خارج القاعده' });
  expect(corrected).toEqual({
    kind: 'absent',
    nearest: { start: selector.start, at: 16, found: 'ة', wanted: 'ه' },
  });
});

test('a difference at the beginning is found from the end of the words', () => {
  expect(nearestMiss(TEXT, 'وسقطت خارج القاعدة')).toMatchObject({ at: 0, found: ' ', wanted: 'و' });
  expect(nearestMiss(TEXT, 'zzz')).toBeNull();
  expect(nearestMiss(countText(''), 'سقطت')).toBeNull();
});

test('code points are named so that look-alikes differ', () => {
  expect(nameCodePoint('ي')).toBe('"ي" (U+064A)');
  expect(nameCodePoint('ى')).toBe('"ى" (U+0649)');
  expect(nameCodePoint('')).toBe('the end of the text');
});

test('any selector made from a text is found in it, and any shifted one is not taken for it', () => {
  const letters = fc.string({
    unit: fc.constantFrom('ا', 'ب', 'e', '\u0301', ' ', '\u{1F680}'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(letters, fc.nat(), fc.nat(), (raw, a, b) => {
      const text = countText(raw);
      fc.pre(text.points.length > 0);
      const start = a % text.points.length;
      const end = start + 1 + (b % (text.points.length - start));
      const selector = selectorAt(text, start, end);
      expect(matchSelector(text, selector)).toEqual({ kind: 'found' });
      const shifted = matchSelector(text, { ...selector, start: start + 1, end: end + 1 });
      // A run of equal letters stands one further on too.
      const starts = shifted.kind === 'elsewhere' ? shifted.starts : [start];
      expect(starts).toContain(start);
      expect(shifted.kind).not.toBe('absent');
    }),
  );
});
