import type { TextColumn } from '../../core/incidentBatch.ts';
import type { SectionReader } from './sectionReader.ts';
import { NUMBERED, REPEATED, TEXTS } from './writeTexts.ts';

/** More would not fit the arrays; a block of a million rows of a thousand bytes does. */
const LONGEST = 2 ** 31 - 1;
const ZERO = 0x30;

/** Reads what `writeTexts` wrote. */
export function readTexts(reader: SectionReader, rows: number): TextColumn {
  return readTextsOf(reader.byte(), reader, rows);
}

/** The same, where the kind has been read. */
export function readTextsOf(kind: number, reader: SectionReader, rows: number): TextColumn {
  if (kind === TEXTS) return plainTexts(reader, rows);
  if (kind === REPEATED) {
    const { bytes, offsets } = readDictionary(reader, rows);
    return { bytes, offsets, codes: reader.counts(rows, offsets.length - 1) };
  }
  if (kind === NUMBERED) {
    const prefixes = readDictionary(reader, rows);
    const codes = reader.counts(rows, prefixes.offsets.length - 1);
    return numberedTexts(reader, prefixes, codes, reader.counts(rows, 1_000_000_000));
  }
  return reader.fail(`texts of kind ${kind}`);
}

function readDictionary(reader: SectionReader, rows: number): TextColumn {
  const size = reader.word();
  if (size > rows) reader.fail(`${size} different texts in ${rows} rows`);
  return plainTexts(reader, size);
}

/** Texts one after the other, before them their lengths. */
export function plainTexts(reader: SectionReader, rows: number): TextColumn {
  const lengths = reader.counts(rows);
  const offsets = new Uint32Array(rows + 1);
  let sum = 0;
  for (let row = 0; row < rows; row++) offsets[row + 1] = sum += lengths[row]!;
  checkLength(reader, sum);
  return { bytes: reader.bytes(sum), offsets };
}

/** Texts by their codes in a dictionary that has `MARGIN` bytes behind its end. */
export function repeatedTexts(
  reader: SectionReader,
  dictionary: Uint8Array,
  ends: Uint32Array,
  codes: Uint32Array,
): TextColumn {
  const rows = codes.length;
  const offsets = new Uint32Array(rows + 1);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const code = codes[row]!;
    offsets[row + 1] = sum += ends[code + 1]! - ends[code]!;
  }
  checkLength(reader, sum);
  const into = new Uint8Array(offsets[rows]! + MARGIN);
  const [source, target] = [viewOf(dictionary), viewOf(into)];
  for (let row = 0; row < rows; row++) {
    copyText(source, ends[codes[row]!]!, ends[codes[row]! + 1]!, target, offsets[row]!);
  }
  return { bytes: into.subarray(0, offsets[rows]), offsets };
}

function numberedTexts(
  reader: SectionReader,
  prefixes: TextColumn,
  codes: Uint32Array,
  numbers: Uint32Array,
): TextColumn {
  const rows = codes.length;
  const ends = prefixes.offsets;
  const offsets = new Uint32Array(rows + 1);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const code = codes[row]!;
    offsets[row + 1] = sum += ends[code + 1]! - ends[code]! + digitsOf(numbers[row]! | 0);
  }
  checkLength(reader, sum);
  const [from, into] = [withMargin(prefixes.bytes), new Uint8Array(offsets[rows]! + MARGIN)];
  const [source, target] = [viewOf(from), viewOf(into)];
  for (let row = 0; row < rows; row++) {
    const code = codes[row]!;
    copyText(source, ends[code]!, ends[code + 1]!, target, offsets[row]!);
    let number = numbers[row]! | 0;
    let digit = offsets[row + 1]!;
    do {
      const rest = (number / 10) | 0;
      into[--digit] = ZERO + number - rest * 10;
      number = rest;
    } while (number > 0);
  }
  return { bytes: into.subarray(0, offsets[rows]), offsets };
}

/** Bytes that a copy may write behind its end. */
export const MARGIN = 3;

/** Copies four bytes at a time, ascending: what is written too much, the next text writes over. */
function copyText(source: DataView, begin: number, end: number, target: DataView, into: number): void {
  for (let at = begin, to = into; at < end; at += 4, to += 4) target.setUint32(to, source.getUint32(at));
}

function withMargin(bytes: Uint8Array): Uint8Array {
  const wider = new Uint8Array(bytes.length + MARGIN);
  wider.set(bytes);
  return wider;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function digitsOf(number: number): number {
  let digits = 1;
  for (let bound = 10; bound <= number; bound *= 10) digits += 1;
  return digits;
}

function checkLength(reader: SectionReader, bytes: number): void {
  if (bytes > LONGEST) reader.fail(`${bytes} bytes of texts`);
  reader.spend(bytes);
}
