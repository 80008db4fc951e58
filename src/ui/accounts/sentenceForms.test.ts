import { describe, expect, it } from 'vitest';
import type { Row, RowStatement } from '../../claims/comparison/accountsComparison.ts';
import { compareAccounts } from '../../claims/comparison/compareAccounts.ts';
import { exampleDataset, exactly, type ExampleClaim } from '../../claims/comparison/exampleDataset.ts';
import type { Assertion } from '../../core/format/assertion.ts';
import { rowSentence } from './rowSentence.ts';
import { summarySentence } from './summarySentence.ts';

/** Forms that the first dataset does not need. */

const says = (by: string, ...assertions: Assertion[]): ExampleClaim => ({
  id: `claim-of-${by}`,
  by,
  about: ['it'],
  says: assertions,
});
const killed = (value: number): Assertion => ({ fact: 'killed', value: exactly(value) });
const rockets = (count: number): Assertion => ({
  fact: 'munitions',
  items: [{ kind: 'rocket', count: exactly(count) }],
});

function sentences(claims: readonly ExampleClaim[]) {
  const dataset = exampleDataset(claims);
  const comparison = compareAccounts(dataset, 'it');
  return (['en', 'ar'] as const).map((language) => [
    summarySentence(comparison, dataset, language)
      .map(({ text }) => text)
      .join(''),
    ...comparison.rows.map((row) => rowSentence(row, comparison.columns.length, dataset, language)),
  ]);
}

const row = (statement: RowStatement, fact: Row['fact'] = 'injured'): Row => ({
  fact,
  cells: [],
  speaking: 0,
  inConflict: false,
  statement,
  notes: [],
});

describe('sentences beyond the first dataset', () => {
  it('say that two accounts conflict on one fact, in the dual', () => {
    const [english, arabic] = sentences([
      says('iraqi-source', rockets(4)),
      says('second-source', rockets(3)),
    ]);
    expect(english).toEqual([
      'Two accounts, both through one article. They conflict on one fact: the munitions.',
      'A: four in all. B: three in all.',
    ]);
    expect(arabic).toEqual([
      'روايتان، كلتاهما عبر مقال واحد. تتعارضان في واقعة واحدة: الذخائر.',
      'أ: أربعة مقذوفات. ب: ثلاثة مقذوفات.',
    ]);
  });

  it('give the numbers of casualties no kind that nobody named', () => {
    const [english, arabic] = sentences([says('us-official', killed(0)), says('iraqi-source', killed(2))]);
    expect(english).toEqual([
      'Two accounts, both through one article. They conflict on one fact: the number killed. ' +
        'One reports no deaths; one reports casualties.',
      'Versions A and B: the numbers differ.',
    ]);
    expect(arabic).toEqual([
      'روايتان، كلتاهما عبر مقال واحد. تتعارضان في واقعة واحدة: عدد القتلى. ' +
        'واحدة تنفي سقوط قتلى؛ وواحدة تذكر وقوع ضحايا.',
      'صيغتان، أ وب: الأعداد مختلفة.',
    ]);
  });

  it('say so where nobody says anything to compare', () => {
    expect(sentences([says('witness')])).toEqual([
      ['No account says anything to compare.'],
      ['لا رواية فيها ما يُقارَن.'],
    ]);
  });

  it('do not take shared uncertainty for agreement', () => {
    const unconfirmed: Assertion = { fact: 'killed', value: 'unconfirmed' };
    const [english, arabic] = sentences([says('iraqi-source', unconfirmed), says('witness', unconfirmed)]);
    expect(english).toEqual([
      'Two accounts, both through one article. They do not conflict. Two have no confirmation of any deaths.',
      'Both have no confirmation.',
    ]);
    expect(arabic).toEqual([
      'روايتان، كلتاهما عبر مقال واحد. لا تتعارضان. اثنتان بلا تأكيد لسقوط أي قتلى.',
      'روايتان بلا تأكيد.',
    ]);
  });

  it('count the versions of a row', () => {
    const dataset = exampleDataset([]);
    const versions = ['A', 'B', 'C'].map((letter) => ({ letter, speakers: [], total: null, inside: null }));
    const statement: RowStatement = {
      kind: 'versions',
      versions,
      totalsAgree: null,
      reasons: ['places-apart'],
    };
    expect(rowSentence(row(statement, 'place'), 4, dataset, 'en')).toBe(
      'Versions A, B and C: the places lie apart.',
    );
    expect(rowSentence(row(statement, 'place'), 4, dataset, 'ar')).toBe(
      'ثلاث صيغ، أ وب وج: المكانان متباعدان.',
    );
  });

  it('keep "no confirmation" apart from zero whatever the counts', () => {
    const dataset = exampleDataset([]);
    const statement: RowStatement = { kind: 'none-and-unconfirmed', none: 2, unconfirmed: 2 };
    expect(rowSentence(row(statement), 4, dataset, 'en')).toBe(
      'Two say none. Two have no confirmation, which is not zero.',
    );
    expect(rowSentence(row(statement), 4, dataset, 'ar')).toBe(
      'اثنتان تنفيان وقوع إصابات، واثنتان بلا تأكيد، وهذا ليس صفراً.',
    );
  });
});
