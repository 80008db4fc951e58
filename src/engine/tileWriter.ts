/**
 * Writes Mapbox vector tiles (version 2, https://github.com/mapbox/vector-tile-spec) of one layer of points, into room
 * that is used again for the next. A tile's many properties made a general writer the dearest part of a brush move.
 */
export interface TileWriter {
  /** A value, encoded once for all tiles; the same text or number is mostly the same value. */
  text(value: string): TileValue;
  number(value: number): TileValue;
  flag(value: boolean): TileValue;
  /**
   * Ends a feature; `values` stand in the order of the keys that the writer was made with, `own` for the keys after
   * them: whole numbers and texts that no other feature has.
   */
  addPoint(
    id: number | null,
    x: number,
    y: number,
    values: readonly TileValue[],
    own: readonly (number | string)[],
  ): void;
  /** The tile, and begins anew; no bytes where no point was added. */
  finish(): ArrayBuffer;
}

/** An encoded value, and its index in the tile in which it last stood. */
export interface TileValue {
  readonly bytes: Uint8Array;
  tile: number;
  index: number;
}

/** Field numbers of the format, with the wire type in the lower three bits. */
const TILE_LAYER = (3 << 3) | 2;
const LAYER_VERSION = (15 << 3) | 0;
const LAYER_NAME = (1 << 3) | 2;
const LAYER_FEATURE = (2 << 3) | 2;
const LAYER_KEY = (3 << 3) | 2;
const LAYER_VALUE = (4 << 3) | 2;
const LAYER_EXTENT = (5 << 3) | 0;
const FEATURE_ID = (1 << 3) | 0;
const FEATURE_TAGS = (2 << 3) | 2;
const FEATURE_TYPE = (3 << 3) | 0;
const FEATURE_GEOMETRY = (4 << 3) | 2;
const VALUE_TEXT = (1 << 3) | 2;
const VALUE_DOUBLE = (3 << 3) | 1;
const VALUE_WHOLE = (5 << 3) | 0;
const VALUE_FLAG = (7 << 3) | 0;
const POINT = 1;
const MOVE_TO_ONE = 9;
/** Below this, whole numbers are looked up without a map. */
const SMALL = 8192;
/** Texts and numbers that are remembered at most; where there are more, all are forgotten. */
const MOST_REMEMBERED = 8192;
/** Bytes of a point beside its tags, and of a tag, at most. */
const POINT_ROOM = 64;
const TAG_ROOM = 6;

export function createTileWriter(name: string, extent: number, keys: readonly string[]): TileWriter {
  const features = createBytes();
  const values = createBytes();
  const part = createBytes();
  const head = createBytes();
  head.varint(LAYER_VERSION);
  head.varint(2);
  head.varint(LAYER_NAME);
  head.text(name);
  const foot = createBytes();
  for (const key of keys) {
    foot.varint(LAYER_KEY);
    foot.text(key);
  }
  foot.varint(LAYER_EXTENT);
  foot.varint(extent);

  // Made anew where they are full: a map that is cleared keeps what it held alive for longer.
  let texts = new Map<string, TileValue>();
  let numbers = new Map<number, TileValue>();
  const small: (TileValue | null)[] = Array.from({ length: SMALL }, () => null);
  let tileNumber = 1;
  let valueCount = 0;
  const tags = new Uint8Array(keys.length * TAG_ROOM);
  const point = new Uint8Array(keys.length * TAG_ROOM + POINT_ROOM);

  /** Ends the value that `part` holds. */
  const endValue = (): TileValue => {
    const bytes = part.buffer.slice(0, part.length);
    part.clear();
    return { bytes, tile: 0, index: 0 };
  };
  const writeText = (value: string): void => {
    part.varint(VALUE_TEXT);
    part.text(value);
  };
  const writeNumber = (value: number): void => {
    if (Number.isSafeInteger(value) && value >= 0) {
      part.varint(VALUE_WHOLE);
      part.varint(value);
    } else {
      part.varint(VALUE_DOUBLE);
      part.double(value);
    }
  };
  const makeNumber = (value: number): TileValue => {
    writeNumber(value);
    return endValue();
  };
  const flags = [0, 1].map((flag) => {
    part.varint(VALUE_FLAG);
    part.varint(flag);
    return endValue();
  });
  const enter = (value: TileValue): void => {
    values.varint(LAYER_VALUE);
    values.varint(value.bytes.length);
    values.append(value.bytes, value.bytes.length);
    value.tile = tileNumber;
    value.index = valueCount++;
  };
  const enterOwn = (value: number | string): number => {
    if (typeof value === 'string') writeText(value);
    else writeNumber(value);
    values.varint(LAYER_VALUE);
    values.varint(part.length);
    values.append(part.buffer, part.length);
    part.clear();
    return valueCount++;
  };

  return {
    text(value) {
      const known = texts.get(value);
      if (known !== undefined) return known;
      if (texts.size === MOST_REMEMBERED) texts = new Map();
      writeText(value);
      const made = endValue();
      texts.set(value, made);
      return made;
    },
    number(value) {
      if (value >= 0 && value < SMALL && Number.isInteger(value)) return (small[value] ??= makeNumber(value));
      const known = numbers.get(value);
      if (known !== undefined) return known;
      if (numbers.size === MOST_REMEMBERED) numbers = new Map();
      const made = makeNumber(value);
      numbers.set(value, made);
      return made;
    },
    flag: (value) => flags[+value]!,
    addPoint(id, x, y, valuesOfPoint, own) {
      let length = 0;
      for (let key = 0; key < valuesOfPoint.length; key++) {
        const value = valuesOfPoint[key]!;
        if (value.tile !== tileNumber) enter(value);
        tags[length++] = key;
        length = writeVarint(tags, length, value.index);
      }
      for (let index = 0; index < own.length; index++) {
        tags[length++] = valuesOfPoint.length + index;
        length = writeVarint(tags, length, enterOwn(own[index]!));
      }
      let at = 0;
      if (id !== null) {
        point[at++] = FEATURE_ID;
        at = writeVarint(point, at, id);
      }
      point[at++] = FEATURE_TAGS;
      at = writeVarint(point, at, length);
      for (let index = 0; index < length; index++) point[at++] = tags[index]!;
      point[at++] = FEATURE_TYPE;
      point[at++] = POINT;
      point[at++] = FEATURE_GEOMETRY;
      const geometry = at++;
      point[at++] = MOVE_TO_ONE;
      // Zigzag of what is never negative.
      at = writeVarint(point, at, x * 2);
      at = writeVarint(point, at, y * 2);
      point[geometry] = at - geometry - 1;
      features.varint(LAYER_FEATURE);
      features.varint(at);
      features.append(point, at);
    },
    finish() {
      const length = head.length + features.length + foot.length + values.length;
      const tile = createBytes(length + 16);
      if (features.length > 0) {
        tile.varint(TILE_LAYER);
        tile.varint(length);
        for (const written of [head, features, foot, values]) tile.append(written.buffer, written.length);
      }
      features.clear();
      values.clear();
      tileNumber += 1;
      valueCount = 0;
      return tile.copy();
    },
  };
}

