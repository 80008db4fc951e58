import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ImportChoices } from '../core/tableImport.ts';
import { createTableSession } from './tableSession.ts';

const UTC: ImportChoices = { timeZone: 'UTC' };
const ENCODER = new TextEncoder();

/** What the page is told of a file; throws where a worker would. */
async function outcomeOf(bytes: Uint8Array) {
  const session = createTableSession();
  const inspected = await session.open({ kind: 'file', name: 'x', blob: new Blob([bytes as BlobPart]) }, UTC);
  if (!inspected.ok) return { failure: inspected.failure, rows: 0, report: null };
  let rows = 0;
  const events = {
    onProgress: () => undefined,
    onBatch: (batch: { rows: number }) => {
      rows += batch.rows;
      return Promise.resolve();
    },
  };
  const report = await session.read(UTC, events, new AbortController().signal);
  if (!report.ok) return { failure: report.failure, rows: 0, report: null };
  for (const row of [0, rows - 1].filter((one) => one >= 0 && one < rows)) await session.detail(row);
  return { failure: null, rows, report: report.value };
}

/** What does not hold of a file, whatever is in it: it is read, with its rows accounted for, or refused. */
async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const { failure, rows, report } = await outcomeOf(bytes);
  const { kept, rejected, read } = report ?? { kept: 0, rejected: 0, read: 0 };
  const faults: string[] = [];
  if (failure !== null && failure.kind !== 'table-unreadable') faults.push(`failed as ${failure.kind}`);
  if (rows !== kept) faults.push(`${rows} rows given, ${kept} reported`);
  if (kept + rejected !== read) faults.push(`${kept} kept and ${rejected} rejected of ${read}`);
  // A row takes a byte at least, packed a thousandth of one; columns that repeat even less, up to a limit.
  if (rows > Math.max(1_000_000, bytes.length * 1024)) faults.push(`${rows} rows in ${bytes.length} bytes`);
  return faults;
}

const ROWS = Array.from({ length: 40 }, (_, row) => ({
  name: row % 7 === 0 ? null : `Row ${row} عين`,
  date: `2024-07-${String((row % 28) + 1).padStart(2, '0')}`,
  lat: 33 + row / 100,
  lon: 42 + row / 100,
}));
const features = ROWS.map(({ lat, lon, ...properties }) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [lon, lat] },
}));

const parquetOf = (codec: 'SNAPPY' | 'UNCOMPRESSED') =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'name', data: ROWS.map(({ name }) => name), type: 'STRING' },
        { name: 'date', data: ROWS.map(({ date }) => date), type: 'STRING' },
        { name: 'lat', data: ROWS.map(({ lat }) => lat), type: 'DOUBLE' },
        { name: 'lon', data: ROWS.map(({ lon }) => lon), type: 'DOUBLE' },
      ],
      codec,
    }),
  );
const arrowOf = (format: 'file' | 'stream') =>
  tableToIPC(
    tableFromArrays({
      name: ROWS.map(({ name }) => name),
      date: ROWS.map(({ date }) => date),
      lat: ROWS.map(({ lat }) => lat),
      lon: ROWS.map(({ lon }) => lon),
    }),
    { format },
  )!;

