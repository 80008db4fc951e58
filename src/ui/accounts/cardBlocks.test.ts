import { describe, expect, it } from 'vitest';
import { compareAccounts } from '../../claims/comparison/compareAccounts.ts';
import { publishedDataset } from '../../testing/publishedDataset.ts';
import { cardBlocks } from './cardBlocks.ts';
import { discrepanciesByFact } from './cellDiscrepancies.ts';
import { cellText } from './cellValueText.ts';

const dataset = publishedDataset();

function blocks(incident: string, fact: string) {
  const row = compareAccounts(dataset, incident).rows.find((one) => one.fact === fact);
  if (row === undefined) return [];
  return cardBlocks(row, (cell) => cellText(cell.values, dataset, 'en')).map((block) =>
    [
      block.texts.join(' / '),
      block.letter ?? block.verdict,
      block.cells.map(({ speaker }) => speaker).join(' '),
    ].join(': '),
  );
}

describe('cardBlocks', () => {
  it('makes a block of every version, then of the same words', () => {
    expect(blocks('ain-al-asad-2024-07-25', 'munitions')).toEqual([
      '4 rockets, Katyusha / 4 rockets: A: two-security-sources iraqi-security-source',
      '3 rockets + 1 drone: B: second-iraqi-security-source',
      'rockets: agrees: the-article us-official',
    ]);
    expect(blocks('ain-al-asad-2024-07-25', 'impact')).toEqual([
      '2 inside, 2 around: A: two-security-sources',
      '4 around / outside: B: iraqi-security-source us-official',
      'edges targeted: compatible: second-iraqi-security-source',
    ]);
  });

  it('leaves the silent out', () => {
    expect(blocks('ain-al-asad-2024-07-25', 'killed')).toEqual(['none: only-one: us-official']);
  });
});

describe('discrepanciesByFact', () => {
  const named = (incident: string) =>
    [...discrepanciesByFact(compareAccounts(dataset, incident), dataset)].map(([fact, found]) => [
      fact,
      found.map(({ id }) => id),
    ]);

  it('ties a discrepancy to the one row that it is about, and no other', () => {
    expect(named('tower-22-2024')).toEqual([
      [null, ['d-jordan-typo']],
      ['time', ['d-tower22-date']],
    ]);
    expect(named('seven-villages-2024-07-25')).toEqual([['place', ['d-border', 'd-only-seven']]]);
  });

  it('passes over claims behind no row of the incident', () => {
    expect(named('ain-al-asad-2024-07-25')).toEqual([]);
  });
});
