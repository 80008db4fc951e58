import fc from 'fast-check';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FacetName } from '../core/filter.ts';
import { textOfRow, type IncidentBatch, type TextColumn } from '../core/incidentBatch.ts';
import type { ImportChoices, ImportReport, Inspection, RowDetail } from '../core/tableImport.ts';
import { PREAMBLE } from '../formats/packed/magic.ts';
import { GDELT_COLUMNS } from '../formats/table/headerlessColumns.ts';
import { packTable } from './packTable.ts';
import { createTableSession, type TableSession } from './tableSession.ts';

const UTC: ImportChoices = { timeZone: 'UTC' };

async function compress(bytes: Uint8Array): Promise<Uint8Array> {
  return gzipSync(bytes);
}

/** What the page would get of a file. */
interface Opened {
  readonly session: TableSession;
  readonly inspection: Inspection;
  readonly report: ImportReport;
  readonly rows: readonly ReadRow[];
}

interface ReadRow {
  readonly id: string;
  readonly title: string;
  readonly notes: string;
  readonly numbers: readonly number[];
  readonly facets: readonly string[];
}

async function open(blob: Blob, name: string, choices = UTC): Promise<Opened | string> {
  const session = createTableSession();
  const inspected = await session.open({ kind: 'file', name, blob }, choices);
  if (!inspected.ok) return failureOf(inspected.failure);
  const batches: IncidentBatch[] = [];
  const onBatch = (batch: IncidentBatch) => Promise.resolve(void batches.push(batch));
  const read = await session.read(
    choices,
    { onProgress: () => undefined, onBatch },
    new AbortController().signal,
  );
  if (!read.ok) return failureOf(read.failure);
  return { session, inspection: inspected.value, report: read.value, rows: rowsOf(batches) };
}

function failureOf(failure: { readonly kind: string }): string {
  const { kind, name, problem, detail } = failure as Record<'kind' | 'name' | 'problem' | 'detail', string>;
  return `${kind} ${name} ${problem} ${detail}`;
}

