import type { TextColumn } from '../../core/incidentBatch.ts';
import type { SectionWriter } from './sectionWriter.ts';
import { SHARED, writeTexts } from './writeTexts.ts';

/** Writes all own columns of some rows; of those that the notes hold, only how long they are. */
export function writeOwnTexts(
  writer: SectionWriter,
  columns: readonly TextColumn[],
  notesOf: readonly number[],
): void {
  columns.forEach((column, number) => {
    if (!notesOf.includes(number)) {
      writeTexts(writer, column);
      return;
    }
    writer.byte(SHARED);
    writer.counts(column.offsets.subarray(1).map((end, row) => end - column.offsets[row]!));
  });
}
