import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visualRuns } from './visualRuns.ts';

const texts = (line: string, rightToLeft: boolean) => visualRuns(line, rightToLeft).map(({ text }) => text);

describe('runs of a line, from left to right', () => {
  it('leave a line of one script as it is', () => {
    expect(texts('At least 1 rocket, “Conoco” (19:15)', false)).toEqual([
      'At least 1 rocket, “Conoco” (19:15)',
    ]);
    expect(texts('قاعدة', true)).toEqual(['قاعدة']);
  });

  it('set figures to the left of the Arabic that they follow', () => {
    expect(texts('ليل 25 تموز', true)).toEqual(['تموز', ' ', '25', ' ', 'ليل']);
    expect(texts('البرج-22', true)).toEqual(['22', '-', 'البرج']);
  });

  it('keep times and dates together, and turn ranges round', () => {
    expect(texts('بين 19:15 و 2024/07/26', true)).toEqual(['2024/07/26', ' ', 'و', ' ', '19:15', ' ', 'بين']);
    expect(texts('ليل 25–26', true)).toEqual(['26', '–', '25', ' ', 'ليل']);
  });

  it('mirror brackets and put the comma on the left of its word', () => {
    expect(texts('(عين)، أ', true)).toEqual(['أ', ' ', '،', '(', 'عين', ')']);
    expect(texts('«كونيكو»', true)).toEqual(['«', 'كونيكو', '»']);
  });

  it('keep a Latin name with its figure in Arabic, and Arabic in English', () => {
    expect(texts('قاعدة Tower 22 هنا', true)).toEqual(['هنا', ' ', 'Tower 22', ' ', 'قاعدة']);
    expect(texts('the word عين here', false)).toEqual(['the word ', 'عين', ' here']);
  });

  it('pass over signs of direction and keep marks with their letters', () => {
    expect(texts('\u2068تتبنَّه\u2069', true)).toEqual(['تتبنَّه']);
  });

  it('lose nothing but signs of direction', () => {
    const part = fc.constantFrom(
      'قاعدة',
      ' ',
      '25',
      'AFP',
      '، ',
      '(',
      ')',
      '–',
      '19:15',
      '«',
      '»',
      '.',
      'é',
      '🚀',
    );
    const sorted = (text: string) =>
      Array.from(text.replaceAll(/[()«»]/g, '|'))
        .toSorted()
        .join('');
    fc.assert(
      fc.property(fc.array(part), fc.boolean(), (parts, rightToLeft) => {
        const line = parts.join('');
        expect(sorted(texts(line, rightToLeft).join(''))).toBe(sorted(line));
      }),
    );
  });
});