async function opened(blob: Blob, name: string, choices = UTC): Promise<Opened> {
  const found = await open(blob, name, choices);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

async function pack(blob: Blob, choices = UTC): Promise<Uint8Array> {
  const session = createTableSession();
  const inspected = await session.open({ kind: 'file', name: 'a.csv', blob }, choices);
  if (!inspected.ok) throw new Error(failureOf(inspected.failure));
  const packed = await packTable(session, inspected.value, choices, compress);
  if (!packed.ok) throw new Error(failureOf(packed.failure));
  return new Uint8Array(await new Blob([...packed.value.file.pieces] as BlobPart[]).arrayBuffer());
}

function blobOf(content: string | Uint8Array): Blob {
  return new Blob([content as BlobPart]);
}

function rowsOf(batches: readonly IncidentBatch[]): ReadRow[] {
  const at = (column: TextColumn, row: number) => new TextDecoder().decode(textOfRow(column, row));
  const known = new Map<string, { names: string[]; ids: string[]; sets: (readonly number[])[] }>();
  return batches.flatMap((batch) => {
    const { longitude, latitude, earliest, latest, radius } = batch;
    for (const [facet, { addedIds, addedNames, addedSets }] of Object.entries(batch.facets)) {
      const all = known.get(facet) ?? { names: [], ids: [], sets: [] };
      all.names.push(...addedNames);
      all.ids.push(...addedIds);
      all.sets.push(...addedSets);
      known.set(facet, all);
    }
    return Array.from({ length: batch.rows }, (_, row): ReadRow => ({
      id: at(batch.ids, row),
      title: at(batch.titles, row),
      notes: at(batch.notes, row),
      numbers: [earliest[row]!, latest[row]!, longitude[row]!, latitude[row]!, radius[row]!],
      facets: [...known].flatMap(([facet, { names, ids, sets }]) =>
        sets[batch.facets[facet as FacetName].sets[row]!]!.map(
          (value) => `${facet} ${ids[value]} ${names[value]}`,
        ),
      ),
    }));
  });
}

/** What both readings tell of each id. */
/** Without the number of the row, which is its place in the file that is open: a packed one is in the order of time. */
async function detailsById({ session, rows }: Opened): Promise<Map<string, Omit<RowDetail, 'row'>>> {
  const details = new Map<string, Omit<RowDetail, 'row'>>();
  for (const [index, { id }] of rows.entries()) {
    const { row, ...detail } = await session.detail(index);
    expect(row).toBeGreaterThan(0);
    details.set(id, detail);
  }
  return details;
}

const ACLED = [
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities,tags',
  'IRQ2,2024-07-26,2,Battles,Armed clash,A,B,Iraq,,X,,,2,AFP,<script>alert(1)</script>,3,',
  'IRQ1,2024-07-25,1,Explosions/Remote violence,Shelling/artillery/missile attack,Unidentified Armed Group (Iraq),,Iraq,Al Anbar,Al Baghdadi,33.85,42.53,1,"Reuters; AFP","Rockets, ""four"" of them",0,crowd size=no report',
  'IRQ1,someday,9,Battles,Armed clash,A,B; C,Iraq,Al Anbar,Al Baghdadi,33.85,42.53,7,AFP,قاعدة عين الأسد,,',
  ',2024-02-30,3,Protests,,A,,Iraq,Al Anbar,Al Baghdadi,91,42.53,1,AFP,"broken',
].join('\n');
const GED = [
  'id,type_of_violence,dyad_name,side_a,side_b,source_article,where_prec,where_coordinates,adm_1,country,latitude,longitude,date_prec,date_start,date_end,best,high,low',
  '7,1,A - B,Side A,Side B,"""One; two"",Paper,2014-08-04;""Three"",Radio",6,Sinjar town,Ninewa,Iraq,36.32,41.87,4,2014-08-03 00:00:00.000,2014-08-31 00:00:00.000,5,9,2',
  '8,3,A - Civilians,Side A,Civilians,,1,Mosul,Ninewa,Iraq,36.34,43.13,1,2014-06-10 00:00:00.000,2014-06-10 00:00:00.000,1,,1',
].join('\r\n');
const GTD = [
  'eventid,iyear,imonth,iday,extended,resolution,country_txt,provstate,city,latitude,longitude,specificity,vicinity,attacktype1_txt,target1,gname,guncertain1,nkill,nwound,scite1,dbsource',
  '201407250001,2014,7,0,0,,Iraq,Baghdad,Baghdad,33.3,44.4,1,0,Bombing/Explosion,Market,Group A,1,-99,5,"Paper, 25 July",START',
  '201407250002,2014,0,0,0,,Iraq,Baghdad,,,,5,-9,Unknown,,Unknown,0,,,,START',
].join('\n');
const GDELT = [0, 1]
  .map((row) => {
    const values: Readonly<Record<string, string>> = {
      GLOBALEVENTID: `041041234${row}`,
      SQLDATE: '20240725',
      MonthYear: '202407',
      Year: '2024',
      Actor1Name: 'POLICE',
      EventCode: '190',
      EventRootCode: '19',
      ActionGeo_Type: row === 0 ? '4' : '1',
      ActionGeo_FullName: 'Ramadi, Al Anbar, Iraq',
      ActionGeo_CountryCode: 'IZ',
      ActionGeo_Lat: '33.4258',
      ActionGeo_Long: '43.2994',
      SOURCEURL: 'https://news.example/story?id=1;page=2',
    };
    return GDELT_COLUMNS.map((column) => values[column] ?? '').join('\t');
  })
  .join('\n');
const TIMEMAP = JSON.stringify({
  events: [
    {
      id: 'e1',
      description: 'A strike. Then more.',
      date: '3/14/2022',
      time: '14:05',
      latitude: '50.1',
      longitude: '30.2',
      associations: ['a1'],
      sources: ['s1'],
    },
    {
      id: 'e2',
      description: 'Smoke.',
      date: '3/2/2022',
      time: '',
      latitude: '',
      longitude: '',
      associations: [],
      sources: [],
    },
  ],
  sources: { s1: { id: 's1', paths: ['https://example.org/video'] } },
  associations: [{ id: 'a1', title: 'Air strike', mode: 'FILTER' }],
});
const OWN =
  'العنوان,when,at,note,r,who\nهجوم,03/04/2024 21:30,"33.8, 42.4",first,250,A|B\nB,05/04/2024,,second,far,\n,01/02/2024,"33.80001, 42.4",third,9000,C\n';
const GEOJSON = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 7,
      properties: { name: 'Attack', date: '2024-07-25' },
      geometry: { type: 'Point', coordinates: [42.25, 33.5] },
    },
    {
      type: 'Feature',
      properties: { name: 'No place', date: '2024-07-24', more: [1, { a: null }] },
      geometry: null,
    },
  ],
});

