import { describe, expect, it } from 'vitest';
import { commaOf, readNumber } from './readCommas.ts';

describe('readNumber', () => {
  it.each([
    ['1500', null, 1500],
    ['1.5', null, 1.5],
    ['1,5', null, 1.5],
    ['1,5', 'thousands', 1.5],
    ['1,234,567', null, 1_234_567],
    ['1,500.5', null, 1500.5],
    ['1,500', null, null],
    ['1,500', 'decimal', 1.5],
    ['1,500', 'thousands', 1500],
    ['0,500', null, 0.5],
    ['about 5', 'decimal', null],
    ['', 'decimal', null],
  ] as const)('“%s” with %s is %s', (text, comma, number) => {
    expect(readNumber(text, comma)).toBe(number);
  });
});

describe('commaOf', () => {
  const mapping = { latitude: [0], longitude: [1], radius: [2] };

  it('leaves open what no row decides', () => {
    expect(commaOf([['33.5', '42.1', '1,500']], mapping)).toEqual({
      decided: null,
      coordinate: null,
      open: [{ column: 2, value: '1,500' }],
    });
  });

  it('takes the comma of the other rows and of coordinates', () => {
    expect(commaOf([['33,5', '42,1', '1,500']], mapping)).toMatchObject({
      decided: 'decimal',
      coordinate: '33,5',
    });
    expect(
      commaOf(
        [
          ['33.5', '42.1', '1,500'],
          ['33.5', '42.1', '12,500.5'],
        ],
        mapping,
      ).decided,
    ).toBe('thousands');
  });

  it('decides nothing where rows contradict each other', () => {
    expect(
      commaOf(
        [
          ['', '', '1,5'],
          ['', '', '1,500,000'],
        ],
        mapping,
      ).decided,
    ).toBeNull();
  });
});
