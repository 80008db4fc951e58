import type { Feature, MultiLineString, Position } from 'geojson';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodeBasemap, loadBasemap } from './basemapData.ts';
import { MAP_FONT_REGULAR, MAP_FONT_SEMIBOLD, MAP_FONT_TITLE, mapFontFaces } from './basemapFonts.ts';
import { BASEMAP_PALETTES } from './basemapPalette.ts';
import { basemapPaint, basemapSourceData, basemapStyle } from './basemapStyle.ts';

const bytes = readFileSync(new URL('../../public/basemap/basemap.topo.json', import.meta.url));
const basemap = decodeBasemap(JSON.parse(bytes.toString('utf8')));
const base = 'https://example.org/some/path/';

const ofClass = (features: Feature[], name: string): Feature[] =>
  features.filter(({ properties }) => properties?.['class'] === name);

/** Every run of points in a feature's geometry. */
function runsOf({ geometry }: Feature): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

/** Kilometres from a place to the nearest point of a line, on a plane tangent at the place. */
function kilometresTo([longitude = 0, latitude = 0]: Position, line: Position[]): number {
  const perDegree = 111.2;
  const plane = line.map(([x = 0, y = 0]) => [
    (x - longitude) * perDegree * Math.cos((latitude * Math.PI) / 180),
    (y - latitude) * perDegree,
  ]);
  return Math.min(
    ...plane.slice(1).map(([bx = 0, by = 0], index) => {
      const [ax = 0, ay = 0] = plane[index] ?? [];
      const [dx, dy] = [bx - ax, by - ay];
      const share = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      return Math.hypot(ax + share * dx, ay + share * dy);
    }),
  );
}

describe('the basemap file', () => {
  it('stays within 300 KB compressed', () => {
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThan(300 * 1024);
  });

  it.each([
    ['Syria', 'سوريا', 'country'],
    ['Iraq', 'العراق', 'country'],
    ['Jordan', 'الأردن', 'country'],
    ['Anbar', 'الأنبار', 'province'],
    ['Deir ez-Zor', 'دير الزور', 'province'],
    ['Deir ez-Zor', 'دير الزور', 'place'],
    ['Albu Kamal', 'البوكمال', 'place'],
    ['Al-Qaim', 'القائم', 'place'],
    ['Al-Baghdadi', 'البغدادي', 'place'],
    ['Palmyra', 'تدمر', 'place'],
    ['Ruwaished', 'الرويشد', 'place'],
    ['Mafraq', 'المفرق', 'place'],
    ['Rukban', 'الركبان', 'place'],
    ['Washington', 'واشنطن', 'place'],
  ])('labels %s as %s (%s)', (en, ar, name) => {
    const labels = ofClass(basemap.labels.features, name).map(({ properties }) => properties);
    expect(labels).toContainEqual(expect.objectContaining({ en, ar }));
  });

  it('gives every label both names, the Arabic one in Arabic letters', () => {
    const wrong = basemap.labels.features.filter(
      ({ properties }) =>
        !properties?.['en'] || !/^[\u0621-\u065f\u0671-\u06d3 .،-]+$/.test(String(properties['ar'])),
    );
    expect(wrong.map(({ properties }) => properties)).toEqual([]);
  });

  it.each([
    ['Deir ez-Zor', [40.1408, 35.3359]],
    ['Al-Mayadin', [40.4515, 35.0198]],
    ['Albu Kamal', [40.9185, 34.4523]],
    ['Haditha', [42.3773, 34.1366]],
    ['Ramadi', [43.3078, 33.4206]],
  ])('leads the Euphrates past %s', (_, place) => {
    const river = basemap.lines.features.find(({ properties }) => properties?.['en'] === 'Euphrates');
    const line = (river as Feature<MultiLineString>).geometry.coordinates.flat();
    expect(kilometresTo(place, line)).toBeLessThan(6);
  });

  it('never crosses the antimeridian', () => {
    const runs = [...basemap.land.features, ...basemap.lines.features].flatMap(runsOf);
    expect(runs.length).toBeGreaterThan(1000);
    // Antarctica's edge along 90° S runs around the world, outside the map.
    const drawn = (run: Position[], index: number): boolean =>
      [run[index], run[index + 1]].some((point) => (point?.[1] ?? 0) > -85);
    const jumps = runs.flatMap((run) =>
      run
        .slice(1)
        .filter(([x = 0], index) => drawn(run, index) && Math.abs(x - (run[index]?.[0] ?? 0)) > 180),
    );
    expect(jumps).toEqual([]);
  });

  it('draws disputed lines as such, each with its kind', () => {
    const disputed = ofClass(basemap.lines.features, 'disputed').map(({ properties }) => properties);
    expect(disputed).toContainEqual({ class: 'disputed', kind: 'claim', name: 'Syrian claim' });
    expect(disputed).toContainEqual({ class: 'disputed', kind: 'claim', name: 'Lebanese claim' });
    expect(disputed).toContainEqual({ class: 'disputed', kind: 'ceasefire', name: 'Line of 1974' });
    expect(disputed.every((line) => ['claim', 'ceasefire', 'status'].includes(String(line?.['kind'])))).toBe(
      true,
    );
  });

  it('makes the Golan Heights an area of their own', () => {
    const golan = basemap.land.features.find(({ properties }) => properties?.['code'] === 'GOLAN');
    expect(golan?.properties?.['disputed']).toBe(true);
  });
});