describe('a packed table', () => {
  it.each<[string, string, ImportChoices]>([
    ['acled', ACLED, { timeZone: 'Asia/Baghdad' }],
    ['ucdp-ged', GED, UTC],
    ['gtd', GTD, UTC],
    ['gdelt-2', GDELT, UTC],
    ['timemap', TIMEMAP, { timeZone: 'Europe/Kyiv' }],
    [
      'own',
      OWN,
      {
        timeZone: 'Asia/Baghdad',
        dateOrder: 'day-month',
        mapping: { title: [0], date: [1], 'latitude-longitude': [2], notes: [3, 0], radius: [4], actor: [5] },
      },
    ],
    ['own', GEOJSON, { timeZone: 'UTC', mapping: { title: [0], date: [1], latitude: [2], longitude: [3] } }],
  ])('of %s tells the same as its file', async (schema, content, choices) => {
    const original = await opened(blobOf(content), 'a.csv', choices);
    // The reader's own choices change nothing: what was decided stays decided.
    const packed = await opened(blobOf(await pack(blobOf(content), choices)), 'a.packed', UTC);
    expect(packed.inspection).toEqual({
      ...original.inspection,
      name: 'a.packed',
      size: packed.inspection.size,
      format: 'packed',
      encoding: null,
      delimiter: null,
      hasHeader: true,
      questions: [],
      timeZone: choices.timeZone,
    });
    expect(packed.inspection.schema).toBe(schema);
    expect(packed.report).toEqual(original.report);
    expect(packed.rows.length).toBeGreaterThan(1);
    expect(packed.rows).toEqual(
      original.rows.toSorted((a, b) =>
        a.numbers[0]! < b.numbers[0]! ? -1 : a.numbers[0] === b.numbers[0] ? 0 : 1,
      ),
    );
    expect(await detailsById(packed)).toEqual(await detailsById(original));
    const textOf = async ({ session }: Opened) => (await session.problemsCsv()).text();
    expect(await textOf(packed)).toBe(await textOf(original));
  });

  it('is stopped where the reader stops it', async () => {
    const session = createTableSession();
    await session.open({ kind: 'file', name: 'a.packed', blob: blobOf(await pack(blobOf(ACLED))) }, UTC);
    const onBatch = () => Promise.reject(new DOMException('the reading was cancelled', 'AbortError'));
    const reading = session.read(UTC, { onProgress: () => undefined, onBatch }, new AbortController().signal);
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a damaged packed file', () => {
  let whole: Uint8Array;
  let expected: Opened;
  beforeAll(async () => {
    whole = await pack(blobOf(ACLED));
    expected = await opened(blobOf(whole), 'a.packed');
  });

  it('is refused with its name and the place, or read as it was', async () => {
    const change = fc.oneof(
      fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), bit: fc.nat(7) }),
      fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), bit: fc.nat(7) }),
      fc.record({ kind: fc.constant('write' as const), at: fc.nat(), bit: fc.nat(255) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        let bytes = Uint8Array.from(whole);
        for (const { kind, at: anywhere, bit } of changes) {
          const at = anywhere % Math.max(1, bytes.length);
          if (kind === 'cut') bytes = bytes.slice(0, at);
          else if (at < bytes.length) bytes[at] = kind === 'flip' ? bytes[at]! ^ (1 << bit) : bit;
        }
        const found = await open(blobOf(bytes), 'a.packed');
        const words = typeof found === 'string' ? found : 'table-unreadable a.packed broken at all';
        expect(words).toMatch(
          /^table-unreadable a\.packed (broken [a-z]|empty|binary|packed-otherwise|unknown-format|no-rows)/,
        );
        // With other first letters it may be read as a text; what is read as packed is what was packed.
        const rows =
          typeof found === 'string' || found.inspection.format !== 'packed' ? expected.rows : found.rows;
        expect(rows).toEqual(expected.rows);
      }),
      { numRuns: 400, seed: 20240725 },
    );
  });

  it('of another version says that it is to be packed anew', async () => {
    const bytes = Uint8Array.from(whole);
    bytes[7] = '2'.charCodeAt(0);
    expect(await open(blobOf(bytes), 'a.packed')).toMatch(/^table-unreadable a\.packed packed-otherwise /);
  });
});

