import { describe, expect, it } from 'vitest';
import { imageName, parseImageName, RINGS, type SymbolImage } from './symbolImage.ts';

const images: SymbolImage[] = [
  { kind: 'symbol', shape: 'shelling', role: 'attack', certainty: 'certain', theme: 'light' },
  { kind: 'symbol', shape: 'air', role: 'response', certainty: 'possible', theme: 'dark' },
  { kind: 'conflict', theme: 'light' },
  { kind: 'discrepancy', theme: 'dark' },
  { kind: 'dot', theme: 'light' },
  { kind: 'leader', displacement: { dx: -28, dy: 34 }, theme: 'dark' },
  ...RINGS.map((ring): SymbolImage => ({ kind: 'ring', ring, theme: 'light' })),
];

describe('names of images', () => {
  it.each(images.map((image) => [imageName(image), image] as const))('%s reads back', (name, image) => {
    expect(parseImageName(name)).toEqual(image);
  });

  it('draws a type or a role it does not know as other', () => {
    expect(parseImageName('symbol|eruption|weather|certain|light')).toEqual({
      kind: 'symbol',
      shape: 'strategic',
      role: 'other',
      certainty: 'certain',
      theme: 'light',
    });
  });

  it.each([
    '',
    'basemap-town',
    'marker|light',
    'ring|square|light',
    'leader|x|3|light',
    'leader|9999|0|light',
  ])('leaves "%s" to others', (name) => {
    expect(parseImageName(name)).toBeNull();
  });
});
