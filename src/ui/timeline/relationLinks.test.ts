import { describe, expect, it } from 'vitest';
import { publishedDataset } from '../../testing/publishedDataset.ts';
import { relationLinks } from './relationLinks.ts';

const dataset = publishedDataset();

describe('relationLinks', () => {
  it('says how the others stand to Conoco, with the words they rest on', () => {
    const links = relationLinks(dataset, 'conoco-2024-07-25', 'en');
    expect([...links].map(([id, { words, reading }]) => [id, words, reading])).toEqual([
      ['ain-al-asad-2024-07-25', 'at the same time as Conoco', null],
      ['seven-villages-2024-07-25', 'in response to Conoco', null],
    ]);
    expect(links.get('ain-al-asad-2024-07-25')?.quote).toContain('متزامن');
  });

  it('says where only one reading gives a relation', () => {
    const links = relationLinks(dataset, 'ain-al-asad-2024-07-25', 'ar');
    expect(links.get('seven-villages-2024-07-25')?.words).toBe('رداً على عين الأسد');
    expect(links.get('seven-villages-2024-07-25')?.reading).not.toBeNull();
  });

  it('is empty without a selection', () => {
    expect(relationLinks(dataset, null, 'en').size).toBe(0);
  });
});
