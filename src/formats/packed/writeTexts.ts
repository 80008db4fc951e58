import type { TextColumn } from '../../core/incidentBatch.ts';
import { createCodeTable, type CodeTable } from '../delimited/codeTable.ts';
import type { SectionWriter } from './sectionWriter.ts';

/** How a column of texts is written. */
export const TEXTS = 0;
export const REPEATED = 1;
export const NUMBERED = 2;
export const SHARED = 3;

/** A dictionary pays where texts occur so many times. */
export const REPEATS = 3;
/** Digits at the end of a text that make its number. */
const MOST_DIGITS = 9;
const [ZERO, NINE] = [0x30, 0x39];

/** Writes the texts of some rows in the shorter of the ways there are. `canRepeat`: not where all of them differ. */
export function writeTexts(writer: SectionWriter, column: TextColumn, canRepeat = true): void {
  const rows = column.offsets.length - 1;
  const repeated = canRepeat ? repeatedOf(column) : null;
  if (repeated !== null) {
    writer.byte(REPEATED);
    writeDictionary(writer, column, repeated.codes, repeated.table, (row) => column.offsets[row + 1]!);
    return;
  }
  const numbered = numberedOf(column);
  if (numbered !== null) {
    writer.byte(NUMBERED);
    writeDictionary(writer, column, numbered.codes, numbered.prefixes, (row) => numbered.ends[row]!);
    writer.counts(numbered.numbers);
    return;
  }
  writer.byte(TEXTS);
  writer.counts(column.offsets.subarray(1).map((end, row) => end - column.offsets[row]!));
  writer.bytes(column.bytes.subarray(column.offsets[0], column.offsets[rows]));
}

/** The code of each text; null where too many differ. */
function repeatedOf({ bytes, offsets }: TextColumn) {
  const codes = new Uint32Array(offsets.length - 1);
  const table = createCodeTable();
  const view = viewOf(bytes);
  for (let row = 0; row < codes.length; row++) {
    codes[row] = table.codeOf(view, offsets[row]!, offsets[row + 1]!);
    if (table.size * REPEATS > codes.length) return null;
  }
  return codes.length === 0 ? null : { codes, table };
}

/** Each different text once, in the order of its code, then the codes. */
function writeDictionary(
  writer: SectionWriter,
  { bytes, offsets }: TextColumn,
  codes: Uint32Array,
  table: CodeTable,
  endOf: (row: number) => number,
): void {
  const texts: Uint8Array[] = [];
  codes.forEach((code, row) => {
    if (code === texts.length) texts.push(bytes.subarray(offsets[row], endOf(row)));
  });
  writer.word(table.size);
  writer.counts(texts.map(({ length }) => length));
  for (const text of texts) writer.bytes(text);
  writer.counts(codes);
}

/** Texts as a beginning, of which there are few, and a whole number; null where they are not of that kind. */
function numberedOf({ bytes, offsets }: TextColumn) {
  const rows = offsets.length - 1;
  const prefixes = createCodeTable();
  const view = viewOf(bytes);
  const codes = new Uint32Array(rows);
  const numbers = new Uint32Array(rows);
  const ends = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const [begin, end] = [offsets[row]!, offsets[row + 1]!];
    let at = end;
    while (at > begin && end - at < MOST_DIGITS && bytes[at - 1]! >= ZERO && bytes[at - 1]! <= NINE) at -= 1;
    // A number does not begin with a nought, unless it is nothing else.
    while (at < end - 1 && bytes[at] === ZERO) at += 1;
    if (at === end) return null;
    ends[row] = at;
    for (let digit = at; digit < end; digit++) numbers[row] = numbers[row]! * 10 + bytes[digit]! - ZERO;
    codes[row] = prefixes.codeOf(view, begin, at);
    if (prefixes.size > 16 && prefixes.size * REPEATS > row + 1) return null;
  }
  return rows === 0 ? null : { prefixes, codes, numbers, ends };
}

/** The same bytes as code tables take them. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
