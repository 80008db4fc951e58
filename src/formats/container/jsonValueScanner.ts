const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
/** `[` and `{`, `]` and `}` differ by this bit only. */
const SHAPE = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;

/** Finds where a value of JSON ends, over as many pieces as it comes in. It knows strings, escapes and depth, no more. */
export interface JsonValueScanner {
  /** The next byte to be scanned is the first of a value. */
  begin(): void;
  /** Gives the byte past the value; -1 where all of `bytes[from, to)` belongs to it and more may follow. */
  scan(bytes: Uint8Array, from: number, to: number): number;
}

export function createJsonValueScanner(): JsonValueScanner {
  let depth = 0;
  let isBegun = false;
  let isInString = false;
  /** The byte behind a backslash, which is in the next piece, says nothing. */
  let isEscaped = false;

  return {
    begin() {
      depth = 0;
      isBegun = isInString = isEscaped = false;
    },
    scan(bytes, from, to) {
      let at = from;
      if (isEscaped && at < to) {
        at += 1;
        isEscaped = false;
      }
      while (at < to) {
        let byte = bytes[at]!;
        if (isInString) {
          while (byte !== QUOTE && byte !== BACKSLASH && ++at < to) byte = bytes[at]!;
          if (at >= to) return -1;
          at += 1;
          if (byte === QUOTE) {
            isInString = false;
            if (depth === 0) return at;
          } else if (at < to) at += 1;
          else isEscaped = true;
          continue;
        }
        if (byte === QUOTE) {
          isInString = true;
        } else if ((byte | SHAPE) === OPENING) {
          depth += 1;
        } else if ((byte | SHAPE) === CLOSING) {
          // Of a value that is no list, object or text: the end of what it stands in.
          if (depth === 0) return at;
          depth -= 1;
          if (depth === 0) return at + 1;
        } else if (depth === 0 && isBegun && (byte === COMMA || byte <= 0x20)) {
          return at;
        }
        isBegun = true;
        at += 1;
      }
      return -1;
    },
  };
}
