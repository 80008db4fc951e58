import { createJsonValueScanner } from './jsonValueScanner.ts';
import { beginningOf, type JsonRecordSink, type RecordCutter } from './recordCutter.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d] as const;

const DECODER = new TextDecoder();
/** A name or a type that is longer is none that matters. */
const LONGEST_NAME = 4096;
/** The outline of a country, to the metre, takes less. What is longer is not kept in memory, and refused. */
export const LONGEST_FEATURE = 64 << 20;

/** Cuts the elements of `features` out of an object; the other members are passed over. */
export interface FeatureCutter extends RecordCutter {
  /** What the object says it is; null where it has not said it yet. */
  readonly type: string | null;
  /** How many lists called `features` were begun; a second one would replace the first. */
  readonly lists: number;
  /** Something stands behind the object, on a line of its own: the text is rather one of lines. */
  readonly isFollowed: boolean;
}

type Phase = 'top' | 'name' | 'colon' | 'value' | 'elements' | 'end' | 'malformed';

export function createFeatureCutter(sink: JsonRecordSink): FeatureCutter {
  const scanner = createJsonValueScanner();
  let phase: Phase = 'top';
  /** What is being scanned, from the byte `unit`; -1 between values. */
  let unit = -1;
  let isName = false;
  let isKept = true;
  let name: string | null = null;
  /** Bytes that were looked at already. */
  let looked = 0;
  let rows = 0;
  let type: string | null = null;
  let lists = 0;
  let [isFollowed, hasLineEnd, isCut, isTold] = [false, false, false, false];

  const begin = (at: number, keeps: boolean): void => {
    unit = at;
    isKept = keeps;
    scanner.begin();
  };

  const refuse = (bytes: Uint8Array, from: number, to: number, base: number): void => {
    const address = { row: rows, start: base + from, end: base + to };
    sink.problem(address, 'line-too-long', beginningOf(bytes, from, to), true);
  };

  const finish = (bytes: Uint8Array, end: number, base: number): void => {
    const start = unit;
    unit = -1;
    if (phase === 'elements') {
      const address = { row: rows, start: base + start, end: base + end };
      if (isKept && end - start > LONGEST_FEATURE) refuse(bytes, start, end, base);
      else if (isKept) sink.record(bytes, start, end, address, false);
    } else if (isName) {
      name = isKept ? textOf(bytes, start, end) : '';
      phase = name === null ? 'malformed' : 'colon';
    } else {
      if (name === 'type' && isKept) type = textOf(bytes, start, end);
      if (name === 'features') lists += 2;
      phase = 'name';
    }
    isName = false;
  };

  /** One byte between values. */
  const step = (byte: number, at: number): void => {
    switch (phase) {
      case 'top':
        phase = byte === OBJECT ? 'name' : 'malformed';
        return;
      case 'name':
        if (byte === QUOTE) {
          isName = true;
          begin(at, true);
        } else if (byte === OBJECT_END) phase = 'end';
        else if (byte !== COMMA) phase = 'malformed';
        return;
      case 'colon':
        phase = byte === COLON ? 'value' : 'malformed';
        return;
      case 'value':
        if (name === 'features' && byte === LIST) {
          lists += 1;
          phase = 'elements';
        } else if (byte === COMMA || byte === OBJECT_END || byte === LIST_END) phase = 'malformed';
        else begin(at, name === 'type');
        return;
      case 'elements':
        if (byte === LIST_END) phase = 'name';
        else if (byte === OBJECT_END || byte === COLON) phase = 'malformed';
        else if (byte !== COMMA) {
          rows += 1;
          begin(at, true);
        }
        return;
      case 'end':
        isFollowed = hasLineEnd && (byte === OBJECT || byte === LIST);
        phase = 'malformed';
        return;
      case 'malformed':
        return;
    }
  };

  const overflow = (bytes: Uint8Array, filled: number, base: number): void => {
    const isElement = phase === 'elements';
    if (!isKept || filled - unit <= (isElement ? LONGEST_FEATURE : LONGEST_NAME)) return;
    isKept = false;
    if (isElement) refuse(bytes, unit, filled, base);
  };

  const endHere = (bytes: Uint8Array, filled: number, base: number): void => {
    if (phase === 'end' || phase === 'malformed') return;
    isCut = true;
    const isInside = phase === 'elements' && unit >= 0;
    // One that was too long is in the report already.
    const isNew = isInside && isKept;
    const from = isNew ? unit : filled;
    const address = { row: isInside ? rows : rows + 1, start: base + from, end: base + filled };
    sink.problem(address, 'cut-off', beginningOf(bytes, from, filled), isNew);
  };

  return {
    cut(bytes, filled, base, isLast) {
      let at = looked;
      while (at < filled) {
        if (phase === 'malformed') break;
        if (unit >= 0) {
          const end = scanner.scan(bytes, at, filled);
          at = end < 0 ? filled : end;
          if (end >= 0) finish(bytes, end, base);
          continue;
        }
        const byte = bytes[at]!;
        if (byte > 0x20) {
          step(byte, at);
        } else if (byte === 0x0a && phase === 'end') hasLineEnd = true;
        if (unit < 0 && (phase as Phase) !== 'malformed') at += 1;
      }
      if (phase === 'malformed' && !isTold) {
        isTold = true;
        const address = { row: rows + 1, start: base + at, end: base + filled };
        sink.problem(address, 'not-json', beginningOf(bytes, at, filled), false);
      }
      if (unit >= 0) overflow(bytes, filled, base);
      if (isLast) endHere(bytes, filled, base);
      const done = unit >= 0 && isKept ? unit : filled;
      if (unit >= 0) unit = 0;
      looked = filled - done;
      return done;
    },
    get ended() {
      return phase === 'malformed' ? 'malformed' : isCut ? 'cut-off' : 'complete';
    },
    get type() {
      return type;
    },
    get lists() {
      return lists;
    },
    get isFollowed() {
      return isFollowed;
    },
  };
}

/** A text of JSON; null where it is none. */
function textOf(bytes: Uint8Array, from: number, to: number): string | null {
  try {
    const value: unknown = JSON.parse(DECODER.decode(bytes.subarray(from, to)));
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