/** Writes a whole number of at least 0 in seven bits a byte; tells where it ends. */
function writeVarint(bytes: Uint8Array, begin: number, value: number): number {
  let at = begin;
  let rest = value;
  while (rest > 0x7f) {
    bytes[at++] = (rest & 0x7f) | 0x80;
    rest = rest > 0x7fffffff ? Math.floor(rest / 128) : rest >>> 7;
  }
  bytes[at++] = rest;
  return at;
}

/** Bytes in the making, in protocol buffers' encoding. */
interface Bytes {
  readonly length: number;
  varint(value: number): void;
  double(value: number): void;
  /** The text as UTF-8 with its length before it. */
  text(value: string): void;
  /** Other bytes with their length before them. */
  bytes(other: Bytes): void;
  append(from: Uint8Array, length: number): void;
  /** What was written until now, and spare room; another one after it has grown. */
  readonly buffer: Uint8Array;
  copy(): ArrayBuffer;
  clear(): void;
}

const encoder = new TextEncoder();

function createBytes(room = 256): Bytes {
  let buffer = new Uint8Array(room);
  let length = 0;

  const reserve = (more: number): void => {
    if (length + more <= buffer.length) return;
    const longer = new Uint8Array(Math.max(buffer.length * 2, length + more));
    longer.set(buffer.subarray(0, length));
    buffer = longer;
  };
  const varint = (value: number): void => {
    reserve(10);
    length = writeVarint(buffer, length, value);
  };
  const append = (from: Uint8Array, more: number): void => {
    reserve(more);
    if (more > SHORT) buffer.set(from.subarray(0, more), length);
    else for (let at = 0; at < more; at++) buffer[length + at] = from[at]!;
    length += more;
  };

  return {
    get length() {
      return length;
    },
    varint,
    double(value) {
      reserve(8);
      new DataView(buffer.buffer).setFloat64(length, value, true);
      length += 8;
    },
    text(value) {
      if (isShortAscii(value)) {
        varint(value.length);
        reserve(value.length);
        for (let at = 0; at < value.length; at++) buffer[length++] = value.charCodeAt(at);
        return;
      }
      const encoded = encoder.encode(value);
      varint(encoded.length);
      reserve(encoded.length);
      buffer.set(encoded, length);
      length += encoded.length;
    },
    bytes(other) {
      varint(other.length);
      append(other.buffer, other.length);
    },
    append,
    get buffer() {
      return buffer;
    },
    copy: () => buffer.slice(0, length).buffer,
    clear() {
      length = 0;
    },
  };
}

/** What is longer is better left to the platform's encoding and copying. */
const SHORT = 48;

function isShortAscii(value: string): boolean {
  if (value.length > SHORT) return false;
  for (let at = 0; at < value.length; at++) if (value.charCodeAt(at) > 0x7f) return false;
  return true;
}
