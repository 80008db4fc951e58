import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACETS, type FacetName } from '../../core/filter.ts';
import { textOfRow, type IncidentBatch, type TextColumn } from '../../core/incidentBatch.ts';
import { SHAPES } from '../../core/vocabulary.ts';
import { createBatchBuilder } from '../table/batchBuilder.ts';
import { createByteWriter } from '../table/byteWriter.ts';
import { openPacked } from './openPacked.ts';
import { writePacked, type PackedTable } from './writePacked.ts';

/** As a browser would. */
async function compress(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly notes: string;
  readonly earliest: number;
  readonly latest: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly radius: number;
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
  readonly own: readonly string[];
}

const text = fc.oneof(
  fc.constantFrom('', 'Shelling · Al Baghdadi', 'عين الأسد', 'e\u0301', '007', '0', 'A10', '\u0000\n"'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
/** Days, seconds, milliseconds, parts of them, far ends of the calendar. */
const moment = fc.oneof(
  fc.integer({ min: -50, max: 20_000 }).map((day) => day * 86_400_000),
  fc.integer({ min: -8.64e15, max: 8.64e15 }),
  fc.constantFrom(-Infinity, 0, 1.5, 1_721_865_600_000.25, -0),
);
const interval = fc
  .tuple(
    moment,
    fc.oneof(fc.constantFrom(0, 86_399_999, 604_799_999, Infinity, 0.5), fc.integer({ min: 0, max: 1e10 })),
  )
  .map(([earliest, length]): readonly [number, number] =>
    earliest === -Infinity ? [earliest, length] : [earliest, earliest + length],
  );
const degrees = (most: number) =>
  fc.oneof(
    fc.integer({ min: -most * 1e4, max: most * 1e4 }).map((number) => number / 1e4),
    fc.double({ min: -most, max: most, noNaN: true }),
    fc.constantFrom(0, -0, most, -most, 33.3333333),
  );
const position = fc.oneof(
  fc.constant<readonly [number, number]>([NaN, NaN]),
  fc.constantFrom<readonly [number, number]>([42.53, 33.85], [42.5301, 33.85], [39.3027, 33.8335]),
  fc.tuple(degrees(180), degrees(90)),
);
const values = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 3 });

const arbitraryRows = (columns: number, maxLength: number): fc.Arbitrary<readonly Row[]> =>
  fc
    .array(
      fc.record({
        title: text,
        notes: text,
        interval,
        position,
        radius: fc.oneof(
          fc.constantFrom(0, 5_000, 25_000),
          fc.double({ min: 0, max: 1e6, noNaN: true }).map(Math.fround),
        ),
        facets: fc.record({
          type: values,
          actor: values,
          source: values,
          place: values,
          'place-precision': values,
          'time-precision': values,
        }),
        own: fc.array(text, { minLength: columns, maxLength: columns }),
        prefix: fc.constantFrom('IRQ', 'SYR', '', 'x-0'),
      }),
      { minLength: 1, maxLength },
    )
    .map((rows) =>
      rows.map(
        ({ interval: [earliest, latest], position: [longitude, latitude], prefix, ...row }, number) => ({
          ...row,
          id: `${prefix}${number}`,
          earliest,
          latest,
          longitude,
          latitude,
          radius: Object.is(row.radius, -0) ? 0 : row.radius,
        }),
      ),
    );

/** Rows as a reader would bring them, a batch after each `size` rows. */
function tableOf(rows: readonly Row[], size: number): PackedTable {
  const columns = rows[0]!.own.map((_, column) => `column ${column + 1}`);
  const builder = createBatchBuilder();
  const batches: IncidentBatch[] = [];
  const own: TextColumn[][] = [];
  rows.forEach((row, index) => {
    builder.ids.writeText(row.id);
    builder.titles.writeText(row.title);
    builder.notes.writeText(row.notes);
    const { earliest, latest, longitude, latitude, radius } = row;
    Object.assign(builder.numbers, { earliest, latest, longitude, latitude, radius });
    for (const facet of FACETS) {
      const numbers = row.facets[facet].map((name) =>
        facet === 'type'
          ? builder.typeOf(name, name, SHAPES[name.charCodeAt(0) % SHAPES.length]!)
          : builder.facets[facet].valueOf(name),
      );
      builder.numbers.sets[facet] = builder.facets[facet].setOf(numbers);
    }
    builder.endRow();
    if ((index + 1) % size > 0 && index + 1 < rows.length) return;
    const batch = builder.take()!;
    const first = index + 1 - batch.rows;
    batches.push(batch);
    own.push(
      columns.map((_, column) => textsOf(rows.slice(first, index + 1).map((one) => one.own[column]!))),
    );
  });
  const { length } = rows;
  return {
    head: {
      source: { name: 'a.csv', bytes: 1, sha256: null },
      schema: 'own',
      choices: { timeZone: 'Asia/Baghdad' },
      columns,
      preview: [],
      mapping: {},
      dateOrder: null,
      report: {
        read: length,
        kept: length,
        placed: length,
        notPlaced: 0,
        notDated: 0,
        rejected: 0,
        problemCount: 0,
        problems: [],
        conventions: [],
        ended: 'complete',
      },
      notesOf: null,
    },
    batches,
    own,
    problems: new TextEncoder().encode('row,problem\r\n'),
  };
}

