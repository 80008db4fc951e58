import type { IncidentRecord } from '../../core/incidentRecord.ts';
import type { RowDetail } from '../../core/tableImport.ts';

interface ShownRow {
  readonly id: string;
  readonly record: IncidentRecord;
  readonly detail: RowDetail;
}

/** The row in the panel: a print that the browser starts cannot wait for the file to be read. */
export const shownRow: { current: ShownRow | null } = { current: null };
