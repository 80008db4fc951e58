import { createProtoBytes, writeVarint } from './protoBytes.ts';

/**
 * Writes Mapbox vector tiles (version 2, https://github.com/mapbox/vector-tile-spec) of one layer of points, into room
 * that is used again for the next. A tile's many properties made a general writer the dearest part of a brush move.
 */
export interface TileWriter {
  /** A value, encoded once for all tiles; the same text or number is mostly the same value. */
  text(value: string): TileValue;
  number(value: number): TileValue;
  flag(value: boolean): TileValue;
  /** What points say, `values` in the order of the keys that the writer was made with. */
  tagsOf(values: readonly TileValue[]): PointTags;
  /** Ends a feature; `own` stands for the keys after its tags: whole numbers and texts that no other feature has. */
  addPoint(id: number | null, x: number, y: number, tags: PointTags, own: readonly (number | string)[]): void;
  /** The tile, and begins anew; no bytes where no point was added. */
  finish(): ArrayBuffer;
}

/** An encoded value, and its index in the tile in which it last stood: for ever where it stands in all. */
export interface TileValue {
  readonly bytes: Uint8Array;
  tile: number;
  index: number;
}

/** Tags of values that stand in all tiles, encoded, and the other values with their keys. */
export interface PointTags {
  readonly fixed: Uint8Array;
  readonly keys: readonly number[];
  readonly values: readonly TileValue[];
  /** How many tags there are in all; they stand for the first keys. */
  readonly count: number;
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

/** `fixed` are texts and numbers that most tiles have, and that therefore stand in all. */
export function createTileWriter(
  name: string,
  extent: number,
  keys: readonly string[],
  fixed: readonly (string | number)[],
): TileWriter {
  const features = createProtoBytes();
  const values = createProtoBytes();
  const part = createProtoBytes();
  const head = createProtoBytes();
  head.varint(LAYER_VERSION);
  head.varint(2);
  head.varint(LAYER_NAME);
  head.text(name);
  const foot = createProtoBytes();
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
  const start = Uint8Array.of(TILE_LAYER, ...new Uint8Array(TAG_ROOM));
  const pointRoom = keys.length * TAG_ROOM + POINT_ROOM;

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
    values.field(LAYER_VALUE, value.bytes, value.bytes.length);
    value.tile = tileNumber;
    value.index = valueCount++;
  };
  const enterOwn = (value: number | string): number => {
    if (typeof value === 'string') writeText(value);
    else writeNumber(value);
    values.field(LAYER_VALUE, part.buffer, part.length);
    part.clear();
    return valueCount++;
  };
  const text = (value: string): TileValue => {
    const known = texts.get(value);
    if (known !== undefined) return known;
    if (texts.size === MOST_REMEMBERED) texts = new Map();
    writeText(value);
    const made = endValue();
    texts.set(value, made);
    return made;
  };
  const number = (value: number): TileValue => {
    if (value >= 0 && value < SMALL && Number.isInteger(value)) return (small[value] ??= makeNumber(value));
    const known = numbers.get(value);
    if (known !== undefined) return known;
    if (numbers.size === MOST_REMEMBERED) numbers = new Map();
    const made = makeNumber(value);
    numbers.set(value, made);
    return made;
  };
  for (const value of [
    ...flags,
    ...fixed.map((one) => (typeof one === 'string' ? text(one) : number(one))),
  ]) {
    enter(value);
    value.tile = Infinity;
  }
  const fixedCount = valueCount;
  foot.append(values.buffer, values.length);
  values.clear();

  return {
    text,
    number,
    flag: (value) => flags[+value]!,
    tagsOf(all) {
      const otherKeys: number[] = [];
      const others: TileValue[] = [];
      let length = 0;
      for (let key = 0; key < all.length; key++) {
        const value = all[key]!;
        if (value.tile === Infinity) {
          tags[length++] = key;
          length = writeVarint(tags, length, value.index);
        } else {
          otherKeys.push(key);
          others.push(value);
        }
      }
      return { fixed: tags.slice(0, length), keys: otherKeys, values: others, count: all.length };
    },
    addPoint(id, x, y, { fixed: fixedTags, keys: otherKeys, values: others, count }, own) {
      const point = features.room(pointRoom);
      const begin = features.length;
      point[begin] = LAYER_FEATURE;
      let at = begin + 3;
      if (id !== null) {
        point[at++] = FEATURE_ID;
        at = writeVarint(point, at, id);
      }
      point[at++] = FEATURE_TYPE;
      point[at++] = POINT;
      point[at++] = FEATURE_GEOMETRY;
      const geometry = at++;
      point[at++] = MOVE_TO_ONE;
      // Zigzag of what is never negative.
      at = writeVarint(point, at, x * 2);
      at = writeVarint(point, at, y * 2);
      point[geometry] = at - geometry - 1;
      point[at] = FEATURE_TAGS;
      const tagsBegin = at + 3;
      at = tagsBegin;
      for (let index = 0; index < fixedTags.length; index++) point[at++] = fixedTags[index]!;
      for (let index = 0; index < others.length; index++) {
        const value = others[index]!;
        if (value.tile < tileNumber) enter(value);
        point[at++] = otherKeys[index]!;
        at = writeVarint(point, at, value.index);
      }
      for (let index = 0; index < own.length; index++) {
        point[at++] = count + index;
        at = writeVarint(point, at, enterOwn(own[index]!));
      }
      writeTwoBytes(point, tagsBegin - 2, at - tagsBegin);
      writeTwoBytes(point, begin + 1, at - begin - 3);
      features.skip(at - begin);
    },
    finish() {
      if (features.length === 0) return new ArrayBuffer(0);
      const length = head.length + features.length + foot.length + values.length;
      let at = writeVarint(start, 1, length);
      const tile = new Uint8Array(at + length);
      tile.set(start.subarray(0, at));
      for (const written of [head, features, foot, values]) {
        tile.set(written.buffer.subarray(0, written.length), at);
        at += written.length;
      }
      features.clear();
      values.clear();
      tileNumber += 1;
      valueCount = fixedCount;
      return tile.buffer;
    },
  };
}

/** Writes a number below 16,384 like `writeVarint`, always in two bytes: before it is known, its place can be left. */
function writeTwoBytes(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = (value & 0x7f) | 0x80;
  bytes[at + 1] = value >>> 7;
}