const SEEDS: Readonly<Record<string, Uint8Array>> = {
  GeoJSON: ENCODER.encode(
    JSON.stringify({ type: 'FeatureCollection', features: features.slice(0, 6) }, null, 1),
  ),
  'lines of GeoJSON': ENCODER.encode(
    features
      .slice(0, 6)
      .map((one) => JSON.stringify(one))
      .join('\n'),
  ),
  'a sequence': ENCODER.encode(
    features
      .slice(0, 6)
      .map((one) => `\u001e${JSON.stringify(one, null, 1)}\n`)
      .join(''),
  ),
  KML: ENCODER.encode(
    `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><!-- x -->${ROWS.slice(0, 6)
      .map(
        ({ name, date, lat, lon }) =>
          `<Placemark id="a"><name><![CDATA[${name}]]></name><description>&lt;b&#65;&amp;</description><TimeSpan><begin>${date}</begin></TimeSpan><ExtendedData><Data name="x"><value>1</value></Data></ExtendedData><Point><coordinates>${lon},${lat},0</coordinates></Point></Placemark>`,
      )
      .join('')}</Document></kml>`,
  ),
  Parquet: parquetOf('UNCOMPRESSED'),
  'Parquet with Snappy': parquetOf('SNAPPY'),
  'an Arrow file': arrowOf('file'),
  'an Arrow stream': arrowOf('stream'),
  TimeMap: ENCODER.encode(
    JSON.stringify({
      events: ROWS.slice(0, 5).map(({ name, date, lat, lon }, id) => ({
        id,
        description: name,
        date,
        time: '03:00',
        latitude: String(lat),
        longitude: String(lon),
        associations: ['a1'],
        sources: ['s1', { url: 'https://example.org' }],
        filters: [{ key: 'k', value: 'v' }],
      })),
      sources: { s1: { id: 's1', paths: ['https://example.org/video'] } },
      associations: [{ id: 'a1', title: 'Air strike', mode: 'FILTER' }],
    }),
  ),
  gzip: gzipSync(features.map((one) => JSON.stringify(one)).join('\n')),
};

type Change =
  | { readonly kind: 'byte'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'end'; readonly at: number };

/** Places are shares of the length, so that each part of a file is as likely as the others. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
/** Bytes that mean something to one format or the other are likelier than by chance. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('byte' as const),
    at: place,
    bytes: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 8 }),
      fc.constantFrom(
        ...['\uffff', '"', '\\', '{', '}', ']', '<', '&#x110000;', '\u0000'].map((text) =>
          ENCODER.encode(text),
        ),
      ),
      fc.constantFrom(new Uint8Array([255, 255, 255, 127]), new Uint8Array([0xff, 0xff, 0xff, 0xff, 0x0f])),
    ),
  }),
  fc.record({ kind: fc.constant('insert' as const), at: place, bytes: fc.uint8Array({ maxLength: 24 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.nat(60) }),
  fc.record({ kind: fc.constant('end' as const), at: place }),
);

function changed(seed: Uint8Array, changes: readonly Change[]): Uint8Array {
  let bytes: Uint8Array = seed.slice();
  for (const one of changes) {
    const at = Math.floor(one.at * bytes.length);
    switch (one.kind) {
      case 'byte':
        bytes.set(one.bytes.subarray(0, bytes.length - at), at);
        break;
      case 'insert':
        bytes = joined(bytes.subarray(0, at), one.bytes, bytes.subarray(at));
        break;
      case 'cut':
        bytes = joined(bytes.subarray(0, at), bytes.subarray(at + one.length));
        break;
      case 'end':
        bytes = bytes.slice(0, at);
    }
  }
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

describe('a changed file', () => {
  it.each(Object.entries(SEEDS))(
    '%s is read or refused, never more',
    { timeout: 60_000 },
    async (_, seed) => {
      expect(await faultsOf(seed)).toEqual([]);
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
          expect(await faultsOf(changed(seed, changes))).toEqual([]);
        }),
        { numRuns: 250, seed: 20240726 },
      );
    },
  );
});

describe('KML that was made to do harm', () => {
  it.each([
    [
      'a billion laughs',
      `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "lol">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "&a;&a;&a;&a;&a;&a;&a;&a;">`).join('')}]><kml>&a19;</kml>`,
    ],
    ['a document type', '<!DOCTYPE kml SYSTEM "file:///etc/passwd"><kml><Placemark/></kml>'],
    ['elements 100,000 deep', `<kml>${'<Folder>'.repeat(100_000)}${'</Folder>'.repeat(100_000)}</kml>`],
    ['an element that never ends', `<kml>${'<Placemark a="'.repeat(50_000)}`],
    ['attributes without end', `<kml><Placemark ${'a="1" '.repeat(100_000)}`],
    ['closing tags only', `<kml>${'</a>'.repeat(100_000)}`],
    ['nothing but openings', `<kml>${'<'.repeat(500_000)}`],
    ['spaces without end in a tag', `<kml><a${' '.repeat(500_000)}`],
    ['entities without end', `<kml><Placemark><name>${'&'.repeat(500_000)}</name></Placemark>`],
  ])('%s is refused', async (_, text) => {
    expect((await outcomeOf(ENCODER.encode(text))).failure).toMatchObject({ problem: 'broken' });
  });

  it('coordinates and placemarks without end are read', { timeout: 30_000 }, async () => {
    const many = '42.4,33.5,0 '.repeat(100_000);
    const text = `<kml><Placemark><LineString><coordinates>${many}</coordinates></LineString></Placemark>${'<Placemark/>'.repeat(20_000)}</kml>`;
    expect((await outcomeOf(ENCODER.encode(text))).rows).toBe(20_001);
  });
});

describe('a file that claims more than it holds', () => {
  /** Every place where the number of rows stands in the file, changed. */
  it('is refused where it claims billions of rows', async () => {
    const bytes = parquetOf('UNCOMPRESSED');
    // 40 rows as the compact protocol writes them: zigzag, so 80. In their place stand billions.
    const places = [...bytes.keys()].filter((at) => bytes[at] === 80);
    expect(places.length).toBeGreaterThan(0);
    for (const at of places) {
      const claim = new Uint8Array([0x80, 0xf8, 0x82, 0xad, 0x16]);
      expect(await faultsOf(joined(bytes.subarray(0, at), claim, bytes.subarray(at + 1)))).toEqual([]);
      expect(
        await faultsOf(
          changed(bytes, [{ kind: 'byte', at: at / bytes.length, bytes: new Uint8Array([0x7e]) }]),
        ),
      ).toEqual([]);
    }
  });

  it('is refused where an Arrow batch does', async () => {
    const bytes = arrowOf('file');
    const places = [...bytes.keys()].filter(
      (at) => bytes[at] === 40 && bytes[at + 1] === 0 && bytes[at + 2] === 0,
    );
    expect(places.length).toBeGreaterThan(0);
    for (const at of places) {
      const claiming = bytes.slice();
      claiming.set([0, 0xca, 0x9a, 0x3b], at);
      expect(await faultsOf(claiming)).toEqual([]);
    }
  });
});
