import type { TextColumn } from '../../core/incidentBatch.ts';
import { createCodeTable } from '../delimited/codeTable.ts';
import type { SectionWriter } from './sectionWriter.ts';
import { REPEATS, viewOf, writeTexts } from './writeTexts.ts';

/** Kind of a column whose texts are in a dictionary that grows from block to block. */
export const GROWING = 4;

/** Writes titles block after block: each different one once, where they repeat. `all`: those of the whole file. */
export function createTitlesWriter(
  all: readonly TextColumn[],
): (writer: SectionWriter, titles: TextColumn) => void {
  if (!doRepeat(all)) return (writer, titles) => writeTexts(writer, titles, false);
  const table = createCodeTable();
  return (writer, { bytes, offsets }) => {
    const known = table.size;
    const added: Uint8Array[] = [];
    const codes = new Uint32Array(offsets.length - 1);
    const view = viewOf(bytes);
    for (let row = 0; row < codes.length; row++) {
      codes[row] = table.codeOf(view, offsets[row]!, offsets[row + 1]!);
      if (table.size > known + added.length) added.push(bytes.subarray(offsets[row], offsets[row + 1]));
    }
    writer.byte(GROWING);
    writer.word(added.length);
    writer.counts(added.map(({ length }) => length));
    for (const text of added) writer.bytes(text);
    writer.counts(codes);
  };
}

function doRepeat(all: readonly TextColumn[]): boolean {
  const rows = all.reduce((sum, { offsets }) => sum + offsets.length - 1, 0);
  const table = createCodeTable();
  for (const { bytes, offsets } of all) {
    const view = viewOf(bytes);
    for (let row = 0; row + 1 < offsets.length; row++) {
      table.codeOf(view, offsets[row]!, offsets[row + 1]!);
      if (table.size * REPEATS > rows) return false;
    }
  }
  return true;
}
