import type { IncidentRecord } from '../core/incidentRecord.ts';
import { ROW_END, type RowTexts } from './rowTexts.ts';

/** Rows of a block: few enough to fold between two frames. */
const BLOCK = 4096;

/** The texts of rows that came as records; the records themselves are kept. */
export function createRecordTexts(
  records: readonly IncidentRecord[],
  numberOfId: ReadonlyMap<string, number>,
): RowTexts {
  return {
    idOf: (number) => records[number]!.id,
    numberOf: (id) => numberOfId.get(id) ?? null,
    titleOf: (number) => records[number]!.title.en,
    labelOf: (number) => records[number]!.shortTitle,
    qualifierOf: (number) => records[number]!.qualifier,
    recordOf: (table, row) => records[table.numbers[row]!]!,
    blocks: Array.from({ length: Math.ceil(records.length / BLOCK) }, (_, block) => {
      const first = block * BLOCK;
      const rows = Math.min(BLOCK, records.length - first);
      const textOf = ({ searchText }: IncidentRecord) => searchText.replaceAll(ROW_END, ' ') + ROW_END;
      return {
        rows,
        read: () =>
          records
            .slice(first, first + rows)
            .map(textOf)
            .join(''),
      };
    }),
  };
}
