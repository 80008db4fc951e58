import type { TextColumn } from '../../core/incidentBatch.ts';
import { MARGIN, plainTexts, readTextsOf, repeatedTexts } from './readTexts.ts';
import type { SectionReader } from './sectionReader.ts';
import { GROWING } from './writeTitles.ts';

/** Reads the titles of one block after the other. */
export function createTitlesReader(): (reader: SectionReader, rows: number) => TextColumn {
  let bytes = new Uint8Array(1024);
  let offsets = new Uint32Array(1);

  const grow = (added: TextColumn): void => {
    const before = offsets.length - 1;
    const length = offsets[before]!;
    const more = added.offsets.length - 1;
    const needed = length + added.bytes.length + MARGIN;
    if (needed > bytes.length) {
      const longer = new Uint8Array(Math.max(needed, bytes.length * 2));
      longer.set(bytes);
      bytes = longer;
    }
    bytes.set(added.bytes, length);
    const ends = new Uint32Array(before + more + 1);
    ends.set(offsets);
    for (let text = 1; text <= more; text++) ends[before + text] = length + added.offsets[text]!;
    offsets = ends;
  };

  return (reader, rows) => {
    const kind = reader.byte();
    if (kind !== GROWING) return readTextsOf(kind, reader, rows);
    const added = reader.word();
    if (added > rows) reader.fail(`${added} new titles in ${rows} rows`);
    grow(plainTexts(reader, added));
    const texts = offsets.length - 1;
    const codes = reader.counts(rows, texts);
    // A copy of all titles is made at once; of those of the rows, one by one.
    if (texts > rows) return repeatedTexts(reader, bytes, offsets, codes);
    reader.spend(offsets[texts]!);
    return { bytes: bytes.slice(0, offsets[texts]), offsets: offsets.slice(), codes };
  };
}
