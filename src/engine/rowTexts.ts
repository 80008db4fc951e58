import type { IncidentRecord } from '../core/incidentRecord.ts';
import type { LocalText } from '../core/text.ts';
import type { IncidentTable } from './incidentTable.ts';

/** What only words can say of rows, by their number in the order of opening. */
export interface RowTexts {
  idOf(number: number): string;
  /** Null where no row has the id. */
  numberOf(id: string): number | null;
  titleOf(number: number): string;
  labelOf(number: number): LocalText;
  qualifierOf(number: number): LocalText | null;
  recordOf(table: IncidentTable, row: number): IncidentRecord;
  /** The texts in which rows are searched, beside the names of facets, a block of rows at a time. */
  readonly blocks: readonly TextBlock[];
}

/** The rows of a block follow one another in the order of opening. */
export interface TextBlock {
  readonly rows: number;
  /** The unfolded texts of the rows, those of a row joined by line breaks, each row ended by `ROW_END`. */
  read(): string;
}

/** Ends a row in the text of a block; occurs in no row. */
export const ROW_END = '\u0001';
