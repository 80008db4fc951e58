import * as arrow from '@uwdata/flechette';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { arrowTable } from './arrowTable.ts';
import type { ContainerTable } from './containerTable.ts';
import { parquetTable } from './parquetTable.ts';

function columnsOf(table: ContainerTable): Record<string, unknown[]> {
  return Object.fromEntries(
    table.columns.map((name, column) => [
      name,
      Array.from({ length: table.rows }, (_, row) => table.cell(row, column) ?? null),
    ]),
  );
}

const MOMENT = Date.UTC(2024, 6, 25, 3, 0, 0);
const DAY = Date.UTC(2024, 6, 25);

/** An Arrow file of columns, each with its type and values; written by flechette. */
async function ofArrow(
  columns: Record<string, readonly [arrow.DataType, readonly unknown[]]>,
  format: 'file' | 'stream',
) {
  const table = arrow.tableFromColumns(
    Object.entries(columns).map(
      ([name, [type, values]]) => [name, arrow.columnFromArray(values as unknown[], type)] as const,
    ) as unknown as Parameters<typeof arrow.tableFromColumns>[0],
  );
  return columnsOf(await arrowTable(arrow.tableToIPC(table, { format })!.slice().buffer));
}

describe.each(['file', 'stream'] as const)('an Arrow %s', (format) => {
  it('has times in every unit, with and without zone, and days without a time', async () => {
    const units = {
      s: arrow.TimeUnit.SECOND,
      ms: arrow.TimeUnit.MILLISECOND,
      us: arrow.TimeUnit.MICROSECOND,
      ns: arrow.TimeUnit.NANOSECOND,
    } as const;
    for (const unit of Object.values(units)) {
      expect(
        await ofArrow(
          {
            local: [arrow.timestamp(unit), [MOMENT, null, MOMENT + 1000]],
            zoned: [arrow.timestamp(unit, 'Asia/Baghdad'), [MOMENT, MOMENT, null]],
            midnights: [arrow.timestamp(unit), [DAY, null, DAY + 86_400_000]],
            day: [arrow.dateDay(), [new Date(DAY), null, new Date(-86_400_000)]],
            wide: [arrow.dateMillisecond(), [new Date(DAY), new Date(DAY), null]],
          },
          format,
        ),
      ).toEqual({
        local: ['2024-07-25T03:00:00', null, '2024-07-25T03:00:01'],
        zoned: ['2024-07-25T03:00:00Z', '2024-07-25T03:00:00Z', null],
        midnights: ['2024-07-25', null, '2024-07-26'],
        day: ['2024-07-25', null, '1969-12-31'],
        wide: ['2024-07-25', '2024-07-25', null],
      });
    }
  });

  it('has whole numbers beyond 2^53, exact decimals, lists, dictionaries and nulls', async () => {
    const big = 2n ** 62n + 1n;
    expect(
      await ofArrow(
        {
          big: [arrow.int64(), [big, -big, null]],
          decimal: [arrow.decimal128(20, 3), [0.3, null, -12.34]],
          small: [arrow.decimal64(9, 2), [0.1, -0.05, null]],
          list: [arrow.list(arrow.utf8()), [['a', 'b'], [], null]],
          numbers: [arrow.list(arrow.int32()), [[1, 2], [3], null]],
          struct: [arrow.struct([arrow.field('a', arrow.int32())]), [{ a: 1 }, { a: null }, null]],
          words: [arrow.dictionary(arrow.utf8()), ['عين', null, 'عين']],
          is: [arrow.bool(), [true, false, null]],
          at: [arrow.timeSecond(), [3 * 3600 + 5, 0, null]],
        },
        format,
      ),
    ).toEqual({
      big: [big.toString(), (-big).toString(), null],
      decimal: ['0.3', null, '-12.34'],
      small: ['0.1', '-0.05', null],
      list: ['a; b', '', null],
      numbers: ['1; 2', '3', null],
      struct: ['{"a":1}', '{"a":null}', null],
      words: ['عين', null, 'عين'],
      is: [true, false, null],
      at: ['03:00:05', '00:00:00', null],
    });
  });
});

