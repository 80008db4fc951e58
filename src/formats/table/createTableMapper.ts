import { idOfName } from '../../core/idOfName.ts';
import type { IncidentBatch } from '../../core/incidentBatch.ts';
import type {
  ImportChoices,
  ImportConvention,
  ImportReport,
  RowDetail,
  RowProblemKind,
  TableSchema,
} from '../../core/tableImport.ts';
import { createBatchBuilder } from './batchBuilder.ts';
import { createProblemLog } from './problemLog.ts';
import { createDateReader } from './dateReader.ts';
import { createRowMapper } from './mapRows.ts';
import { readingOf } from './readingOf.ts';
import type { FoundProblem } from './rowMapping.ts';
import type { RowAddress, RowSink, RowValues } from './rowValues.ts';
import { createStatedValues } from './statedValues.ts';

/** Turns the rows of a table into batches for the engine, and keeps the account of what became of them. */
export interface TableMapper extends RowSink {
  /** Rows since the last `takeBatch`. */
  readonly waiting: number;
  takeBatch(): IncidentBatch | null;
  /** A problem of the file around the rows; `isRejected`: no row could be made of it. */
  problem(address: RowAddress, problem: RowProblemKind, value: string, isRejected: boolean): void;
  report(ended: ImportReport['ended']): ImportReport;
  /** Every problem as a CSV file, in pieces for a `Blob`. */
  problemsCsv(): readonly string[];
  /** One row in words, by its number among those that were kept, from 0; reports nothing. */
  detail(values: RowValues, index: number): RowDetail;
}

/** An id that needs no change to stand in a link. */
const FIT = /^[\p{L}\p{N}_.-]{1,100}$/u;

export function createTableMapper(
  columns: readonly string[],
  schema: TableSchema,
  choices: ImportChoices,
): TableMapper {
  const builder = createBatchBuilder();
  const log = createProblemLog();
  const counts = { read: 0, placed: 0, notPlaced: 0, notDated: 0, rejected: 0, kept: 0 };
  const { serialDates = 'none' } = choices;
  let row = 0;
  /** Number of the last row that was kept. */
  let keptRow = 0;
  const report = (found: FoundProblem): void => log.add({ row, ...found });
  const tools = {
    columns,
    builder,
    // TimeMap writes the month first (its documentation: M/D/YYYY).
    dates: createDateReader(
      choices.timeZone,
      choices.dateOrder ?? (schema === 'timemap' && choices.mapping === undefined ? 'month-day' : null),
      serialDates,
    ),
  };
  const statedValues = createStatedValues();
  const reading = readingOf(schema, choices, tools);
  const mapper = createRowMapper(reading, tools);

  const isRepeated = createRepetition();
  /** Where the numbers in the file run on from another number than before. */
  const jumps: { readonly index: number; readonly row: number }[] = [{ index: 0, row: 1 }];
  const numberOf = (index: number): number => {
    const from = jumps.findLast((jump) => jump.index <= index);
    return from === undefined ? index + 1 : from.row + (index - from.index);
  };
  const conventions = (): ImportConvention[] => [
    ...reading.conventions,
    ...(serialDates === 'none' ? [] : (['serial-dates'] as const)),
    ...(tools.dates.hasShortYear ? (['two-digit-years'] as const) : []),
    ...(statedValues.hasWordForNone ? (['words-for-no-value'] as const) : []),
    ...(mapper.hasComma || choices.comma === 'decimal' ? (['decimal-comma'] as const) : []),
  ];

  const writeId = (values: RowValues): void => {
    const { idColumn } = reading;
    const { ids } = builder;
    const begin = ids.length;
    if (idColumn >= 0) values.copyText(idColumn, ids);
    const isNew = ids.length > begin && !isRepeated(values.code(idColumn));
    if (isNew && ids.isWord(begin)) return;
    ids.rewind(begin);
    const text = idColumn < 0 ? '' : values.text(idColumn);
    const stated = text.trim();
    // A tilde is in no stated id, so that what stands behind it makes an id that no row states.
    if (stated === '') ids.writeText(`row~${row}`);
    else if (!isNew) {
      report({ problem: 'repeated-id', column: columns[idColumn] ?? '', value: stated, outcome: 'kept' });
      ids.writeText(`${idOfName(stated)}~${row}`);
    } else {
      // With spaces around it, it may be what another row states without them.
      ids.writeText(stated === text && FIT.test(stated) ? stated : `${idOfName(stated)}~${row}`);
    }
  };

  return {
    get waiting() {
      return builder.rows;
    },
    row(values, address) {
      // Rows that were rejected are numbered, too.
      if (address.row !== keptRow + 1) jumps.push({ index: counts.kept, row: address.row });
      keptRow = address.row;
      row = address.row;
      counts.read += 1;
      const taken = statedValues.of(values);
      mapper.map(taken, report);
      const { longitude, earliest, latest } = builder.numbers;
      if (Number.isNaN(longitude)) counts.notPlaced += 1;
      else counts.placed += 1;
      if (earliest === -Infinity && latest === Infinity) counts.notDated += 1;
      counts.kept += 1;
      writeId(taken);
      builder.endRow();
    },
    takeBatch: () => builder.take(),
    problem(address, problem, value, isRejected) {
      row = address.row;
      if (isRejected) {
        counts.read += 1;
        counts.rejected += 1;
      }
      report({ problem, column: '', value, outcome: isRejected ? 'rejected' : 'kept' });
    },
    report: (ended) => ({
      ...counts,
      problemCount: log.count,
      problems: log.first,
      conventions: conventions(),
      ended,
    }),
    problemsCsv: () => log.csv(),
    detail: (values, index) => ({
      ...mapper.detail(statedValues.of(values)),
      row: numberOf(index),
      own: columns.map((column, number) => ({ column, value: values.text(number) })),
      conventions: conventions(),
    }),
  };
}

/** Tells whether it was shown a code before. */
function createRepetition(): (code: number) => boolean {
  let seen = new Uint8Array(4096);
  return (code) => {
    if (code >= seen.length) {
      const grown = new Uint8Array(Math.max(code + 1, seen.length * 2));
      grown.set(seen);
      seen = grown;
    }
    const isSeen = seen[code] === 1;
    seen[code] = 1;
    return isSeen;
  };
}
