import * as arrow from '@uwdata/flechette';
import { parquetWriteBuffer } from 'hyparquet-writer';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { IncidentBatch } from '../core/incidentBatch.ts';
import type { ImportChoices } from '../core/tableImport.ts';
import { createTableSession } from './tableSession.ts';

const ROWS = 3_000;
const rowsOf = <Value>(of: (row: number) => Value) => Array.from({ length: ROWS }, (_, row) => of(row));
const HOUR = 3_600_000;
/** 25 July 2024, 03:00 UTC, and an hour later for each row. */
const momentOf = (row: number) => Date.UTC(2024, 6, 25, 3) + row * HOUR;

/** What other people's writers are given. A seventh of the rows has no place, a ninth no date. */
const WRITTEN = rowsOf((row) => ({
  name: row % 11 === 0 ? `“${row}”, \n"quoted"; عين` : `Row ${row}`,
  date: row % 9 === 0 ? null : momentOf(row),
  latitude: row % 7 === 0 ? null : 33 + (row % 100) / 100,
  longitude: row % 7 === 0 ? null : 42 + (row % 100) / 100,
}));
const PLACED = WRITTEN.filter(({ latitude }) => latitude !== null).length;
const DATED = WRITTEN.filter(({ date }) => date !== null).length;
const CHOICES: ImportChoices = {
  timeZone: 'Asia/Baghdad',
  mapping: { title: [0], date: [1], latitude: [2], longitude: [3] },
};

async function read(bytes: Uint8Array | ArrayBuffer | string) {
  const session = createTableSession();
  const blob = new Blob([bytes as BlobPart]);
  await session.open({ kind: 'file', name: 'x', blob }, CHOICES);
  const batches: IncidentBatch[] = [];
  const events = {
    onProgress: () => undefined,
    onBatch: (batch: IncidentBatch) => {
      batches.push(batch);
      return Promise.resolve();
    },
  };
  const report = await session.read(CHOICES, events, new AbortController().signal);
  return {
    session,
    report,
    earliest: batches.flatMap(({ earliest }) => [...earliest]),
    longitude: batches.flatMap(({ longitude }) => [...longitude]),
  };
}

const column = (name: keyof (typeof WRITTEN)[number]) => WRITTEN.map((row) => row[name]);
const iso = (moment: number | null, zone: string) =>
  moment === null ? '' : `${new Date(moment).toISOString().slice(0, 19)}${zone}`;
/** Baghdad is three hours ahead of UTC: what its clocks show is that much earlier. */
const AHEAD = 3 * HOUR;

function ofArrow(date: arrow.DataType): Uint8Array {
  const table = arrow.tableFromColumns({
    name: arrow.columnFromArray(column('name') as string[], arrow.dictionary(arrow.utf8())),
    date: arrow.columnFromArray(column('date') as number[], date),
    latitude: arrow.columnFromArray(column('latitude') as number[], arrow.float64()),
    longitude: arrow.columnFromArray(column('longitude') as number[], arrow.float64()),
  });
  return arrow.tableToIPC(table, { format: 'stream' })!;
}

function ofParquet(unit: 'MILLIS' | 'MICROS' | 'NANOS', isAdjustedToUTC: boolean): ArrayBuffer {
  const optional = { repetition_type: 'OPTIONAL' } as const;
  return parquetWriteBuffer({
    columnData: [
      { name: 'name', data: column('name') },
      { name: 'date', data: WRITTEN.map(({ date }) => (date === null ? null : new Date(date))) },
      { name: 'latitude', data: column('latitude') },
      { name: 'longitude', data: column('longitude') },
    ],
    schema: [
      { name: 'root', num_children: 4 },
      { name: 'name', type: 'BYTE_ARRAY', converted_type: 'UTF8', ...optional },
      {
        name: 'date',
        type: 'INT64',
        logical_type: { type: 'TIMESTAMP', unit, isAdjustedToUTC },
        ...optional,
      },
      { name: 'latitude', type: 'DOUBLE', ...optional },
      { name: 'longitude', type: 'DOUBLE', ...optional },
    ],
    rowGroupSize: [100, 700],
  });
}

const csvOf = (zone: string, config: Papa.UnparseConfig) =>
  Papa.unparse(
    WRITTEN.map((row) => ({ ...row, date: iso(row.date, zone) })),
    config,
  );

describe('rows that somebody else wrote', () => {
  it.each<[string, () => Uint8Array | ArrayBuffer | string, number]>([
    ['CSV with zone', () => csvOf('Z', {}), 0],
    ['CSV without zone, quoted, by semicolons', () => csvOf('', { delimiter: ';', quotes: true }), AHEAD],
    ['TSV', () => csvOf('', { delimiter: '\t', newline: '\n' }), AHEAD],
    ['Arrow, seconds', () => ofArrow(arrow.timestamp(arrow.TimeUnit.SECOND)), AHEAD],
    ['Arrow, milliseconds', () => ofArrow(arrow.timestamp(arrow.TimeUnit.MILLISECOND)), AHEAD],
    ['Arrow, microseconds with zone', () => ofArrow(arrow.timestamp(arrow.TimeUnit.MICROSECOND, 'UTC')), 0],
    ['Arrow, nanoseconds with zone', () => ofArrow(arrow.timestamp(arrow.TimeUnit.NANOSECOND, '+05:00')), 0],
    ['Parquet, milliseconds in UTC', () => ofParquet('MILLIS', true), 0],
    ['Parquet, microseconds of a clock', () => ofParquet('MICROS', false), AHEAD],
    ['Parquet, nanoseconds of a clock', () => ofParquet('NANOS', false), AHEAD],
  ])('%s: all of them are read, each with its time and place', async (_, write, ahead) => {
    const { session, report, earliest, longitude } = await read(write());
    expect(report).toMatchObject({
      value: {
        read: ROWS,
        kept: ROWS,
        placed: PLACED,
        notPlaced: ROWS - PLACED,
        notDated: ROWS - DATED,
        rejected: 0,
        ended: 'complete',
      },
    });
    expect(earliest).toEqual(WRITTEN.map(({ date }) => (date === null ? -Infinity : date - ahead)));
    expect(longitude).toEqual(WRITTEN.map((row) => row.longitude ?? NaN));
    for (const row of [0, 11, ROWS - 1]) {
      const { own } = await session.detail(row);
      expect(own.map((one) => one.column)).toEqual(['name', 'date', 'latitude', 'longitude']);
      expect(own[0]?.value).toBe(WRITTEN[row]?.name);
    }
  });

  it('days of Arrow and Parquet are days in the reader’s zone, no more exact than that', async () => {
    const days = arrow.tableToIPC(
      arrow.tableFromColumns({
        name: arrow.columnFromArray(['A', 'B'], arrow.utf8()),
        date: arrow.columnFromArray([new Date(Date.UTC(2024, 6, 25)), null] as Date[], arrow.dateDay()),
      }),
      {},
    )!;
    const parquet = parquetWriteBuffer({
      columnData: [
        { name: 'name', data: ['A', 'B'] },
        { name: 'date', data: [new Date(Date.UTC(2024, 6, 25)), null] },
      ],
      schema: [
        { name: 'root', num_children: 2 },
        { name: 'name', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
        { name: 'date', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
      ],
    });
    for (const bytes of [days, parquet]) {
      const { session } = await read(bytes);
      const { interval, timePrecision } = await session.detail(0);
      expect(timePrecision).toBe('day');
      expect(interval.earliest).toBe(Date.UTC(2024, 6, 24, 21));
    }
  });
});
