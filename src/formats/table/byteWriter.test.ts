import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createByteWriter } from './byteWriter.ts';

const ENCODER = new TextEncoder();
const text = fc.oneof(fc.string({ maxLength: 90 }), fc.string({ unit: 'grapheme', maxLength: 90 }));

describe('createByteWriter', () => {
  it('writes what the encoder gives, text by text', () => {
    const parts = fc.array(fc.tuple(text, fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(parts, (texts) => {
        const writer = createByteWriter(4);
        for (const [one, asBytes] of texts) {
          const bytes = ENCODER.encode(`-${one}-`);
          if (asBytes) writer.writeBytes(bytes, 1, bytes.length - 1);
          else writer.writeText(one);
        }
        const expected = ENCODER.encode(texts.map(([one]) => one).join(''));
        expect(writer.length).toBe(expected.length);
        expect(writer.take()).toEqual(expected);
        expect(writer.length).toBe(0);
      }),
    );
  });

  it('tells words from other texts', () => {
    const tricky = fc.constantFrom(
      '',
      'IRQ1',
      'a_b.c-d',
      'a b',
      'ش',
      'a~1',
      'x'.repeat(100),
      'x'.repeat(101),
    );
    fc.assert(
      fc.property(text, fc.oneof(text, tricky), (before, one) => {
        const writer = createByteWriter(4);
        writer.writeText(before);
        const begin = writer.length;
        writer.writeText(one);
        expect(writer.isWord(begin)).toBe(/^[\w.-]{1,100}$/.test(one));
      }),
    );
  });
});
