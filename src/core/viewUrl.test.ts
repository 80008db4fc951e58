import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, TABS, THEMES, canonicalCamera, type View } from './view.ts';
import { LINK_TABLE, decodeView, encodeView } from './viewUrl.ts';
import { PLACE_PRECISIONS, TIME_PRECISIONS } from './vocabulary.ts';

const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/).filter((text) => text.length <= 60);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const bound = fc.constantFrom(
  null,
  '2024-07-25',
  '2024-02-29',
  '2024-07-25T18:00:00+03:00',
  '2024-07-25T18:00-04:00',
  '2024-07-25T15:00:00.250Z',
);
const address = fc.constantFrom('https://tiles.example/style.json', 'http://localhost:8080/a?b=c&d=e+f#g');
const camera = fc
  .record({
    zoom: fc.double({ min: 0, max: 24, noNaN: true }),
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -720, max: 720, noNaN: true }),
    bearing: fc.double({ min: -360, max: 360, noNaN: true }),
    pitch: fc.double({ min: 0, max: 85, noNaN: true }),
  })
  .map(canonicalCamera);

const anyView: fc.Arbitrary<View> = fc.record({
  from: bound,
  to: bound,
  certain: fc.boolean(),
  types: ids,
  actors: ids,
  sources: ids,
  places: ids,
  placePrecisions: fc.uniqueArray(fc.constantFrom(...PLACE_PRECISIONS)),
  timePrecisions: fc.uniqueArray(fc.constantFrom(...TIME_PRECISIONS)),
  query: fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .filter((text) => text.length <= 500 && text.isWellFormed()),
  incident: fc.option(id),
  claim: fc.option(id),
  tab: fc.option(fc.constantFrom(...TABS)),
  camera: fc.option(camera),
  language: fc.constantFrom(null, 'en' as const, 'ar' as const),
  theme: fc.option(fc.constantFrom(...THEMES)),
  data: fc.option(fc.oneof(id, address)),
  basemap: fc.option(address),
  background: fc.boolean(),
  embed: fc.boolean(),
  version: fc.constantFrom(null, '1.0.0', '12.3.45'),
});

describe('the link table', () => {
  it('gives back every view that it writes', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { view: read, notices } = decodeView(encodeView(view));
        expect(notices).toEqual([]);
        expect(read).toEqual(view);
      }),
      { seed: 20240726, numRuns: 500 },
    );
  });

  it('reads any query string without throwing, and what it reads can be written again', () => {
    const names = LINK_TABLE.map(({ name }) => name);
    const parameter = fc.tuple(
      fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 8 })),
      fc.oneof(
        fc.string({ maxLength: 40 }),
        fc.constantFrom('1', '6/34/41', '%', '2024-02-30', 'c01,c02', '،'),
      ),
    );
    fc.assert(
      fc.property(fc.array(parameter, { maxLength: 8 }), (pairs) => {
        const search = `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`;
        const { view } = decodeView(search);
        expect(decodeView(encodeView(view)).view).toEqual(view);
      }),
      { seed: 20240727, numRuns: 2000 },
    );
  });

  it('leaves defaults out', () => {
    expect(encodeView(DEFAULT_VIEW)).toBe('');
  });

  it('writes readable links', () => {
    const view: View = {
      ...DEFAULT_VIEW,
      from: '2024-07-25T18:00:00+03:00',
      actors: ['us-forces', 'irgc'],
      camera: { zoom: 6.5, latitude: 34.2, longitude: 41.1, bearing: 0, pitch: 0 },
    };
    expect(encodeView(view)).toBe('from=2024-07-25T18:00:00%2B03:00&actor=us-forces,irgc&map=6.5/34.2/41.1');
  });

  it('understands an offset whose plus sign was typed by hand', () => {
    expect(decodeView('from=2024-07-25T18:00+03:00').view.from).toBe('2024-07-25T18:00+03:00');
  });

  it.each([
    ['from=2024-02-30', 'from', '2024-02-30'],
    ['from=yesterday', 'from', 'yesterday'],
    ['from=2024-07-25T18:00', 'from', '2024-07-25T18:00'],
    ['to=2023-02-29', 'to', '2023-02-29'],
    ['certain=yes', 'certain', 'yes'],
    ['tab=quotes', 'tab', 'quotes'],
    ['map=6/91/41', 'map', '6/91/41'],
    ['map=6/34', 'map', '6/34'],
    ['map=NaN/34/41', 'map', 'NaN/34/41'],
    ['lang=fr', 'lang', 'fr'],
    ['theme=sepia', 'theme', 'sepia'],
    ['basemap=javascript:alert(1)', 'basemap', 'javascript:alert(1)'],
    ['precision=facility,nearby', 'precision', 'nearby'],
    ['type=a b', 'type', 'a b'],
    ['v=latest', 'v', 'latest'],
  ])('says so and goes on with the default: %s', (search, parameter, value) => {
    const { view, notices } = decodeView(search);
    expect(notices).toEqual([{ parameter, value, reason: 'malformed' }]);
    expect({ ...view, placePrecisions: [] }).toEqual(DEFAULT_VIEW);
  });

  it('takes the first of a repeated parameter and says so', () => {
    const { view, notices } = decodeView('lang=ar&lang=en');
    expect(view.language).toBe('ar');
    expect(notices).toEqual([{ parameter: 'lang', value: 'en', reason: 'repeated' }]);
  });

  it('passes over the parameters of others and empty values', () => {
    expect(decodeView('utm_source=x&fbclid=y&actor=')).toEqual({ view: DEFAULT_VIEW, notices: [] });
  });
});
