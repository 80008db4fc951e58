/**
 * Writes Mapbox vector tiles (version 2, https://github.com/mapbox/vector-tile-spec) of one layer of points, into room
 * that is used again for the next. A tile's many properties made a general writer the dearest part of a brush move.
 */
export interface TileWriter {
  /** Index of a value in the layer, for `addPoint`; the same value has the same index. */
  text(value: string): number;
  /** Like `text`, for a text that no other feature has. */
  ownText(value: string): number;
  number(value: number): number;
  flag(value: boolean): number;
  /** Ends a feature; `values` are indexes of values, in the order of the keys that the writer was made with. */
  addPoint(id: number | null, x: number, y: number, values: readonly number[]): void;
  /** The tile, and begins anew; no bytes where no point was added. */
  finish(): ArrayBuffer;
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

export function createTileWriter(name: string, extent: number, keys: readonly string[]): TileWriter {
  const features = createBytes();
  const values = createBytes();
  const feature = createBytes();
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

  // Made anew for each tile: a map that is cleared again and again keeps what it held alive for longer.
  let texts = new Map<string, number>();
  let numbers = new Map<number, number>();
  /** Index of each small whole number in the tile in which it last occurred. */
  const smallIndex = new Uint32Array(SMALL);
  const smallTile = new Uint32Array(SMALL);
  let tileNumber = 1;
  const flags = [-1, -1];
  let valueCount = 0;

  const endValue = (): number => {
    values.varint(LAYER_VALUE);
    values.bytes(part);
    part.clear();
    return valueCount++;
  };
  const ownText = (value: string): number => {
    part.varint(VALUE_TEXT);
    part.text(value);
    return endValue();
  };

  return {
    text(value) {
      const known = texts.get(value);
      if (known !== undefined) return known;
      const index = ownText(value);
      texts.set(value, index);
      return index;
    },
    ownText,
    number(value) {
      const isSmall = value >= 0 && value < SMALL && Number.isInteger(value);
      if (isSmall && smallTile[value] === tileNumber) return smallIndex[value]!;
      const known = isSmall ? undefined : numbers.get(value);
      if (known !== undefined) return known;
      if (Number.isSafeInteger(value) && value >= 0) {
        part.varint(VALUE_WHOLE);
        part.varint(value);
      } else {
        part.varint(VALUE_DOUBLE);
        part.double(value);
      }
      const index = endValue();
      if (isSmall) {
        smallTile[value] = tileNumber;
        smallIndex[value] = index;
      } else {
        numbers.set(value, index);
      }
      return index;
    },
    flag(value) {
      const known = flags[+value]!;
      if (known >= 0) return known;
      part.varint(VALUE_FLAG);
      part.varint(+value);
      return (flags[+value] = endValue());
    },
    addPoint(id, x, y, indexes) {
      if (id !== null) {
        feature.varint(FEATURE_ID);
        feature.varint(id);
      }
      for (let key = 0; key < indexes.length; key++) {
        part.varint(key);
        part.varint(indexes[key]!);
      }
      feature.varint(FEATURE_TAGS);
      feature.bytes(part);
      feature.varint(FEATURE_TYPE);
      feature.varint(POINT);
      part.clear();
      part.varint(MOVE_TO_ONE);
      // Zigzag of what is never negative.
      part.varint(x * 2);
      part.varint(y * 2);
      feature.varint(FEATURE_GEOMETRY);
      feature.bytes(part);
      part.clear();
      features.varint(LAYER_FEATURE);
      features.bytes(feature);
      feature.clear();
    },
    finish() {
      const length = head.length + features.length + foot.length + values.length;
      const tile = createBytes(length + 16);
      if (features.length > 0) {
        tile.varint(TILE_LAYER);
        tile.varint(length);
        for (const written of [head, features, foot, values]) tile.append(written);
      }
      features.clear();
      values.clear();
      texts = new Map();
      numbers = new Map();
      tileNumber += 1;
      flags.fill(-1);
      valueCount = 0;
      return tile.copy();
    },
  };
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
  append(other: Bytes): void;
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
    let rest = value;
    while (rest > 0x7f) {
      buffer[length++] = (rest & 0x7f) | 0x80;
      rest = rest > 0x7fffffff ? Math.floor(rest / 128) : rest >>> 7;
    }
    buffer[length++] = rest;
  };
  const append = (other: Bytes): void => {
    const more = other.length;
    reserve(more);
    const from = other.buffer;
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
      append(other);
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
