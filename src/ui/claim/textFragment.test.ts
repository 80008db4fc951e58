import { describe, expect, it } from 'vitest';
import { publishedDataset } from '../../testing/publishedDataset.ts';
import { textDirective, textFragmentAddress } from './textFragment.ts';

const selector = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix, start: 0, end: 1 });

/** The terms of a directive, decoded. */
function termsOf(directive: string): string[] {
  return directive.replace(':~:text=', '').split(',').map(decodeURIComponent);
}

describe('text fragments', () => {
  it('names a short quote whole', () => {
    expect(textFragmentAddress('https://example.org/a', selector('four rockets fell'))).toBe(
      'https://example.org/a#:~:text=four%20rockets%20fell',
    );
  });

  it('encodes what has a meaning in the directive', () => {
    expect(textDirective(selector('Tower-22, & more'))).toBe(':~:text=Tower%2D22%2C%20%26%20more');
    expect(textDirective(selector('«برج»'))).toMatch(/^:~:text=[%0-9A-F]+$/);
  });

  it('keeps a fragment that the address has, and replaces a directive', () => {
    expect(textFragmentAddress('https://example.org/a#top', selector('x'))).toBe(
      'https://example.org/a#top:~:text=x',
    );
    expect(textFragmentAddress('https://example.org/a#top:~:text=y', selector('x'))).toBe(
      'https://example.org/a#top:~:text=x',
    );
  });

  it('drops cut words from the context and does not cross a line', () => {
    expect(termsOf(textDirective(selector('the quote', 'lf word before ', ' after the wor')))).toEqual([
      'word before-',
      'the quote',
      '-after the',
    ]);
    expect(termsOf(textDirective(selector('the quote', 'another line\nits start ', '.\n\nNext')))).toEqual([
      'its start-',
      'the quote',
    ]);
  });

  it('names a long quote, or one over several lines, by its edges', () => {
    const long = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
    expect(termsOf(textDirective(selector(long)))).toEqual([
      'word0 word1 word2 word3',
      'word36 word37 word38 word39',
    ]);
    expect(termsOf(textDirective(selector('first line\nsecond line')))).toEqual([
      'first line',
      'second line',
    ]);
  });

  it('gives every published quote an address that reads back', () => {
    for (const { quote } of publishedDataset().claims.values()) {
      const address = new URL(textFragmentAddress('https://example.org/article', quote));
      expect(address.hash).toMatch(/^#:~:text=[\w%.,_-]+$/);
      expect(() => termsOf(address.hash.slice(1))).not.toThrow();
    }
  });
});
