import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCrowded, stackSamePlace } from './markScene.ts';
import type { LoneIncident } from './placeSymbols.ts';
import type { Disc, Marks } from './readMarks.ts';

const lone = (id: string, at: number, shape = 'air'): LoneIncident => ({
  id,
  row: Number(id),
  position: [at, 33],
  shape,
  role: 'other',
  certainty: Number(id) % 2 === 0 ? 'certain' : 'possible',
  conflicts: 0,
  discrepancies: 0,
  label: { en: id, ar: id },
  qualifier: { en: '', ar: '' },
});
const disc: Disc = {
  position: [40, 33],
  count: 5,
  certainCount: 5,
  pie: 'g000000',
  crowd: { ids: null, cell: { z: 5, x: 1, y: 2 } },
};
const many = (count: number) => Array.from({ length: count }, (_, index) => lone(String(index), index / 10));

describe('isCrowded', () => {
  it.each<[string, Marks, boolean]>([
    ['nothing', { lone: [], discs: [] }, false],
    ['as many as stand off', { lone: many(200), discs: [] }, false],
    ['one more', { lone: many(201), discs: [] }, true],
    ['what the engine has gathered', { lone: [], discs: [disc] }, true],
  ])('%s', (_, marks, crowded) => expect(isCrowded(marks)).toBe(crowded));
});

describe('stackSamePlace', () => {
  it('leaves apart what stands apart', () => {
    const marks = { lone: many(4), discs: [disc] };
    expect(stackSamePlace(marks)).toEqual(marks);
  });

  it('makes a disc of what stands on one point, with its mix and its ids', () => {
    const { lone: alone, discs } = stackSamePlace({
      lone: [lone('0', 1, 'air'), lone('1', 2), lone('2', 1, 'shelling'), lone('3', 1, 'air')],
      discs: [],
    });
    expect(alone.map(({ id }) => id)).toEqual(['1']);
    expect(discs).toEqual([
      {
        position: [1, 33],
        count: 3,
        certainCount: 2,
        pie: '000b500',
        crowd: { ids: ['0', '2', '3'], cell: null },
      },
    ]);
  });

  it('loses none and shows none twice', () => {
    const places = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 });
    fc.assert(
      fc.property(places, (at) => {
        const incidents = at.map((place, index) => lone(String(index), place));
        const { lone: alone, discs } = stackSamePlace({ lone: incidents, discs: [] });
        const ids = [...alone.map(({ id }) => id), ...discs.flatMap(({ crowd }) => crowd.ids ?? [])];
        expect(ids.sort()).toEqual(incidents.map(({ id }) => id).sort());
      }),
    );
  });
});