describe('a hostile packed file', () => {
  let whole: Uint8Array;
  let head: Record<string, unknown>;
  beforeAll(async () => {
    whole = await pack(blobOf(ACLED));
    head = JSON.parse(gunzipSync(whole.subarray(PREAMBLE, bodyAt(whole))).toString()) as Record<
      string,
      unknown
    >;
  });

  /** The same body under another head. */
  const withHead = (changed: object): Blob => {
    const plain = new TextEncoder().encode(JSON.stringify({ ...head, ...changed }));
    return blobOf(joined(plain, gzipSync(plain), plain.length));
  };
  const joined = (_: Uint8Array, packed: Uint8Array, length: number): Uint8Array => {
    const preamble = whole.slice(0, PREAMBLE);
    new DataView(preamble.buffer).setUint32(8, packed.length, true);
    new DataView(preamble.buffer).setUint32(12, length, true);
    return Uint8Array.from([...preamble, ...packed, ...whole.subarray(bodyAt(whole))]);
  };
  const blockWith = (changed: object) => ({ blocks: [{ ...(head['blocks'] as object[])[0], ...changed }] });

  it('is not believed', async () => {
    const large = 4_000_000_000;
    const report = head['report'] as object;
    const changes: [object, RegExp][] = [
      [{ rows: large, ...blockWith({ rows: large }) }, /rows/],
      [
        { rows: 1_000_000, ...blockWith({ rows: 1_000_000 }) },
        /block 1: 1000000 rows, but too few bytes of ids/,
      ],
      [{ rows: 5, ...blockWith({ rows: 5 }) }, /block 1, columns/],
      [{ dictionaries: [0, 20, 2 ** 40, 0, 0] }, /20 bytes at 0 cannot hold/],
      [{ dictionaries: [0, 10, 10, 0, 0] }, /dictionaries/],
      [{ problems: [whole.length, 10, 10, 0, 0] }, /a section ends at/],
      [{ problems: [-1, 10, 10, 0, 0] }, /problems/],
      [{ columns: [1, 2] }, /columns/],
      [{ choices: { timeZone: 'Mars/Olympus' } }, /time zone/],
      [{ choices: { timeZone: 'UTC', mapping: { title: [99] } } }, /column 99/],
      [{ report: { ...report, kept: '<b>' } }, /report\.kept/],
      [{ report: { ...report, problems: [{ row: {} }] } }, /report\.problems/],
      [{ notesOf: [1000] }, /column 1000/],
      [{ schema: 'else' }, /schema/],
      [{ texts: { rows: 0, parts: [] } }, /texts/],
      [{ columns: Array.from({ length: 5000 }, String) }, /texts: parts of 8192 rows of 5000 columns/],
    ];
    for (const [changed, detail] of changes) {
      const found = await open(withHead(changed), 'a.packed');
      expect(found).toMatch(/^table-unreadable a\.packed broken /);
      expect(found).toMatch(detail);
    }
    expect(typeof (await open(withHead({}), 'a.packed'))).toBe('object');
  });

  it('is inflated no further than it says', async () => {
    const bomb = gzipSync(new Uint8Array(50 << 20));
    expect(await open(blobOf(joined(bomb, bomb, 1000)), 'a.packed')).toMatch(
      /broken head: more than 1000 bytes/,
    );
    expect(await open(blobOf(joined(bomb, bomb, 2 ** 31)), 'a.packed')).toMatch(/broken head: /);
  });
});

function bodyAt(file: Uint8Array): number {
  return PREAMBLE + new DataView(file.buffer, file.byteOffset).getUint32(8, true);
}
