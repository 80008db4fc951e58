import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderByTime } from './orderByTime.ts';
import type { RowPart } from './rowPart.ts';

type Span = readonly [number, number];

function partOf(spans: readonly Span[]): RowPart {
  const none = new Uint32Array(spans.length);
  return {
    rows: spans.length,
    start: Float64Array.from(spans, ([start]) => start),
    end: Float64Array.from(spans, ([, end]) => end),
    x: none,
    y: none,
    radius: new Float32Array(spans.length),
    flags: new Uint8Array(spans.length),
    sets: {
      type: none,
      actor: none,
      source: none,
      place: none,
      'place-precision': none,
      'time-precision': none,
    },
  };
}

function orderOf(parts: readonly (readonly Span[])[]) {
  const rows = parts.reduce((sum, { length }) => sum + length, 0);
  const { start, end, numbers, rowOfNumber } = orderByTime(parts.map(partOf), rows);
  return {
    spans: Array.from(start, (one, row): Span => [one, end[row]!]),
    numbers: [...numbers],
    rowOfNumber,
  };
}

const moment = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(-Infinity, Infinity));
const span = fc
  .tuple(moment, moment)
  .map(([one, other]): Span => [Math.min(one, other), Math.max(one, other)]);
const partsOfSpans = fc.array(fc.array(span, { maxLength: 12 }), { maxLength: 4 });

const compare = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);

describe('the order of time', () => {
  it('is that of the earliest moment, then of the latest, then of opening', () => {
    fc.assert(
      fc.property(partsOfSpans, (parts) => {
        const all = parts.flat();
        const expected = all
          .map((_, number) => number)
          .sort((a, b) => compare(all[a]![0], all[b]![0]) || compare(all[a]![1], all[b]![1]) || a - b);
        const { spans, numbers, rowOfNumber } = orderOf(parts);
        expect(numbers).toEqual(expected);
        expect(spans).toEqual(expected.map((number) => all[number]));
        const placeOf = (number: number) => (rowOfNumber === null ? number : rowOfNumber[number]);
        expect(expected.map(placeOf)).toEqual(expected.map((_, row) => row));
      }),
    );
  });

  it('leaves rows that come in it where they are', () => {
    expect(
      orderOf([
        [
          [-Infinity, 3],
          [1, 2],
        ],
        [],
        [
          [1, 2],
          [1, 5],
        ],
      ]).rowOfNumber,
    ).toBeNull();
    expect(orderOf([[[1, 5]], [[1, 2]]]).rowOfNumber).not.toBeNull();
    expect(
      orderOf([
        [
          [2, 2],
          [1, 1],
        ],
      ]).rowOfNumber,
    ).not.toBeNull();
  });
});
