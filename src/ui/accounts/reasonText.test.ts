import { describe, expect, it } from 'vitest';
import { because, REASONS, type ReasonCode } from '../../claims/comparison/comparison.ts';
import { reasonText, standingWord } from './reasonText.ts';

const codes = Object.keys(REASONS) as ReasonCode[];

describe('reasons in words', () => {
  it.each(codes)('%s has its own words in both languages', (code) => {
    const texts = (['en', 'ar'] as const).map((language) => reasonText({ code }, null, language));
    expect(texts[0]).toMatch(/^[“a-z]/);
    expect(texts[1]).toMatch(/^[«\u0600-\u06ff]/);
  });

  it('tells every reason from every other', () => {
    for (const language of ['en', 'ar'] as const) {
      expect(new Set(codes.map((code) => reasonText({ code }, null, language))).size).toBe(codes.length);
    }
  });

  it('speaks of the account named first', () => {
    expect(reasonText({ code: 'more-specific', moreSpecific: 'first' }, null, 'en')).toBe('more specific');
    expect(reasonText({ code: 'more-specific', moreSpecific: 'second' }, null, 'en')).toBe('less specific');
  });

  it('gives the numbers and the moments at which they were counted', () => {
    const { reason } = because('counts-differ', {
      totals: [
        { min: 4, max: 4 },
        { min: 1, max: null },
      ],
      phases: ['fell', 'fired'],
    });
    expect(reasonText(reason, null, 'en')).toBe(
      'the numbers differ: 4 and at least 1 (this counts what fell, the other what was fired)',
    );
    expect(reasonText(reason, null, 'ar')).toBe(
      'الأعداد مختلفة: 4 و1 على الأقل (هذه تعدّ ما سقط، والأخرى ما أُطلق)',
    );
  });

  it('fits a narrow cell: no longer than the longest verdict', () => {
    for (const code of codes) {
      for (const moreSpecific of ['first', 'second'] as const) {
        const { verdict, reason } = because(code, { moreSpecific });
        expect(standingWord(verdict, reason, 'en').length).toBeLessThanOrEqual('compatible'.length);
      }
    }
  });
});
