import { UnreadableTable } from './containerTable.ts';

/** “ARROW1”. */
const MAGIC = [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31] as const;
/** Lists within lists: more than any table has, and less than a stack does. */
const DEEPEST_FIELD = 64;
/** The decoder compares every dictionary with every batch. */
const MOST_PAIRS = 50_000_000;

const HEADERS = { schema: 1, dictionaryBatch: 2, recordBatch: 3 } as const;

/** A table of FlatBuffers: where its field stands, by the field's place in the vtable; 0 where it has none. */
type FieldAt = (entry: number) => number;

/**
 * Looks at every vector in the heads of an Arrow file or stream (Schema.fbs, Message.fbs, File.fbs) before it is decoded:
 * the decoder makes as many entries as a vector says it has, and one byte can say two billions. All entries together are
 * at most as many as the bytes. Throws `UnreadableTable`.
 */
export function checkArrowHeads(bytes: Uint8Array): void {
  let left = bytes.length;
  const vector = (head: Uint8Array, at: number, stride: number): number[] => {
    if (at === 0) return [];
    const base = at + wordAt(head, at);
    const count = wordAt(head, base);
    if (count > 0 && !(base >= 0 && base + 4 + count * stride <= head.length))
      refuse(`a list claims ${count} entries, more than its bytes can hold`);
    left -= Math.max(0, count);
    if (left < 0) refuse('its lists have more entries than the file has bytes');
    return Array.from({ length: Math.max(0, count) }, (_, index) => base + 4 + index * stride);
  };

  const checkField = (head: Uint8Array, at: number, depth: number): void => {
    if (depth > DEEPEST_FIELD) refuse('its columns are nested too deep');
    const field = tableAt(head, at);
    for (const child of vector(head, field(14), 4)) checkField(head, child, depth + 1);
    vector(head, field(16), 4);
    // Only unions have a vector in their type, and there it has the second place.
    if ((head[field(8)] ?? 0) === UNION && field(10) !== 0) vector(head, tableAt(head, field(10))(6), 4);
  };
  const checkSchema = (head: Uint8Array, at: number): void => {
    const schema = tableAt(head, at);
    for (const field of vector(head, schema(6), 4)) checkField(head, field, 0);
    vector(head, schema(8), 4);
  };
  const checkBatch = (head: Uint8Array, at: number): void => {
    const batch = tableAt(head, at);
    vector(head, batch(6), 16);
    vector(head, batch(8), 16);
    vector(head, batch(12), 8);
  };
  /** Where the message after this one begins; null at the end. */
  const checkMessage = (at: number): number | null => {
    const isContinued = wordAt(bytes, at) === -1;
    const length = wordAt(bytes, isContinued ? at + 4 : at);
    const begin = at + (isContinued ? 8 : 4);
    // What ends outside the file is the decoder's to refuse.
    if (length <= 0 || begin + length > bytes.length) return null;
    left -= 1;
    if (left < 0) refuse('it names more parts than the file has bytes');
    const head = bytes.subarray(begin, begin + length);
    const message = tableAt(head, 0);
    const kind = head[message(6)] ?? 0;
    const content = message(8);
    if (content !== 0 && kind === HEADERS.schema) checkSchema(head, content);
    if (content !== 0 && kind === HEADERS.recordBatch) checkBatch(head, content);
    if (content !== 0 && kind === HEADERS.dictionaryBatch) {
      const data = tableAt(head, content)(6);
      if (data !== 0) checkBatch(head, data);
    }
    const body = message(10) === 0 ? 0 : longAt(head, message(10));
    return begin + length + Math.max(0, body);
  };

  if (!isFile(bytes)) {
    for (let at: number | null = 0; at !== null && at < bytes.length;) at = checkMessage(at);
    return;
  }
  const end = bytes.length - MAGIC.length - 4;
  const footer = tableAt(bytes, end - wordAt(bytes, end));
  if (footer(6) !== 0) checkSchema(bytes, footer(6));
  const dictionaries = vector(bytes, footer(8), BLOCK);
  const batches = vector(bytes, footer(10), BLOCK);
  if (dictionaries.length * batches.length > MOST_PAIRS) {
    refuse(`${dictionaries.length} dictionaries and ${batches.length} batches are too many`);
  }
  vector(bytes, footer(12), 4);
  for (const block of [...dictionaries, ...batches]) checkMessage(longAt(bytes, block));
}

/** Type.fbs: the number of unions. */
const UNION = 14;
/** File.fbs: offset, length of the head, padding, length of the body. */
const BLOCK = 24;

function isFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

function tableAt(head: Uint8Array, at: number): FieldAt {
  const begin = at + wordAt(head, at);
  const entries = begin - wordAt(head, begin);
  const size = shortAt(head, entries);
  return (entry) => {
    const offset = entry < size ? shortAt(head, entries + entry) : 0;
    return offset === 0 ? 0 : begin + offset;
  };
}

// Outside the bytes everything is 0, as it is for the decoder.
function shortAt(head: Uint8Array, at: number): number {
  return (((head[at] ?? 0) | ((head[at + 1] ?? 0) << 8)) << 16) >> 16;
}

function wordAt(head: Uint8Array, at: number): number {
  return (
    (head[at] ?? 0) | ((head[at + 1] ?? 0) << 8) | ((head[at + 2] ?? 0) << 16) | ((head[at + 3] ?? 0) << 24)
  );
}

function longAt(head: Uint8Array, at: number): number {
  return (wordAt(head, at) >>> 0) + wordAt(head, at + 4) * 2 ** 32;
}

function refuse(detail: string): never {
  throw new UnreadableTable('broken', `Arrow: ${detail}`);
}
