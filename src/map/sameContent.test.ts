import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameContent } from './sameContent.ts';

describe('sameContent', () => {
  it('holds for every copy', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(sameContent(value, structuredClone(value))).toBe(true);
      }),
    );
  });

  it.each([
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: undefined }],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [null, {}],
    [{ range: { latest: Infinity } }, { range: { latest: 5 } }],
    ['1', 1],
  ])('tells %j from %j', (a, b) => {
    expect(sameContent(a, b)).toBe(false);
    expect(sameContent(b, a)).toBe(false);
  });

  it('takes open ends of ranges as equal', () => {
    expect(sameContent({ earliest: -Infinity }, { earliest: -Infinity })).toBe(true);
  });
});
