import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceNameOf, sourceOf } from './sourceOf.ts';

describe('sourceNameOf', () => {
  it('is the name that sourceOf gives', () => {
    const part = fc.constantFrom(
      'a',
      'example',
      'org',
      '.',
      '-',
      'xn--',
      '1',
      '0x',
      '/',
      '?',
      '#',
      '@',
      ':80',
      ':',
      '%41',
      'É',
      ' ',
      '\\',
      '[',
    );
    const address = fc
      .tuple(fc.constantFrom('http://', 'https://', 'HTTP://', 'ftp://', 'javascript:', ''), fc.array(part))
      .map(([scheme, parts]) => scheme + parts.join(''));
    fc.assert(
      fc.property(fc.oneof(address, fc.string()), (text) => {
        expect(sourceNameOf(text)).toBe(sourceOf(text).name);
      }),
      { numRuns: 300 },
    );
    expect(sourceNameOf('https://www.example.org/a?b')).toBe('www.example.org');
  });
});