describe('Parquet', () => {
  it('has times in every unit, with and without zone, and days without a time', async () => {
    const at = new Date(MOMENT);
    const micros = BigInt(MOMENT) * 1000n;
    const logical = (name: string, unit: 'MILLIS' | 'MICROS' | 'NANOS', isAdjustedToUTC: boolean) =>
      ({
        name,
        type: 'INT64',
        repetition_type: 'OPTIONAL',
        logical_type: { type: 'TIMESTAMP', unit, isAdjustedToUTC },
      }) as const;
    const bytes = parquetWriteBuffer({
      columnData: [
        { name: 'ms', data: [at, null] },
        { name: 'us', data: [at, null] },
        { name: 'ns', data: [at, null] },
        { name: 'old', data: [at, null] },
        { name: 'micros', data: [micros, null] },
        { name: 'day', data: [new Date(DAY), null] },
        { name: 'midnights', data: [null, new Date(DAY)] },
      ],
      schema: [
        { name: 'root', num_children: 7 },
        logical('ms', 'MILLIS', true),
        logical('us', 'MICROS', false),
        logical('ns', 'NANOS', false),
        { name: 'old', type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', repetition_type: 'OPTIONAL' },
        { name: 'micros', type: 'INT64', converted_type: 'TIME_MICROS', repetition_type: 'OPTIONAL' },
        { name: 'day', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
        logical('midnights', 'MICROS', true),
      ],
    });
    expect(columnsOf(await parquetTable(bytes))).toEqual({
      ms: ['2024-07-25T03:00:00Z', null],
      us: ['2024-07-25T03:00:00', null],
      ns: ['2024-07-25T03:00:00', null],
      old: ['2024-07-25T03:00:00Z', null],
      micros: [micros.toString(), null],
      day: ['2024-07-25', null],
      midnights: [null, '2024-07-25'],
    });
  });

  it('is read where LZ4 packs its pages, and refused by name where something packs them that is not read', async () => {
    // Literals only, which is a block as good as any.
    const packed = (bytes: Uint8Array) => {
      const more = bytes.length - 15;
      const lengths = more < 0 ? [] : [...Array<number>(Math.floor(more / 255)).fill(255), more % 255];
      return new Uint8Array([Math.min(bytes.length, 15) << 4, ...lengths, ...bytes]);
    };
    const write = (codec: 'LZ4_RAW' | 'BROTLI') =>
      parquetWriteBuffer({
        columnData: [{ name: 'name', data: ['A'.repeat(400), 'B', null], type: 'STRING' }],
        codec,
        compressors: { LZ4_RAW: packed, BROTLI: packed },
      });
    expect(columnsOf(await parquetTable(write('LZ4_RAW')))).toEqual({ name: ['A'.repeat(400), 'B', null] });
    await expect(parquetTable(write('BROTLI'))).rejects.toMatchObject({
      problem: 'unknown-compression',
      message: 'BROTLI',
    });
  });

  it('has as many rows as were written, over several groups, with nulls, lists and decimals', async () => {
    const rows = 25_000;
    const data = <Value>(of: (row: number) => Value) => Array.from({ length: rows }, (_, row) => of(row));
    const bytes = parquetWriteBuffer({
      columnData: [
        { name: 'id', data: data((row) => 2n ** 60n + BigInt(row)) },
        { name: 'word', data: data((row) => (row % 3 === 0 ? null : `word ${row % 5}`)) },
        { name: 'list', data: data((row) => (row % 4 === 0 ? [] : ['a', `b${row}`])) },
        { name: 'price', data: data((row) => row / 100) },
      ],
      schema: [
        { name: 'root', num_children: 4 },
        { name: 'id', type: 'INT64', repetition_type: 'REQUIRED' },
        { name: 'word', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
        { name: 'list', converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
        {
          name: 'price',
          type: 'INT64',
          converted_type: 'DECIMAL',
          scale: 2,
          precision: 12,
          repetition_type: 'OPTIONAL',
        },
      ],
      rowGroupSize: 4000,
    });
    const { id, word, list, price } = columnsOf(await parquetTable(bytes));
    expect(id).toEqual(data((row) => (2n ** 60n + BigInt(row)).toString()));
    expect(word).toEqual(data((row) => (row % 3 === 0 ? null : `word ${row % 5}`)));
    expect(list).toEqual(data((row) => (row % 4 === 0 ? '' : `a; b${row}`)));
    expect(price).toEqual(data((row) => Number((row / 100).toFixed(2))));
  });
});
