import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import type { IncidentBatch } from '../core/incidentBatch.ts';
import type { ImportChoices } from '../core/tableImport.ts';
import { createTableSession } from './tableSession.ts';

const UTC: ImportChoices = { timeZone: 'UTC' };
const ENCODER = new TextEncoder();

/** Opens and reads bytes as a file; what the page would be told. */
async function readFile(name: string, bytes: string | Uint8Array | ArrayBuffer, choices = UTC) {
  const session = createTableSession();
  const inspected = await session.open({ kind: 'file', name, blob: new Blob([bytes as BlobPart]) }, choices);
  if (!inspected.ok) return { session, inspected, report: null, batches: [] };
  const batches: IncidentBatch[] = [];
  const report = await session.read(
    choices,
    {
      onProgress: () => undefined,
      onBatch: (batch) => {
        batches.push(batch);
        return Promise.resolve();
      },
    },
    new AbortController().signal,
  );
  return { session, inspected, report, batches };
}

function textsOf({ bytes, offsets }: IncidentBatch['titles']): string[] {
  const decoder = new TextDecoder();
  return Array.from(offsets.subarray(1), (end, row) => decoder.decode(bytes.subarray(offsets[row], end)));
}

const ACLED = [
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities',
  'IRQ1,2024-07-25,1,Explosions/Remote violence,Shelling/artillery/missile attack,Unidentified Armed Group (Iraq),,Iraq,Al Anbar,Al Baghdadi,33.85,42.53,1,"Reuters; AFP","Rockets, ""four"" of them",0',
  'IRQ2,2024-07-26,2,Battles,Armed clash,A,B,Iraq,,X,,,2,AFP,<script>alert(1)</script>,3',
].join('\n');

