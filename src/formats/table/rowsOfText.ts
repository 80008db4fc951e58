import type { FacetName } from '../../core/filter.ts';
import { textOfRow, type TextColumn } from '../../core/incidentBatch.ts';
import type { ImportChoices, ImportReport, RowDetail, TableSchema } from '../../core/tableImport.ts';
import { recordsOf } from '../delimited/inspectDelimited.ts';
import { readDelimited } from '../delimited/readDelimited.ts';
import { createTableMapper } from './createTableMapper.ts';
import { piecesOf } from './tableText.ts';

/** A row as the engine gets it, with the panel's detail of it. */
export interface ReadRow {
  readonly id: string;
  readonly title: string;
  readonly notes: string;
  /** ISO 8601 in UTC; null where the end is open. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Degrees; null where the row is not placed. */
  readonly at: { readonly latitude: number; readonly longitude: number } | null;
  /** Metres. */
  readonly radius: number;
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
  readonly detail: RowDetail;
}

export interface TextRows {
  readonly rows: readonly ReadRow[];
  readonly report: ImportReport;
}

/** Where a text departs from a comma-separated one with a header that is read in UTC. */
export interface TextShape extends Partial<ImportChoices> {
  readonly delimiter?: string;
  /** Of a text without a header. */
  readonly columns?: readonly string[];
}

/** All rows of a text with their details, read through a schema; for tests. */
export async function rowsOfText(
  text: string,
  schema: TableSchema,
  { delimiter = ',', columns: given, ...choices }: TextShape = {},
): Promise<TextRows> {
  const columns = given ?? recordsOf(new TextEncoder().encode(text), true, delimiter, 1)[0] ?? [];
  const mapper = createTableMapper(columns, schema, { timeZone: 'UTC', ...choices });
  const details: RowDetail[] = [];
  await readDelimited(
    piecesOf(text),
    {
      delimiter,
      hasHeader: given === undefined,
      columns: columns.length,
      afterPiece: () => Promise.resolve(),
      signal: new AbortController().signal,
    },
    {
      row(values, address) {
        mapper.row(values, address);
        details.push(mapper.detail(values, details.length));
      },
      problem: (...found) => {
        mapper.problem(...found);
      },
    },
  );
  const report = mapper.report('complete');
  const batch = mapper.takeBatch();
  if (batch === null) return { rows: [], report };
  const { facets, longitude, latitude, radius } = batch;
  const namesOf = (facet: FacetName, row: number): string[] => {
    const { addedNames, addedSets, sets } = facets[facet];
    return (addedSets[sets[row]!] ?? []).map((value) => addedNames[value] ?? '');
  };
  const rows = details.map((detail, row): ReadRow => ({
    id: textAt(batch.ids, row),
    title: textAt(batch.titles, row),
    notes: textAt(batch.notes, row),
    earliest: momentText(batch.earliest[row]!),
    latest: momentText(batch.latest[row]!),
    at: Number.isNaN(longitude[row]) ? null : { latitude: latitude[row]!, longitude: longitude[row]! },
    radius: radius[row]!,
    facets: {
      type: namesOf('type', row),
      actor: namesOf('actor', row),
      source: namesOf('source', row),
      place: namesOf('place', row),
      'place-precision': namesOf('place-precision', row),
      'time-precision': namesOf('time-precision', row),
    },
    detail,
  }));
  return { rows, report };
}

function textAt(column: TextColumn, row: number): string {
  return new TextDecoder().decode(textOfRow(column, row));
}

function momentText(milliseconds: number): string | null {
  return Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString() : null;
}
