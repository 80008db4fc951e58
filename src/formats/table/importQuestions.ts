import type {
  ColumnMapping,
  ColumnRole,
  DateOrder,
  ImportQuestion,
  TableSchema,
} from '../../core/tableImport.ts';
import { columnUses } from './columnUses.ts';
import { commaOf } from './readCommas.ts';
import { parseCoordinate, parsePair } from './parseCoordinate.ts';
import { latinDigits, parseDate } from './parseDate.ts';
import { isSerialDate, serialText } from './serialDate.ts';

/** Roles that a table without any of them is no use for: then the reader is asked. */
const ESSENTIAL: readonly ColumnRole[] = [
  'date',
  'year',
  'latitude',
  'latitude-longitude',
  'longitude-latitude',
];

/** The order of day and month that the mapped date columns decide together. */
export function dateOrderOf(rows: readonly (readonly string[])[], mapping: ColumnMapping): DateOrder | null {
  const columns = [...(mapping.date ?? []), ...(mapping['date-end'] ?? [])];
  return decidedDateOrder(columns.flatMap((column) => valuesOf(rows, column)));
}

/** What has to be asked about a mapping, whoever made it. A table that nobody knows is always shown once. */
export function questionsOf(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  mapping: ColumnMapping,
): ImportQuestion[] {
  const questions: ImportQuestion[] = [{ kind: 'mapping' }];
  for (const role of ['date', 'date-end'] as const) {
    for (const column of mapping[role] ?? []) {
      const [name, values] = [columns[column] ?? '', valuesOf(rows, column)];
      questions.push(...[dateQuestion(name, values), serialQuestion(name, values)].filter(isQuestion));
    }
  }
  const commas = commaOf(rows, mapping);
  const [first] = commas.open;
  if (first !== undefined && commas.decided === null) {
    questions.push({
      kind: 'comma',
      column: columns[first.column] ?? '',
      examples: commas.open.slice(0, AMBIGUOUS_EXAMPLES).map(({ value }) => value),
    });
  }
  const swapped = swapQuestion(rows, mapping);
  if (swapped !== null) questions.push(swapped);
  return questions;
}

/** What has to be asked about a table of a known schema: spreadsheets that it went through may have changed its dates. */
export function schemaQuestionsOf(
  schema: TableSchema,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): ImportQuestion[] {
  if (schema !== 'acled' && schema !== 'ucdp-ged') return [];
  const dates = columnUses(columns, schema).flatMap((use, column) =>
    use === 'date' || use === 'date-end' ? [column] : [],
  );
  return questionsOf(columns, rows, { date: dates }).filter(({ kind }) => kind !== 'mapping');
}

/** True where a table can be drawn as it is mapped: something of where or when is known. */
export function isEnough(mapping: ColumnMapping): boolean {
  return ESSENTIAL.some((role) => (mapping[role] ?? []).length > 0);
}

export function valuesOf(rows: readonly (readonly string[])[], column: number): string[] {
  return rows.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
}

const AMBIGUOUS_EXAMPLES = 4;

function isQuestion(question: ImportQuestion | null): question is ImportQuestion {
  return question !== null;
}

/** Asks where numbers stand among the dates that a spreadsheet may have counted as days. */
function serialQuestion(column: string, values: readonly string[]): ImportQuestion | null {
  const serials = [...new Set(values.filter(isSerialDate))];
  if (serials.length === 0) return null;
  const examples = serials.slice(0, AMBIGUOUS_EXAMPLES).map((value) => serialText(value, '1900'));
  return { kind: 'serial-dates', column, examples };
}

/** Asks where some dates could be read both ways and none can be read one way only. */
function dateQuestion(column: string, values: readonly string[]): ImportQuestion | null {
  const ambiguous = values.filter((value) => {
    const read = parseDate(value, null);
    return !read.ok && read.problem === 'ambiguous-date';
  });
  if (ambiguous.length === 0 || decidedDateOrder(values) !== null) return null;
  return { kind: 'date-order', column, examples: [...new Set(ambiguous)].slice(0, AMBIGUOUS_EXAMPLES) };
}

/** Asks where latitudes lie beyond the poles but would be longitudes, and longitudes could be latitudes. */
function swapQuestion(rows: readonly (readonly string[])[], mapping: ColumnMapping): ImportQuestion | null {
  const [latitude] = mapping.latitude ?? [];
  const [longitude] = mapping.longitude ?? [];
  const pairs = rows.flatMap((row): (readonly [number, number])[] => {
    if (latitude !== undefined && longitude !== undefined) {
      return [[parseCoordinate(row[latitude] ?? ''), parseCoordinate(row[longitude] ?? '')]];
    }
    const [both] = mapping['latitude-longitude'] ?? [];
    const pair = both === undefined ? null : parsePair(row[both] ?? '', 'latitude');
    return pair === null ? [] : [pair];
  });
  const beyond = pairs.filter(
    ([lat, lon]) => Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90,
  );
  if (beyond.length === 0) return null;
  return {
    kind: 'swapped-coordinates',
    examples: beyond.slice(0, AMBIGUOUS_EXAMPLES).map(([lat, lon]) => `${lat}, ${lon}`),
  };
}

/**
 * The order of day and month that the rows decide by themselves, because one of them can only be read one way; null
 * where none does, or where they contradict each other.
 */
export function decidedDateOrder(values: readonly string[]): DateOrder | null {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const value of values) {
    const [, first, second] = /^(\d{1,2})[-/](\d{1,2})[-/]\d{4}/.exec(latinDigits(value)) ?? [];
    if (first === undefined || second === undefined) continue;
    if (Number(first) > 12) dayFirst += 1;
    else if (Number(second) > 12) monthFirst += 1;
  }
  if (dayFirst > 0 && monthFirst === 0) return 'day-month';
  return monthFirst > 0 && dayFirst === 0 ? 'month-day' : null;
}
