import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { arrowTable } from './arrowTable.ts';
import { repeatedBytes } from './checkParquetDeltas.ts';
import { gzipPage } from './gzipPage.ts';
import { parquetTable } from './parquetTable.ts';
import { readWkb } from './readWkb.ts';
import { zstdFrames } from './zstd.ts';

async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(new URL(`./fixtures/${name}`, import.meta.url)));
}

async function open(name: string) {
  const bytes = await bytesOf(`${name}.parquet`);
  return { bytes, table: await parquetTable(bytes.slice().buffer) };
}

const degrees = (row: number, whole: number) => (row % 7 === 0 ? null : whole + row / 100);
const dayOf = (row: number) => `2024-07-${String((row % 28) + 1).padStart(2, '0')}`;

describe('what other writers packed', () => {
  it.each(['duckdb-zstd', 'duckdb-gzip'])('%s has the rows that were written', async (name) => {
    const { table } = await open(name);
    expect(table.columns).toEqual(['id', 'title', 'date', 'latitude', 'longitude']);
    expect(table.rows).toBe(300);
    for (let row = 0; row < 300; row++) {
      const cells = table.columns.map((_, column) => table.cell(row, column) ?? null);
      expect(cells).toEqual([row, `Incident ${row}`, dayOf(row), degrees(row, 33), degrees(row, 42)]);
    }
  });

  it.each([
    ['polars-zstd.parquet', parquetTable],
    ['polars-zstd.arrow', arrowTable],
    ['polars-zstd.arrows', arrowTable],
  ])('%s has the rows that were written', async (name, read) => {
    const table = await read((await bytesOf(name)).buffer);
    expect(table.rows).toBe(300);
    for (let row = 0; row < 300; row++) {
      const cells = table.columns.map((_, column) => table.cell(row, column) ?? null);
      const title = row % 11 === 0 ? null : `Row ${row}`;
      const date = `${dayOf(row)}T03:00:00`;
      expect(cells).toEqual([row, title, date, degrees(row, 33), degrees(row, 42), `a; b${row}`]);
    }
  });

  it('a column of geometries gives the place of each row', async () => {
    const { table } = await open('duckdb-geometry');
    expect(table.columns.slice(1)).toEqual([
      'geom',
      'geometry longitude',
      'geometry latitude',
      'geometry radius',
    ]);
    for (let row = 0; row < 50; row++) {
      expect(table.cell(row, 1)).toBe('Point');
      expect(table.cell(row, 2)).toBeCloseTo(42 + row / 100, 9);
      expect(table.cell(row, 3)).toBeCloseTo(33 + row / 100, 9);
      expect(table.cell(row, 4)).toBeNull();
    }
  });

  it.each([
    ['duckdb-zstd.parquet', parquetTable],
    ['duckdb-gzip.parquet', parquetTable],
    ['polars-zstd.parquet', parquetTable],
    ['duckdb-geometry.parquet', parquetTable],
    ['polars-zstd.arrow', arrowTable],
    ['polars-zstd.arrows', arrowTable],
  ] as const)(
    '%s with any byte changed is read or refused as a table',
    async (name, read) => {
      const bytes = await bytesOf(name);
      for (let at = 4; at < bytes.length; at += 7) {
        const changed = bytes.slice();
        changed[at] = changed[at]! ^ 0xa5;
        const outcome = await read(changed.buffer).then(
          () => 'read',
          (error: Error) => error.name,
        );
        expect(['read', 'UnreadableTable']).toContain(outcome);
      }
    },
    60_000,
  );

  it('an Arrow file whose footer claims billions of batches is refused before they are made', async () => {
    const bytes = await bytesOf('polars-zstd.arrow');
    const view = new DataView(bytes.buffer);
    // The footer ends ten bytes before the file does; the fourth field of its table (File.fbs) is the list of batches.
    const end = bytes.length - 10;
    const start = end - view.getInt32(end, true);
    const table = start + view.getInt32(start, true);
    const fields = table - view.getInt32(table, true);
    const batches = table + view.getInt16(fields + 10, true);
    view.setInt32(batches + view.getInt32(batches, true), 0x7fffffff, true);
    await expect(arrowTable(bytes.buffer)).rejects.toThrow(
      'claims 2147483647 entries, more than its bytes can hold',
    );
  });
});

