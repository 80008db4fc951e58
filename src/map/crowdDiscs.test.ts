import { describe, expect, it } from 'vitest';
import { discOfCrowd, stacksOf } from './crowdDiscs.ts';
import type { LoneIncident } from './placeSymbols.ts';

const at = (id: string, longitude: number): LoneIncident => ({
  id,
  row: 0,
  position: [longitude, 33.5],
  shape: 'battle',
  role: 'other',
  certainty: 'certain',
  conflicts: 0,
  discrepancies: 0,
  label: { en: id, ar: id },
  qualifier: { en: '', ar: '' },
});

describe('stacksOf', () => {
  it('finds what stands at the very same place, and nothing else', () => {
    const stacks = stacksOf([at('a', 42.5), at('b', 42.6), at('c', 42.5), at('d', 42.500001)]);
    expect(stacks.map((stack) => stack.map(({ id }) => id))).toEqual([['a', 'c']]);
    expect(stacks.map(discOfCrowd)).toEqual([
      { key: 'of a', position: [42.5, 33.5], count: 2, crowd: { ids: ['a', 'c'], cell: null } },
    ]);
  });
});