describe('a delimited file', () => {
  it('is recognised, read and told row by row', async () => {
    const { session, inspected, report, batches } = await readFile('a.csv', ACLED);
    expect(inspected).toMatchObject({
      ok: true,
      value: { format: 'csv', schema: 'acled', delimiter: ',', questions: [], encoding: { label: 'utf-8' } },
    });
    expect(report).toMatchObject({
      ok: true,
      value: { read: 2, kept: 2, placed: 1, notPlaced: 1, notDated: 0, rejected: 0, ended: 'complete' },
    });
    expect(batches.flatMap(({ titles }) => textsOf(titles))).toEqual([
      'Shelling/artillery/missile attack · Al Baghdadi',
      'Armed clash · X',
    ]);
    const detail = await session.detail(0);
    expect(detail).toMatchObject({
      notes: 'Rockets, "four" of them',
      timePrecision: 'day',
      killed: { low: 0, best: null, high: null, zeroMayBeUnknown: true },
      actors: [{ name: 'Unidentified Armed Group (Iraq)', role: 'mentioned', standing: 'not-stated' }],
      sources: [{ name: 'Reuters' }, { name: 'AFP' }],
    });
    expect(detail.own.find(({ column }) => column === 'location')?.value).toBe('Al Baghdadi');
    expect((await session.detail(1)).notes).toBe('<script>alert(1)</script>');
  });

  it('tells every row as it was read, whatever rows were asked for before', async () => {
    const days = Array.from({ length: 40 }, (_, row) => `2024-03-${String((row % 28) + 1).padStart(2, '0')}`);
    const lines = days.map(
      (day, row) =>
        `E${row},${day},${(row % 3) + 1},Battles,Armed clash,A${row},,Iraq,N,T${row},33,42,${(row % 3) + 1},S,,0`,
    );
    const { session, batches } = await readFile('a.csv', [ACLED.split('\n')[0], ...lines].join('\n'));
    for (const row of [39, 0, 17, 5, 38]) {
      const detail = await session.detail(row);
      expect(detail.interval.earliest).toBe(batches[0]!.earliest[row]);
      expect(detail.interval.latest).toBe(batches[0]!.latest[row]);
      expect(detail.radius).toBe(batches[0]!.radius[row]);
      expect(detail.actors.map(({ name }) => name)).toEqual([`A${row}`]);
    }
  });

  it.each([
    ['utf-16le', new Uint8Array(Buffer.from(`\ufeff${ACLED}`, 'utf16le')), 'byte-order-mark'],
    ['utf-16le', new Uint8Array(Buffer.from(ACLED, 'utf16le')), 'content'],
  ])('is read in %s', async (label, bytes, from) => {
    const { session, inspected, report } = await readFile('a.csv', bytes);
    expect(inspected).toMatchObject({ value: { encoding: { label, from }, schema: 'acled' } });
    expect(report).toMatchObject({ value: { kept: 2 } });
    expect((await session.detail(0)).own[0]).toEqual({ column: 'event_id_cnty', value: 'IRQ1' });
  });

  it('gives each row again from a large file in UTF-16', async () => {
    const rows = 40_000;
    const lines = Array.from(
      { length: rows },
      (_, row) => `${row},عين الأسد ${'x'.repeat(row % 150)},2024-07-25`,
    );
    const bytes = new Uint8Array(Buffer.from(`\ufeffid,title,date\n${lines.join('\n')}\n`, 'utf16le'));
    const { session, report } = await readFile('large.csv', bytes, {
      ...UTC,
      mapping: { id: [0], title: [1], date: [2] },
    });
    expect(report).toMatchObject({ value: { kept: rows } });
    for (const row of [0, 1, 12_345, 34_567, rows - 1]) {
      const { own } = await session.detail(row);
      expect(own.map(({ value }) => value).join(',')).toBe(lines[row]);
    }
  });

  it('is read in Windows-1256 where its bytes are Arabic words in no UTF-8', async () => {
    // "قاعدة" and "عين الأسد" in Windows-1256.
    const words = [0xde, 0xc7, 0xda, 0xcf, 0xc9, 0x20, 0xda, 0xed, 0xe4, 0x20, 0xc7, 0xe1, 0xc3, 0xd3, 0xcf];
    const bytes = new Uint8Array([
      ...ENCODER.encode('title,date\n'),
      ...words,
      ...ENCODER.encode(',2024-07-25\n'),
    ]);
    const { session, inspected, batches } = await readFile('b.csv', bytes, {
      ...UTC,
      mapping: { title: [0], date: [1] },
    });
    expect(inspected).toMatchObject({ value: { encoding: { label: 'windows-1256' } } });
    expect(batches.flatMap(({ titles }) => textsOf(titles))).toEqual(['قاعدة عين الأسد']);
    expect((await session.detail(0)).own[0]?.value).toBe('قاعدة عين الأسد');
  });

  it('keeps its rows apart from an unclosed quote', async () => {
    const { report } = await readFile(
      'c.csv',
      'title,date,note\n"open,2024-01-01,x\nb,2024-01-02,y\nc,2024-01-03,z\n',
      {
        ...UTC,
        mapping: { title: [0], date: [1] },
      },
    );
    expect(report).toMatchObject({
      value: { read: 3, kept: 3, problems: [{ row: 1, problem: 'unclosed-quote' }, {}, {}, {}] },
    });
  });

  it('is asked about where day and month could be either', async () => {
    const { inspected } = await readFile(
      'd.csv',
      'name,date,lat,lon\nA,03/04/2024,33,42\nB,05/06/2024,33,42\n',
    );
    expect(inspected).toMatchObject({
      value: {
        schema: 'own',
        dateOrder: null,
        mapping: { title: [0], date: [1], latitude: [2], longitude: [3] },
        questions: [{ kind: 'mapping' }, { kind: 'date-order', column: 'date' }],
      },
    });
    const decided = await readFile('d.csv', 'name,date,lat,lon\nA,03/04/2024,33,42\nB,25/06/2024,33,42\n');
    expect(decided.inspected).toMatchObject({
      value: { dateOrder: 'day-month', questions: [{ kind: 'mapping' }] },
    });
  });

  it('is asked about where coordinates look swapped', async () => {
    const { inspected } = await readFile('e.csv', 'name,date,lat,lon\nA,2024-04-03,142,33\n');
    expect(inspected).toMatchObject({ value: { questions: [{}, { kind: 'swapped-coordinates' }] } });
  });
});

describe('a file that is no table', () => {
  it.each([
    ['empty', new Uint8Array(0)],
    ['empty', '  \n \n'],
    ['html-instead', '<!DOCTYPE html><html><body>404</body></html>'],
    ['binary', new Uint8Array(2000).map((_, at) => at % 7)],
    ['broken', 'PK\u0003\u0004 and so on'],
    ['unknown-format', '%PDF-1.7'],
    ['unknown-format', '<?xml version="1.0"?><rss></rss>'],
    ['broken', '{"type":"FeatureCollection","features":[{'],
    ['other-json', '{"hello": 1}'],
    ['no-rows', 'a,b,c\n'],
    ['broken', '<kml><!DOCTYPE lolz [<!ENTITY lol "lol">]></kml>'],
    ['broken', '<kml><Placemark>'],
    ['broken', 'PAR1 but nothing else'],
    ['broken', 'ARROW1 but nothing else'],
  ])('is refused as %s', async (problem, bytes) => {
    const { inspected, report } = await readFile('x', bytes);
    const found = inspected.ok ? report : inspected;
    expect(found).toMatchObject({ ok: false, failure: { kind: 'table-unreadable', problem } });
  });

  it('is told apart from a dataset of ours', async () => {
    const { inspected } = await readFile('dataset.json', '{"format":"dateline-bundle/1"}');
    expect(inspected).toMatchObject({
      ok: false,
      failure: { problem: 'unknown-format', detail: 'dateline-bundle' },
    });
  });
});

const OWN = { name: 'Attack', date: '2024-07-25', lat: 33.5, lon: 42.25 };

