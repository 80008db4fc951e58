import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../core/dataset.ts';
import type { Speaker } from '../../core/format/registers.ts';
import type { Claim } from '../../core/format/source.ts';
import { attributionParts, attributionText } from './attributionText.ts';
import { publishedDataset } from '../../testing/publishedDataset.ts';

const published = publishedDataset();

function said(id: string, language: 'en' | 'ar') {
  const claim = published.claims.get(id);
  if (claim === undefined) throw new Error(`the dataset has no ${id}`);
  return attributionText(claim, published, language);
}

function withSpeakers(speakers: readonly Speaker[]) {
  return indexDataset({ ...published.bundle, speakers: [...published.bundle.speakers, ...speakers] });
}

function claimOf(chain: string[], directSpeech = false): Claim {
  const some = published.bundle.sources[0]?.claims[0] as Claim;
  return { ...some, chain, directSpeech };
}

describe('attribution in words', () => {
  it.each([
    ['c02', 'The article in its own voice; it names no speaker'],
    ['c04', 'The article, citing Reuters, which cites two security sources'],
    ['c08', 'The article, quoting AFP, which quotes an Iraqi security source'],
    ['c13', 'The article, citing AFP, which cites a US official'],
    ['c22', 'The article, citing the Syrian Observatory for Human Rights'],
    ['c26', 'The article, citing the Observatory’s director, Rami Abdul Rahman'],
    ['c29', 'The article, quoting the Observatory’s director, Rami Abdul Rahman'],
  ])('%s reads: %s', (id, sentence) => {
    expect(said(id, 'en')).toBe(sentence);
  });

  it.each([
    ['c02', 'المقال بصوته، من دون تسمية متحدث'],
    ['c04', 'المقال نقلاً عن رويترز عن مصدرين أمنيين'],
    ['c08', 'المقال نقلاً عن وكالة فرانس برس عن مصدر أمني عراقي، بكلام مباشر'],
    ['c22', 'المقال نقلاً عن المرصد السوري لحقوق الإنسان'],
    ['c26', 'المقال نقلاً عن مدير المرصد رامي عبد الرحمن'],
  ])('%s reads: %s', (id, sentence) => {
    expect(said(id, 'ar')).toBe(sentence);
  });

  it('names every speaker of every chain, in order and in both languages, without an arrow', () => {
    for (const claim of published.claims.values()) {
      for (const language of ['en', 'ar'] as const) {
        const parts = attributionParts(claim, published, language);
        expect(parts.flatMap(({ speaker }) => speaker ?? [])).toEqual(claim.chain);
        expect(attributionText(claim, published, language)).not.toMatch(/[→←>]|undefined/);
      }
    }
  });

  it('gives a chain of four as one sentence; a person quotes as "who", several as a plural', () => {
    const officers: Speaker = {
      id: 'officers',
      kind: 'anonymous-official',
      name: { en: 'three officers', ar: 'ثلاثة ضباط' },
      shortName: { en: 'Three officers', ar: 'ثلاثة ضباط' },
      persons: { min: 3, max: 3 },
      wordings: [],
    };
    const claim = claimOf(['the-article', 'afp', 'officers', 'us-official']);
    expect(attributionText(claim, withSpeakers([officers]), 'en')).toBe(
      'The article, citing AFP, which cites three officers, who cite a US official',
    );
  });

  it('gives an Arabic sound plural the ending that follows the preposition, and leaves names alone', () => {
    const speakers: Speaker[] = [
      {
        id: 'officials',
        kind: 'anonymous-official',
        name: { en: 'Iraqi officials', ar: 'مسؤولون عراقيون' },
        shortName: { en: 'Iraqi officials', ar: 'مسؤولون عراقيون' },
        wordings: [],
      },
      {
        id: 'person',
        kind: 'named-person',
        name: { en: 'Hamdoun', ar: 'حمدون' },
        shortName: { en: 'Hamdoun', ar: 'حمدون' },
        wordings: [],
      },
    ];
    const dataset = withSpeakers(speakers);
    expect(attributionText(claimOf(['the-article', 'officials']), dataset, 'ar')).toBe(
      'المقال نقلاً عن مسؤولين عراقيين',
    );
    expect(attributionText(claimOf(['the-article', 'person']), dataset, 'ar')).toBe('المقال نقلاً عن حمدون');
  });

  it('shows an id where the dataset has no such speaker', () => {
    expect(attributionText(claimOf(['the-article', 'nobody-known']), published, 'en')).toBe(
      'The article, citing nobody-known',
    );
  });
});
