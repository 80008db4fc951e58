import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from './wrapText.ts';

/** Every character is one wide. */
const widthOf = (text: string) => Array.from(text).length;

describe('wrapText', () => {
  it('breaks between words', () => {
    expect(wrapText('Areas are drawn to scale', 11, widthOf)).toEqual(['Areas are', 'drawn to', 'scale']);
  });

  it('breaks a word that is too long, and goes on behind it', () => {
    expect(wrapText('see https://a.example now', 8, widthOf)).toEqual([
      'see',
      'https://',
      'a.exampl',
      'e now',
    ]);
  });

  it('gives no line for no words', () => {
    expect(wrapText('  ', 8, widthOf)).toEqual([]);
  });

  it('loses nothing and keeps within the width', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (text, width) => {
        const lines = wrapText(text, width, widthOf);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(/[ \n]/g, ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
      { seed: 20240725 },
    );
  });
});
