import { expect, it } from 'vitest';
import type { Place } from '../../core/format/registers.ts';
import { comparePlace, mergePlace, type PlaceAssertion } from './comparePlace.ts';
import { circle, selector } from './exampleDataset.ts';

const outline = (id: string, west: number, south: number, size: number): Place => ({
  ...circle(id, [0, 0], 1),
  footprint: {
    type: 'polygon',
    anchor: [west + size / 2, south + size / 2],
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  },
});

const PLACES = [
  circle('province', [40, 35], 100_000),
  circle('base', [40.2, 35.1], 2000),
  circle('town', [40.22, 35.1], 2000),
  circle('far', [50, 35], 2000),
  outline('villages', 40.1, 35, 0.2),
  outline('strip', 39, 34, 5),
  outline('behind-the-date-line', 179.9, 10, 0.2),
  circle('on-the-date-line', [-179.95, 10.1], 3000),
  { ...circle('region', [0, 0], 1), footprint: null },
];
const context = { places: new Map(PLACES.map((place) => [place.id, place])), partOf: new Map() };
const at = (place: string | null, words = 'there'): PlaceAssertion => ({
  fact: 'place',
  place,
  expression: selector(words),
});

it.each<[string | null, string | null, string, string]>([
  ['base', 'base', 'agrees', 'same-value'],
  ['base', 'province', 'compatible', 'more-specific'],
  ['base', 'town', 'compatible', 'places-overlap'],
  ['base', 'far', 'conflicts', 'places-apart'],
  ['base', 'villages', 'compatible', 'more-specific'],
  ['villages', 'province', 'compatible', 'more-specific'],
  ['province', 'strip', 'compatible', 'places-overlap'],
  ['villages', 'strip', 'compatible', 'more-specific'],
  ['far', 'villages', 'conflicts', 'places-apart'],
  ['behind-the-date-line', 'on-the-date-line', 'compatible', 'more-specific'],
  ['base', 'region', 'compatible', 'place-without-outline'],
  ['base', null, 'compatible', 'words-not-compared'],
  [null, null, 'agrees', 'same-value'],
])('%s and %s', (a, b, verdict, code) => {
  expect(comparePlace(at(a), at(b), context)).toMatchObject({ verdict, reason: { code } });
  expect(comparePlace(at(b), at(a), context)).toMatchObject({ verdict, reason: { code } });
});

it('lets the finer of the places of one speaker stand for the coarser', () => {
  expect(mergePlace(at('province'), at('base'), context)?.place).toBe('base');
  expect(mergePlace(at('base'), at('region'), context)?.place).toBe('base');
  expect(mergePlace(at('base'), at('far'), context)).toBeNull();
});
