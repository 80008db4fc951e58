import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../core/format/source.ts';
import { publishedDataset } from '../../testing/publishedDataset.ts';
import { sourcePassages } from './sourcePassages.ts';

const dataset = publishedDataset();
const [article] = dataset.bundle.sources;
const TEXT = Array.from('ab cd, ef gh. ij kl mn op 𐎠𐎡 qr st');

function claim(id: string, start: number, end: number): Claim {
  return {
    id,
    kind: 'statement',
    quote: {
      exact: TEXT.slice(start, end).join(''),
      prefix: TEXT.slice(Math.max(0, start - 32), start).join(''),
      suffix: TEXT.slice(end, end + 32).join(''),
      start,
      end,
    },
    translations: [],
    chain: ['paper'],
    directSpeech: false,
    about: [],
    assertions: [],
  };
}

describe('a document in reading order', () => {
  it('counts what is left out before, between and after', () => {
    const passages = sourcePassages([claim('a', 3, 5), claim('b', 10, 12)], TEXT.length);
    expect(passages.map((one) => (one.kind === 'omitted' ? one.codePoints : one.segments))).toEqual([
      3,
      [{ text: 'cd', claims: ['a'] }],
      5,
      [{ text: 'gh', claims: ['b'] }],
      TEXT.length - 12,
    ]);
  });

  it('does not call punctuation between two quotes left out', () => {
    expect(sourcePassages([claim('a', 0, 5), claim('b', 7, 9)], 9).map(({ kind }) => kind)).toEqual([
      'quoted',
      'quoted',
    ]);
  });

  it('gives nested and overlapping quotes once, and says which claims cover each part', () => {
    const [only, ...rest] = sourcePassages(
      [claim('outer', 0, 9), claim('inner', 3, 5), claim('late', 7, 12)],
      12,
    );
    expect(rest).toEqual([]);
    expect(only).toMatchObject({
      start: 0,
      end: 12,
      segments: [
        { text: 'ab ', claims: ['outer'] },
        { text: 'cd', claims: ['outer', 'inner'] },
        { text: ', ', claims: ['outer'] },
        { text: 'ef', claims: ['outer', 'late'] },
        { text: ' gh', claims: ['late'] },
      ],
    });
  });

  it('gives every claim once and every quoted code point once, whatever overlaps', () => {
    const spans = fc.array(fc.tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 12 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(spans, (list) => {
        const claims = list.map(([start, length], index) =>
          claim(`c${index}`, start, Math.min(TEXT.length, start + length)),
        );
        const passages = sourcePassages(claims, TEXT.length);
        const quoted = passages.filter((one) => one.kind === 'quoted');
        expect(quoted.flatMap((one) => one.claims.map(({ id }) => id)).sort()).toEqual(
          claims.map(({ id }) => id).sort(),
        );
        for (const one of quoted) {
          expect(one.segments.map(({ text }) => text).join('')).toBe(TEXT.slice(one.start, one.end).join(''));
        }
      }),
    );
  });

  it('reads the published document from its first character to its last', () => {
    if (article === undefined) throw new Error('the dataset has no document');
    const passages = sourcePassages(article.claims, article.archive.codePoints);
    const quoted = passages.flatMap((one) => (one.kind === 'quoted' ? one.claims : []));
    expect(quoted.map(({ id }) => id)).toEqual(article.claims.map(({ id }) => id));
    const shared = passages.flatMap((one) =>
      one.kind === 'quoted' && one.claims.length > 1 ? [one.claims.map(({ id }) => id)] : [],
    );
    expect(shared).toEqual([
      ['c16', 'c16b'],
      ['c31', 'c32'],
    ]);
  });
});
