import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPairTable } from '../table/pairTable.ts';
import { createCodeTable } from './codeTable.ts';

const ENCODER = new TextEncoder();

/** Texts that differ in one letter, in their length or in nothing. */
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.nat(5000).map((number) => `IRQ${number}`),
  fc.constantFrom('', 'a', 'aa', 'aaaa', 'aaaaa', 'aaaab', 'baaaa', 'شش', '\0', '\0\0'),
);

/** What the tables are to give: a number for each different value, in the order in which they first come. */
function numbersOf(values: readonly string[]): number[] {
  const known = new Map<string, number>();
  return values.map((value) => {
    const number = known.get(value) ?? known.size;
    known.set(value, number);
    return number;
  });
}

describe('createCodeTable', () => {
  it('numbers texts as a map does, wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 900 }), fc.nat(3), (texts, offset) => {
        const table = createCodeTable();
        const codes = texts.map((one) => {
          const bytes = new Uint8Array([
            ...Array.from({ length: offset }, () => 97),
            ...ENCODER.encode(one),
            97,
            97,
          ]);
          return table.codeOf(new DataView(bytes.buffer), offset, bytes.length - 2);
        });
        expect(codes).toEqual(numbersOf(texts));
        expect(table.size).toBe(new Set(texts).size);
      }),
    );
  });

  it('keeps apart many ids that count up', () => {
    const table = createCodeTable();
    const code = (number: number) => {
      const bytes = ENCODER.encode(`IRQ${number}`);
      return table.codeOf(new DataView(bytes.buffer), 0, bytes.length);
    };
    const numbers = Array.from({ length: 30_000 }, (_, number) => number);
    expect(numbers.map(code)).toEqual(numbers);
    expect(numbers.map(code)).toEqual(numbers);
  });
});

describe('createPairTable', () => {
  it('numbers pairs as a map does', () => {
    const number = fc.oneof(fc.integer({ min: -1, max: 40 }), fc.integer({ min: -1, max: 2 ** 31 - 1 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { maxLength: 900 }), (pairs) => {
        const table = createPairTable();
        const found = pairs.map(([one, other]) => table.indexOf(one, other));
        expect(found).toEqual(numbersOf(pairs.map(String)));
      }),
    );
  });
});
