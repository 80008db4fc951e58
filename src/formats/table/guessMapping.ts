import type { ColumnRole, Inspection } from '../../core/tableImport.ts';
import { roleOfHeader } from './columnHeaders.ts';
import { dateOrderOf, questionsOf, valuesOf } from './importQuestions.ts';
import { monthOf } from './monthNames.ts';
import { isSerialDate } from './serialDate.ts';
import { parseCoordinate, parsePair } from './parseCoordinate.ts';
import { latinDigits, parseDate } from './parseDate.ts';

/** Roles whose columns hold whole dates at times; they count behind every header that says "date". */
const WHOLE_DATES: readonly ColumnRole[] = ['day', 'time'];
const AFTER_DATES = 100;
/** Roles that several columns can have. */
const MANY: readonly ColumnRole[] = ['actor', 'source', 'notes'];

/**
 * Guesses what each column is by its header and, for dates and coordinates, by what stands in it; and says what has to
 * be asked. `rows` are the first rows without the header.
 */
export function guessMapping(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Pick<Inspection, 'mapping' | 'questions' | 'dateOrder'> {
  const found: Partial<Record<ColumnRole, { column: number; rank: number }[]>> = {};
  columns.forEach((header, column) => {
    const known = roleOfHeader(header);
    if (known === null) return;
    const values = valuesOf(rows, column);
    // A word of a header alone decides nothing about a column in which nothing stands.
    if (known.byWord && values.length === 0) return;
    // "Day" is the day of a month or the whole date, "time" the time of day or all of it.
    const role = [known.role, ...(WHOLE_DATES.includes(known.role) ? (['date'] as const) : [])].find((one) =>
      fits(one, values),
    );
    if (role === undefined) return;
    const rank = role === known.role ? known.rank : known.rank + AFTER_DATES;
    (found[role] ??= []).push({ column, rank });
  });
  const mapping: Partial<Record<ColumnRole, readonly number[]>> = {};
  for (const [role, candidates] of Object.entries(found) as [
    ColumnRole,
    { column: number; rank: number }[],
  ][]) {
    const best = candidates.toSorted((a, b) => a.rank - b.rank || a.column - b.column);
    mapping[role] = MANY.includes(role)
      ? best.map(({ column }) => column).toSorted((a, b) => a - b)
      : best.slice(0, 1).map(({ column }) => column);
  }
  if (mapping.latitude !== undefined && mapping.longitude !== undefined) {
    delete mapping['latitude-longitude'];
    delete mapping['longitude-latitude'];
  } else {
    delete mapping.latitude;
    delete mapping.longitude;
  }
  if (mapping.date !== undefined || mapping.year === undefined) {
    delete mapping.year;
    delete mapping.month;
    delete mapping.day;
  }
  return { mapping, questions: questionsOf(columns, rows, mapping), dateOrder: dateOrderOf(rows, mapping) };
}

function isCount(value: string, most: number): boolean {
  return /^\d{1,2}(\.0+)?$/.test(latinDigits(value)) && Number(latinDigits(value)) <= most;
}

/** Whether most of what stands in a column can be what its header says. A column of nothing can be anything. */
function fits(role: ColumnRole, values: readonly string[]): boolean {
  const most = (test: (value: string) => boolean) =>
    values.length === 0 || values.filter(test).length >= values.length * 0.5;
  switch (role) {
    case 'date':
    case 'date-end':
      return most((value) => {
        const read = parseDate(value, null);
        return (
          read.ok ||
          isSerialDate(value) ||
          read.problem === 'ambiguous-date' ||
          read.problem === 'no-such-day'
        );
      });
    case 'time':
      return most((value) => /^\d{1,2}[:.]\d{2}/.test(latinDigits(value)));
    case 'year':
      return most((value) => /^\d{4}(\.0+)?$/.test(latinDigits(value)));
    case 'month':
      return most((value) => isCount(value, 12) || monthOf(value) !== null);
    case 'day':
      return most((value) => isCount(value, 31));
    case 'latitude':
    case 'longitude':
      return most((value) => !Number.isNaN(parseCoordinate(value)));
    case 'latitude-longitude':
    case 'longitude-latitude':
      return most((value) => parsePair(value, 'latitude') !== null);
    case 'radius':
      return most((value) => /^\d+([.,]\d+)?$/.test(latinDigits(value)));
    default:
      return true;
  }
}