function textsOf(texts: readonly string[]): TextColumn {
  const writer = createByteWriter();
  const offsets = Uint32Array.from([0, ...texts.map((one) => (writer.writeText(one), writer.length))]);
  return { bytes: writer.take(), offsets };
}

async function packedBlob(table: PackedTable): Promise<Blob> {
  const { pieces, bytes } = await writePacked(table, compress);
  const blob = new Blob([...pieces] as BlobPart[]);
  expect(blob.size).toBe(bytes);
  return blob;
}

/** Rows out of batches again, with what the facets call their values. */
async function rowsOf(file: Blob): Promise<Row[]> {
  const packed = await openPacked(file);
  const rows: Row[] = [];
  const names = Object.fromEntries(FACETS.map((facet) => [facet, [] as string[]])) as Record<
    FacetName,
    string[]
  >;
  const sets = Object.fromEntries(FACETS.map((facet) => [facet, [] as (readonly number[])[]])) as Record<
    FacetName,
    (readonly number[])[]
  >;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const at = (column: TextColumn, row: number) => decoder.decode(textOfRow(column, row));
  for await (const { batch } of packed.batches()) {
    for (const facet of FACETS) {
      names[facet].push(...batch.facets[facet].addedNames);
      sets[facet].push(...batch.facets[facet].addedSets);
    }
    for (let row = 0; row < batch.rows; row++) {
      const facets = Object.fromEntries(
        FACETS.map((facet) => [
          facet,
          sets[facet][batch.facets[facet].sets[row]!]!.map((value) => names[facet][value]!),
        ]),
      ) as Record<FacetName, string[]>;
      rows.push({
        id: at(batch.ids, row),
        title: at(batch.titles, row),
        notes: at(batch.notes, row),
        earliest: batch.earliest[row]!,
        latest: batch.latest[row]!,
        longitude: batch.longitude[row]!,
        latitude: batch.latitude[row]!,
        radius: batch.radius[row]!,
        facets,
        own: await packed.own(rows.length),
      });
    }
  }
  return rows;
}

/** What stands in UTF-8: a half of a surrogate pair does not. */
function stored(one: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(one));
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function expectedRows(rows: readonly Row[]): Row[] {
  return rows
    .toSorted((a, b) => compare(a.earliest, b.earliest) || compare(a.latest, b.latest))
    .map((row) => ({
      ...row,
      title: stored(row.title),
      notes: stored(row.notes),
      own: row.own.map(stored),
    }));
}

/** The names of facets in any order, since a set has none. */
function withSortedFacets(rows: readonly Row[]): Row[] {
  return rows.map((row) => ({
    ...row,
    facets: Object.fromEntries(
      FACETS.map((facet) => [facet, [...new Set(row.facets[facet])].toSorted()]),
    ) as unknown as Row['facets'],
  }));
}

describe('a packed file', () => {
  it('gives back every row to the last bit, in the order of time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 3 }).chain((columns) => arbitraryRows(columns, 40)),
        fc.integer({ min: 1, max: 12 }),
        async (rows, size) => {
          const file = await packedBlob(tableOf(rows, size));
          expect(withSortedFacets(await rowsOf(file))).toEqual(withSortedFacets(expectedRows(rows)));
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);

  it('gives back rows of several blocks and parts', async () => {
    const rows = Array.from({ length: 20_500 }, (_, row): Row => {
      const town = (row * 71) % 97;
      return {
        id: `E${row}`,
        title: `Title ${row % 700}`,
        notes: row % 5 === 0 ? '' : `note ${row}`,
        earliest: ((row * 7919) % 3650) * 86_400_000,
        latest: ((row * 7919) % 3650) * 86_400_000 + 86_399_999,
        longitude: row % 11 === 0 ? 40 + Math.sin(row) : 36 + town / 8,
        latitude: row % 11 === 0 ? 30 + Math.cos(row) : 30 + town / 16,
        radius: town % 3 === 0 ? 5_000 : 25_000,
        facets: {
          type: [`t${row % 5}`],
          actor: [`a${row % 300}`, `a${row % 7}`],
          source: [],
          place: [`p${town}`],
          'place-precision': [town % 3 === 0 ? 'settlement' : 'area'],
          'time-precision': ['day'],
        },
        own: [`E${row}`, `note ${row}`, `Town ${town}`],
      };
    });
    const file = await packedBlob(tableOf(rows, 10_000));
    expect(withSortedFacets(await rowsOf(file))).toEqual(withSortedFacets(expectedRows(rows)));
  }, 30_000);
});
