const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d] as const;

/** The names of a record, and those of its members. */
const DEEPEST = 2;

/**
 * A number for the names that the object in `bytes[from, to)` and its members have, in their order, with what kind of
 * value follows those of the object itself. Records with the same number have the same columns, which then need not be
 * looked up again.
 */
export function keySignature(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  let depth = 0;
  let isName = false;
  /** Whether the containers that the byte stands in are objects, by depth. */
  let isObject = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      const begin = at;
      at += 1;
      while (at < to && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
      if (isName) hash = Math.imul(hash ^ depth, 0x01000193);
      if (isName)
        for (let each = begin; each <= at; each++) hash = Math.imul(hash ^ bytes[each]!, 0x01000193);
    } else if (byte === OBJECT || byte === LIST) {
      depth += 1;
      if (depth <= DEEPEST) {
        isObject = byte === OBJECT ? isObject | (1 << depth) : isObject & ~(1 << depth);
        hash = Math.imul(hash ^ byte, 0x01000193);
      }
      isName = depth <= DEEPEST && byte === OBJECT;
    } else if (byte === OBJECT_END || byte === LIST_END) {
      depth -= 1;
      isName = false;
    } else if (byte === COMMA) {
      isName = depth <= DEEPEST && (isObject & (1 << depth)) !== 0;
    } else if (byte === COLON) {
      isName = false;
      if (depth !== 1) continue;
      while (at + 1 < to && bytes[at + 1]! <= 0x20) at += 1;
      const next = bytes[at + 1] ?? 0;
      // Numbers differ by their first digit only.
      hash = Math.imul(hash ^ (next >= 0x30 && next <= 0x39 ? 0x2d : next), 0x01000193);
    }
  }
  return hash;
}
