import { describe, expect, it } from 'vitest';
import type { Position } from '../core/geometry.ts';
import {
  crowdFeatures,
  placeSymbols,
  ringFeatures,
  symbolFeatures,
  type LoneIncident,
  type Placing,
} from './placeSymbols.ts';

function incident(id: string, position: Position, more: Partial<LoneIncident> = {}): LoneIncident {
  return {
    id,
    row: 0,
    position,
    shape: 'shelling',
    role: 'attack',
    certainty: 'certain',
    conflicts: 0,
    discrepancies: 0,
    label: { en: 'Conoco', ar: 'كونيكو' },
    qualifier: { en: '', ar: '' },
    ...more,
  };
}

/** A hundred pixels a degree, north up. */
const placing: Placing = {
  project: ([longitude, latitude]) => ({ x: longitude * 100, y: -latitude * 100 }),
  selected: null,
  language: 'en',
  left: 0,
  right: 600,
};

describe('placeSymbols', () => {
  it('keeps places and moves symbols only', () => {
    const { symbols, crowds } = placeSymbols(
      [incident('a', [1, -1]), incident('b', [1.1, -1]), incident('c', [3, -1])],
      placing,
    );
    expect(crowds).toEqual([]);
    expect(symbols.map(({ displacement }) => displacement.dx !== 0)).toEqual([true, true, false]);
    const { features } = symbolFeatures(symbols, placing);
    expect(features.map(({ geometry }) => geometry.coordinates)).toEqual([
      [1, -1],
      [1.1, -1],
      [3, -1],
    ]);
    expect(features.map(({ properties }) => 'leader' in properties)).toEqual([true, true, false]);
    for (const { properties } of features) {
      expect(Number.isInteger(properties['dx']) && Number.isInteger(properties['dy'])).toBe(true);
    }
  });

  it('carries no arrays or objects in what is drawn', () => {
    const { symbols } = placeSymbols([incident('a', [1, -1]), incident('b', [1, -1])], placing);
    const rings = ringFeatures([{ ring: 'hover', symbol: symbols[0] as (typeof symbols)[number] }]);
    for (const { properties } of [...symbolFeatures(symbols, placing).features, ...rings.features]) {
      for (const value of Object.values(properties)) expect(typeof value).not.toBe('object');
    }
  });

  it('turns the label to the left where it would be cut off at the right', () => {
    const sideOf = (longitude: number) => {
      const { symbols } = placeSymbols([incident('a', [longitude, -1])], placing);
      return symbolFeatures(symbols, placing).features[0]?.properties['side'];
    };
    expect([sideOf(1), sideOf(5.9)]).toEqual(['right', 'left']);
  });

  it('marks the selected one and places its label first', () => {
    const { symbols } = placeSymbols([incident('a', [1, -1], { row: 4 }), incident('b', [3, -1])], placing);
    const { features } = symbolFeatures(symbols, { ...placing, selected: 'a' });
    expect(features.map(({ properties }) => properties['selected'])).toEqual([true, false]);
    expect(features[0]?.properties['order']).toBe(-1);
  });

  it('draws a crowd as one disc, in the colour of a role only where all have it', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      incident(`x${index}`, [1, -1], {
        role: index === 0 ? 'response' : 'attack',
        certainty: index < 5 ? 'certain' : 'possible',
      }),
    );
    const { symbols, crowds } = placeSymbols(many, placing);
    expect(symbols).toEqual([]);
    expect(crowdFeatures(crowds).features[0]?.properties).toMatchObject({
      count: 20,
      certainCount: 5,
      role: 'other',
    });
    const [first, ...rest] = many;
    expect(first?.role).toBe('response');
    expect(crowdFeatures([rest]).features[0]?.properties['role']).toBe('attack');
  });
});
