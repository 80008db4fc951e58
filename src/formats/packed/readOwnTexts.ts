import type { TextColumn } from '../../core/incidentBatch.ts';
import { readTexts } from './readTexts.ts';
import type { SectionReader } from './sectionReader.ts';
import { SHARED } from './writeTexts.ts';

/** The own columns of some rows. Of a column that the notes hold, the lengths of its texts. */
export type OwnColumn =
  | { readonly kind: 'texts'; readonly texts: TextColumn }
  | { readonly kind: 'in-notes'; readonly lengths: Uint32Array };

/** Reads what `writeOwnTexts` wrote. */
export function readOwnTexts(
  reader: SectionReader,
  rows: number,
  columns: number,
  notesOf: readonly number[],
): OwnColumn[] {
  const found = Array.from({ length: columns }, (_, column): OwnColumn => {
    if (!notesOf.includes(column)) return { kind: 'texts', texts: readTexts(reader, rows) };
    if (reader.byte() !== SHARED) reader.fail(`column ${column + 1} is not the one that the notes hold`);
    return { kind: 'in-notes', lengths: reader.counts(rows) };
  });
  reader.end();
  return found;
}