describe('a page that is not as long as it says', () => {
  /** A frame of eight blocks of 128 KB, each of one byte that is repeated. */
  const block = (isLast: boolean) => {
    const head = (131_072 << 3) | 2 | (isLast ? 1 : 0);
    return [head & 0xff, (head >> 8) & 0xff, (head >> 16) & 0xff, 0x41];
  };
  const blocks = Array.from({ length: 8 }, (_, each) => block(each === 7)).flat();
  const frame = new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58, ...blocks]);
  const whole = new Uint8Array(8 * 131_072).fill(0x41);
  const zipped = new Uint8Array(gzipSync(whole));

  it.each([
    ['Zstandard', zstdFrames, frame],
    ['gzip', gzipPage, zipped],
  ] as const)('%s is decoded to its length, and to no other', (_, unpack, packed) => {
    expect(Buffer.compare(unpack(packed, whole.length), whole)).toBe(0);
    for (const length of [0, 1, 1000, whole.length - 1, whole.length + 1]) {
      expect(() => unpack(packed, length)).toThrow(/without room|bytes/);
    }
    for (let end = 0; end < packed.length; end += Math.ceil(packed.length / 40)) {
      expect(() => unpack(packed.slice(0, end), whole.length)).toThrow(
        /Zstandard|gzip|unexpected EOF|invalid/,
      );
    }
  });

  it('counts what texts take that repeat the one before', () => {
    // Two streams of differences (blocks of 128 in 4 parts): repeated 0, 3, 3, and added 3, 0, 0.
    const page = new Uint8Array([
      128, 1, 4, 3, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 128, 1, 4, 3, 6, 5, 2, 0, 0, 0, 12, 0, 0, 0, 0,
      0, 0, 0,
    ]);
    expect(repeatedBytes(page, 0, 3)).toBe(9);
  });
});

describe('well-known binary', () => {
  const of = (...parts: readonly (number | readonly number[])[]) => {
    const bytes = new Uint8Array(parts.length * 16);
    const view = new DataView(bytes.buffer);
    let at = 0;
    for (const part of parts) {
      if (typeof part === 'number') view.setFloat64(at, part, true);
      else part.forEach((byte, index) => view.setUint8(at + index, byte));
      at += typeof part === 'number' ? 8 : part.length;
    }
    return bytes.slice(0, at);
  };

  it.each([
    ['a point', of([1, 1, 0, 0, 0], 42.5, 33.5), 'Point', [[42.5, 33.5]]],
    ['a point with height (ISO)', of([1, 0xe9, 3, 0, 0], 42.5, 33.5, 9), 'Point', [[42.5, 33.5]]],
    [
      'a point with height and system (PostGIS)',
      of([1, 1, 0, 0, 0xa0, 0xe6, 0x10, 0, 0], 42.5, 33.5, 9),
      'Point',
      [[42.5, 33.5]],
    ],
    ['an empty point', of([1, 1, 0, 0, 0], NaN, NaN), 'Point', []],
    [
      'a line',
      of([1, 2, 0, 0, 0, 2, 0, 0, 0], 1, 2, 3, 4),
      'LineString',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['a collection', of([1, 7, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0], 1, 2), 'GeometryCollection', [[1, 2]]],
  ])('reads %s', (_, bytes, kind, positions) => {
    expect(readWkb(bytes)).toEqual({ kind, positions });
  });

  it('refuses what ends too early, claims billions, nests without end or is of another kind', () => {
    expect(readWkb(of([1, 1, 0, 0, 0], 42.5))).toBeNull();
    expect(readWkb(of([1, 2, 0, 0, 0, 0xff, 0xff, 0xff, 0xff], 1, 2))).toBeNull();
    expect(readWkb(new Uint8Array([1, 17, 0, 0, 0, 0, 0, 0, 0]))).toBeNull();
    const deep = Array.from({ length: 1000 }, () => [1, 7, 0, 0, 0, 1, 0, 0, 0]).flat();
    expect(readWkb(new Uint8Array(deep))).toBeNull();
  });
});
