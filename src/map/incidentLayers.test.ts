import {
  createPropertyExpression,
  latest,
  validateStyleMin,
  type StylePropertySpecification,
  type StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { byDisplacement } from './byDisplacement.ts';
import { composeStyle } from './composeStyle.ts';
import { INCIDENT_COLOURS } from './incidentColours.ts';
import { incidentLayers } from './incidentLayers.ts';
import { incidentSources, SOURCES } from './incidentSources.ts';
import { layerChanges } from './layerChanges.ts';
import { LAYERS } from './layerIds.ts';

const basemap: StyleSpecification = {
  version: 8,
  sources: { land: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
  layers: [
    { id: 'background', type: 'background' },
    { id: 'land', type: 'fill', source: 'land' },
    { id: 'names', type: 'symbol', source: 'land' },
  ],
};

const overlay = {
  sources: incidentSources(),
  language: 'ar',
  base: 'https://example.org/app/',
} as const;

const all = (theme: 'light' | 'dark') => {
  const { under, over } = incidentLayers(theme);
  return [...under, ...over];
};

describe('incidentLayers', () => {
  it.each(['light', 'dark'] as const)('make a valid style: %s', (theme) => {
    const style = composeStyle(basemap, { ...overlay, ...incidentLayers(theme) });
    expect(validateStyleMin(style)).toEqual([]);
  });

  it('have the ids of the table, each once, and only sources of ours', () => {
    const layers = all('light');
    expect(layers.map(({ id }) => id).sort()).toEqual(Object.values(LAYERS).sort());
    const sources: string[] = Object.values(SOURCES);
    for (const layer of layers) expect(sources).toContain('source' in layer ? layer.source : null);
  });

  it('put areas under the labels of the basemap and symbols over them', () => {
    const { under, over } = incidentLayers('light');
    const order = composeStyle(basemap, { ...overlay, under, over }).layers.map(({ id }) => id);
    expect(order.indexOf(LAYERS.footprintFill)).toBeLessThan(order.indexOf('names'));
    expect(order.indexOf(LAYERS.footprintFill)).toBeGreaterThan(order.indexOf('land'));
    expect(order.indexOf(LAYERS.labels)).toBeGreaterThan(order.indexOf('names'));
  });

  it('set the language of the page and keep the fonts and state of the basemap', () => {
    const own = { ...basemap, state: { season: { default: 'dry' } }, 'font-faces': { Other: 'o.woff2' } };
    const style = composeStyle(own, { ...overlay, under: [], over: [] });
    expect(style.state).toEqual({
      season: { default: 'dry' },
      lang: { default: 'ar' },
      colourBy: { default: 'role' },
    });
    expect(Object.keys(style['font-faces'] ?? {})).toContain('Other');
    expect(Object.keys(style['font-faces'] ?? {}).length).toBeGreaterThan(1);
  });

  it('change colours between themes and nothing else but names of images', () => {
    const changes = layerChanges(all('light'), all('dark'));
    expect(changes.length).toBeGreaterThan(10);
    for (const { property } of changes) {
      expect(property).toMatch(/color$|^icon-image$|^text-field$/);
    }
    expect(layerChanges(all('dark'), all('dark'))).toEqual([]);
  });
});

describe('layerChanges', () => {
  it('sets back what is no longer said', () => {
    const changes = layerChanges(
      [{ id: 'a', type: 'background', paint: { 'background-color': 'red', 'background-opacity': 0.5 } }],
      [{ id: 'a', type: 'background', paint: { 'background-color': 'red' } }],
    );
    expect(changes).toEqual([
      { layer: 'a', group: 'paint', property: 'background-opacity', value: undefined },
    ]);
  });
});

describe('byDisplacement', () => {
  const evaluate = (
    property: 'icon-offset' | 'text-variable-anchor-offset',
    value: unknown,
    dx: number,
    dy: number,
  ) => {
    const specification = latest.layout_symbol[property] as unknown as StylePropertySpecification;
    const made = createPropertyExpression(value, property, specification);
    if (made.result === 'error') throw new Error(made.value.map(({ message }) => message).join('; '));
    const feature = { type: 1, properties: { dx, dy } } as const;
    return made.value.evaluate({ zoom: 6 }, feature) as unknown;
  };

  it.each([
    [0, 0],
    [28, -34],
    [-66, 12],
  ])('gives an offset of %i, %i from plain numbers', (dx, dy) => {
    const [x, y] = evaluate(
      'icon-offset',
      byDisplacement((a, b) => [a + 9, b - 9]),
      dx,
      dy,
    ) as number[];
    expect(x).toBeCloseTo(dx + 9, 6);
    expect(y).toBeCloseTo(dy - 9, 6);
  });

  it('gives anchors with offsets', () => {
    const value = byDisplacement((a, b) => ['left', [a / 15, b / 15], 'top', [a / 15, b / 15]]);
    const { values } = evaluate('text-variable-anchor-offset', value, 30, -45) as {
      values: [string, number[], string, number[]];
    };
    expect([values[0], values[2]]).toEqual(['left', 'top']);
    expect(values[1][0]).toBeCloseTo(2, 6);
    expect(values[3][1]).toBeCloseTo(-3, 6);
  });
});

describe('INCIDENT_COLOURS', () => {
  it('name the same colours in both themes', () => {
    expect(Object.keys(INCIDENT_COLOURS.dark)).toEqual(Object.keys(INCIDENT_COLOURS.light));
  });
});