describe('container formats', () => {
  it.each([
    [
      'geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            id: 7,
            properties: { name: 'Attack', date: '2024-07-25' },
            geometry: { type: 'Point', coordinates: [42.25, 33.5] },
          },
          { type: 'Feature', properties: { name: 'No place', date: '2024-07-26' }, geometry: null },
        ],
      }),
    ],
    [
      'geojson-lines',
      ['Attack', 'No place']
        .map((name, row) =>
          JSON.stringify({
            type: 'Feature',
            properties: { name, date: '2024-07-25' },
            geometry: row === 0 ? { type: 'Point', coordinates: [42.25, 33.5] } : null,
          }),
        )
        .join('\n'),
    ],
    [
      'kml',
      '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Attack</name><TimeStamp><when>2024-07-25</when></TimeStamp><Point><coordinates>42.25,33.5,0</coordinates></Point></Placemark><Placemark><name>No place</name><TimeStamp><when>2024-07-26</when></TimeStamp></Placemark></Document></kml>',
    ],
  ])('%s is read with its places', async (format, text) => {
    const { inspected, report, batches } = await readFile('x', text);
    expect(inspected).toMatchObject({ value: { format, schema: 'own' } });
    expect(report).toMatchObject({ value: { read: 2, placed: 1, notPlaced: 1, rejected: 0 } });
    expect(batches.flatMap(({ titles }) => textsOf(titles))).toEqual(['Attack', 'No place']);
    expect(batches[0]?.longitude[0]).toBe(42.25);
  });

  it('Parquet and Arrow are read by their columns', async () => {
    const parquet = parquetWriteBuffer({
      columnData: [
        { name: 'name', data: [OWN.name, 'B'], type: 'STRING' },
        { name: 'date', data: [OWN.date, '2024-07-26'], type: 'STRING' },
        { name: 'lat', data: [OWN.lat, 91], type: 'DOUBLE' },
        { name: 'lon', data: [OWN.lon, 42], type: 'DOUBLE' },
      ],
    });
    const arrow = tableToIPC(
      tableFromArrays({
        name: [OWN.name, 'B'],
        date: [OWN.date, '2024-07-26'],
        lat: [OWN.lat, 91],
        lon: [OWN.lon, 42],
      }),
      { format: 'file' },
    );
    for (const [format, bytes] of [['parquet', parquet] as const, ['arrow', arrow!] as const]) {
      const { session, inspected, report } = await readFile('x', bytes);
      expect(inspected).toMatchObject({ value: { format, columns: ['name', 'date', 'lat', 'lon'] } });
      expect(report).toMatchObject({
        value: { placed: 1, problems: [{ row: 2, problem: 'off-the-earth' }] },
      });
      expect((await session.detail(0)).own).toContainEqual({ column: 'name', value: 'Attack' });
    }
  });

  it('TimeMap is read with its sources and associations', async () => {
    const { session, inspected, batches } = await readFile(
      'x.json',
      JSON.stringify({
        events: [
          {
            id: 'e1',
            description: 'A strike. Then more.',
            date: '3/14/2022',
            time: '00:00',
            latitude: '50.1',
            longitude: '30.2',
            associations: ['a1'],
            sources: ['s1'],
          },
        ],
        sources: { s1: { id: 's1', paths: ['https://example.org/video'] } },
        associations: [{ id: 'a1', title: 'Air strike', mode: 'FILTER' }],
      }),
    );
    expect(inspected).toMatchObject({ value: { format: 'timemap', schema: 'timemap', questions: [] } });
    expect(batches.flatMap(({ titles }) => textsOf(titles))).toEqual(['A strike.']);
    expect(new Date(batches[0]!.earliest[0]!).toISOString()).toBe('2022-03-14T00:00:00.000Z');
    expect((await session.detail(0)).sources).toEqual([
      { name: 'example.org', address: 'https://example.org/video', detail: null },
    ]);
  });
});

describe('hostile files', () => {
  it('are read or refused, never more', async () => {
    const seeds = [
      ACLED,
      '{"type":"FeatureCollection","features":[]}',
      '<kml><Placemark/></kml>',
      'a;b\n"1;2',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(400), fc.uint8Array({ maxLength: 12 })), { maxLength: 8 }),
        async (seed, changes) => {
          const bytes = ENCODER.encode(seed);
          for (const [at, change] of changes)
            bytes.set(change.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
          const { inspected, report } = await readFile('fuzz', bytes);
          const found = inspected.ok ? report! : inspected;
          const { read, kept, rejected } = found.ok
            ? (found.value as { read: number; kept: number; rejected: number })
            : { read: 0, kept: 0, rejected: 0 };
          expect(kept + rejected).toBe(read);
          expect(found.ok ? 'table-unreadable' : found.failure.kind).toBe('table-unreadable');
        },
      ),
      { numRuns: 300, seed: 20240725 },
    );
  });
});
