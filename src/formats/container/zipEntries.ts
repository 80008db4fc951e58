import { UnreadableTable } from './containerTable.ts';

/**
 * A file within a ZIP archive, as the archive's directory tells of it (APPNOTE 6.3.10, the ZIP64 fields included).
 * Lengths in bytes.
 */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0: stored as it is; 8: deflated; others are not read here. */
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly crc32: number;
  /** Where its local header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_LENGTH = 20;
const END_64 = 0x06064b50;
const END_64_LENGTH = 56;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const SPLIT = 0x08074b50;
/** Stands where the number itself is in the ZIP64 fields. */
const SHORT_ELSEWHERE = 0xffff;
const WORD_ELSEWHERE = 0xffffffff;
const ZIP64_FIELD = 1;
const ENCRYPTED = 1;
const IS_UTF_8 = 1 << 11;
/** A directory of more is no archive with one table in it. */
const LARGEST_DIRECTORY = 16 << 20;

export function isZip(begin: Uint8Array): boolean {
  const [first, second, third, fourth] = begin;
  if (first !== 0x50 || second !== 0x4b) return false;
  // With a file in it, with none, or the first of several parts.
  return (third === 3 && fourth === 4) || (third === 5 && fourth === 6) || (third === 7 && fourth === 8);
}

/** The archive's files in the order of its directory. Throws `UnreadableTable`. */
export async function readZipEntries(file: Blob): Promise<ZipEntry[]> {
  const { at, length, count } = await findDirectory(file);
  if (length > LARGEST_DIRECTORY) broken(`its directory claims ${length} bytes`);
  if (at + length > file.size) broken('its directory lies beyond its end');
  const view = new DataView(await file.slice(at, at + length).arrayBuffer());
  const entries: ZipEntry[] = [];
  for (let next = 0; entries.length < count;) {
    if (next + ENTRY_LENGTH > view.byteLength || view.getUint32(next, true) !== ENTRY) {
      broken(`its directory ends after ${entries.length} of ${count} files`);
    }
    const nameLength = view.getUint16(next + 28, true);
    const extraLength = view.getUint16(next + 30, true);
    const past = next + ENTRY_LENGTH + nameLength + extraLength + view.getUint16(next + 32, true);
    if (past > view.byteLength) broken(`its directory ends within file ${entries.length + 1}`);
    entries.push(entryAt(view, next, nameLength, extraLength));
    next = past;
  }
  return entries;
}

/** The packed bytes of a file of the archive. Throws `UnreadableTable`. */
export async function packedBytesOf(file: Blob, { name, at, packed }: ZipEntry): Promise<Blob> {
  const view = new DataView(await file.slice(at, at + LOCAL_LENGTH).arrayBuffer());
  if (view.byteLength < LOCAL_LENGTH || view.getUint32(0, true) !== LOCAL) {
    broken(`“${name}” is not where its directory says`);
  }
  const begin = at + LOCAL_LENGTH + view.getUint16(26, true) + view.getUint16(28, true);
  if (begin + packed > file.size) broken(`“${name}” ends beyond its end`);
  return file.slice(begin, begin + packed);
}

interface Directory {
  readonly at: number;
  readonly length: number;
  readonly count: number;
}

async function findDirectory(file: Blob): Promise<Directory> {
  const begin = new DataView(await file.slice(0, 4).arrayBuffer());
  if (begin.byteLength === 4 && begin.getUint32(0, true) === SPLIT)
    throw new UnreadableTable('zip-in-parts', '');
  const tailAt = Math.max(0, file.size - END_LENGTH - LONGEST_COMMENT - LOCATOR_64_LENGTH);
  const tail = new DataView(await file.slice(tailAt).arrayBuffer());
  let end = tail.byteLength - END_LENGTH;
  while (end >= 0 && !isEnd(tail, end)) end -= 1;
  if (end < 0) broken('its end is missing');
  const count = tail.getUint16(end + 10, true);
  const length = tail.getUint32(end + 12, true);
  const at = tail.getUint32(end + 16, true);
  const locator = end - LOCATOR_64_LENGTH;
  const is64 =
    (count === SHORT_ELSEWHERE || length === WORD_ELSEWHERE || at === WORD_ELSEWHERE) &&
    locator >= 0 &&
    tail.getUint32(locator, true) === LOCATOR_64;
  if (is64) return findDirectory64(file, numberAt(tail, locator + 8));
  // Archives in several parts tell the number of a part other than the first.
  if (tail.getUint16(end + 4, true) !== 0) throw new UnreadableTable('zip-in-parts', '');
  return { at, length, count };
}

/** The end of the directory, with the comment that it announces behind it. */
function isEnd(tail: DataView, at: number): boolean {
  return (
    tail.getUint32(at, true) === END && at + END_LENGTH + tail.getUint16(at + 20, true) <= tail.byteLength
  );
}

async function findDirectory64(file: Blob, at: number): Promise<Directory> {
  const view = new DataView(await file.slice(at, at + END_64_LENGTH).arrayBuffer());
  if (view.byteLength < END_64_LENGTH || view.getUint32(0, true) !== END_64) broken('its end is missing');
  if (view.getUint32(16, true) !== 0) throw new UnreadableTable('zip-in-parts', '');
  return { count: numberAt(view, 32), length: numberAt(view, 40), at: numberAt(view, 48) };
}

function entryAt(view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_LENGTH, nameLength);
  const extra = new DataView(view.buffer, view.byteOffset + at + ENTRY_LENGTH + nameLength, extraLength);
  const [size, packed, begin] = lengthsOf(
    [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
    extra,
  );
  return {
    name: nameOf(name, (flags & IS_UTF_8) !== 0),
    isEncrypted: (flags & ENCRYPTED) !== 0,
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    size,
    packed,
    at: begin,
  };
}

/** Size, packed size and place: those that stand in the ZIP64 field instead, in that order. */
function lengthsOf(words: readonly [number, number, number], extra: DataView): [number, number, number] {
  const found: [number, number, number] = [...words];
  if (!words.includes(WORD_ELSEWHERE)) return found;
  for (let at = 0; at + 4 <= extra.byteLength;) {
    const length = extra.getUint16(at + 2, true);
    const past = at + 4 + length;
    if (extra.getUint16(at, true) === ZIP64_FIELD && past <= extra.byteLength) {
      let next = at + 4;
      for (const [index, word] of words.entries()) {
        if (word !== WORD_ELSEWHERE || next + 8 > past) continue;
        found[index] = numberAt(extra, next);
        next += 8;
      }
      return found;
    }
    at = past;
  }
  return found;
}

function numberAt(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** Many programs write UTF-8 without saying so; what is none is read byte by byte, so that it can be shown. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function broken(detail: string): never {
  throw new UnreadableTable('broken', `the ZIP archive: ${detail}`);
}