describe('the style', () => {
  it.each([
    ['light', 'en'],
    ['dark', 'ar'],
  ] as const)('is valid in %s, %s, without data and with them', (theme, language) => {
    expect(validateStyleMin(basemapStyle(theme, language, { base }))).toEqual([]);
    expect(validateStyleMin(basemapStyle(theme, language, { base }, basemap))).toEqual([]);
  });

  it('declares the fonts it uses, at absolute addresses, and no glyph server', () => {
    const style = basemapStyle('light', 'en', { base });
    const faces = mapFontFaces(base);
    expect(style.glyphs).toBeUndefined();
    expect(style['font-faces']).toEqual(faces);
    for (const stack of [MAP_FONT_REGULAR, MAP_FONT_SEMIBOLD, MAP_FONT_TITLE]) {
      for (const { url } of faces[stack[0] ?? ''] ?? []) expect(new URL(url).protocol).toBe('https:');
      expect(faces[stack[0] ?? '']).toHaveLength(3);
    }
  });

  it('changes theme by paint alone, and names only layers and sources that it has', () => {
    const light = basemapStyle('light', 'en', { base });
    const dark = structuredClone(basemapStyle('dark', 'en', { base }));
    for (const { layer, property, value } of basemapPaint('light')) {
      const found = dark.layers.find(({ id }) => id === layer);
      Object.assign(found?.paint ?? {}, { [property]: value });
    }
    expect(dark).toEqual(light);
    expect(basemapSourceData(basemap).map(({ source }) => source)).toEqual(Object.keys(light.sources));
  });

  it('takes its colours from the design tokens', () => {
    expect(BASEMAP_PALETTES.light).toMatchObject({ land: '#f8f5ed', water: '#d5e0e4', border: '#8b8374' });
    expect(BASEMAP_PALETTES.dark).toMatchObject({ land: '#24221e', water: '#101a20', border: '#7a7264' });
  });
});

describe('loadBasemap', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['a missing file', new Response('', { status: 404 }), /404/],
    ['a file cut off', new Response('{"type":"Topol'), /JSON/],
    ['another file', new Response('{"type":"FeatureCollection"}'), /not TopoJSON/],
    ['a file without lines', new Response('{"type":"Topology","arcs":[],"objects":{}}'), /no object "areas"/],
  ])('returns a failure for %s', async (_, response, detail) => {
    vi.stubGlobal('fetch', async () => response);
    const result = await loadBasemap('basemap/x.json');
    expect(result).toEqual({
      ok: false,
      failure: { kind: 'basemap-failed', address: 'basemap/x.json', detail: expect.stringMatching(detail) },
    });
  });

  it('returns the decoded basemap', async () => {
    vi.stubGlobal('fetch', async () => new Response(new Uint8Array(bytes)));
    const result = await loadBasemap('basemap/basemap.topo.json');
    expect(result.ok && result.value.labels.features.length).toBe(basemap.labels.features.length);
  });
});
