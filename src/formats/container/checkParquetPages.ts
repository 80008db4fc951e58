import { type ColumnMetaData, type FileMetaData } from 'hyparquet';
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getSchemaPath } from 'hyparquet/src/schema.js';
import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';
import { checkDeltaHead, definedValues, repeatedBytes } from './checkParquetDeltas.ts';
import { checkParquetRuns, type PageLayout } from './checkParquetRuns.ts';
import { checkClaim } from './claimedRows.ts';
import { UnreadableTable } from './containerTable.ts';
import { unpackBudget } from './unpackBudget.ts';
import type { UnpackPage } from './unpackPage.ts';

/** LZ4 writes 255 bytes with one, Snappy 64 with three. Others write more, but not of what a table holds. */
const MOST_GROWTH = 255;
/** Any page may have so many bytes: writers cut their pages at one megabyte, some of them later. */
const ANY_PAGE = 32 << 20;

/**
 * Looks at every page before anything is decoded: what it claims to hold has to be possible. The decoder believes each
 * number in a file, and a few bytes can ask for more memory than there is. Throws `UnreadableTable`.
 */
export function checkParquetPages(bytes: ArrayBuffer, metadata: FileMetaData, unpack: UnpackPage): void {
  const size = bytes.byteLength;
  const take = unpackBudget(size);
  checkClaim(metadata.num_rows, size);
  for (const group of metadata.row_groups) {
    checkClaim(group.num_rows, size);
    for (const { meta_data: column } of group.columns) {
      if (column === undefined) continue;
      checkClaim(column.num_values, size);
      const begin = Number(column.dictionary_page_offset ?? column.data_page_offset);
      const length = Number(column.total_compressed_size);
      if (!(begin >= 0 && length >= 0 && begin + length <= size)) refuse('a column stands outside the file');
      checkPages(new Uint8Array(bytes, begin, length), { column, metadata, size, unpack, take });
    }
  }
}

type Fields = Readonly<Record<`field_${number}`, unknown>>;

interface CheckedColumn {
  readonly column: ColumnMetaData;
  readonly metadata: FileMetaData;
  /** Of the file, in bytes. */
  readonly size: number;
  readonly unpack: UnpackPage;
  /** Told how many bytes something is going to take; throws where it is too much together. */
  readonly take: (bytes: number) => void;
}

function checkPages(bytes: Uint8Array, { column, metadata, size, unpack, take }: CheckedColumn): void {
  const path = getSchemaPath(metadata.schema, column.path_in_schema);
  const repetitionBits = bitsOf(getMaxRepetitionLevel(path));
  const highest = getMaxDefinitionLevel(path);
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  let values = 0;
  while (reader.offset < bytes.length - 1) {
    const head: Fields = deserializeTCompactProtocol(reader);
    const unpacked = numberOf(head.field_2);
    const packed = numberOf(head.field_3);
    if (!(packed >= 0 && packed <= bytes.length - reader.offset)) refuse('a page stands outside its column');
    if (!(unpacked >= 0 && unpacked <= Math.max(ANY_PAGE, packed * MOST_GROWTH))) {
      refuse(`a page claims ${unpacked} bytes in ${packed}`);
    }
    take(unpacked);
    const body = bytes.subarray(reader.offset, reader.offset + packed);
    reader.offset += packed;
    const [first, dictionary, second] = [
      fieldsOf(head.field_5),
      fieldsOf(head.field_7),
      fieldsOf(head.field_8),
    ];
    const found = first ?? dictionary ?? second;
    if (found === null) continue;
    const count = numberOf(found.field_1);
    values += count;
    if (!(count >= 0)) refuse(`a page claims ${count} values`);
    checkClaim(values, size);
    if (found === dictionary) continue;
    const levels =
      second === null ? null : { definition: numberOf(second.field_5), repetition: numberOf(second.field_6) };
    const encoding = numberOf(second === null ? found.field_2 : found.field_4);
    const layout: PageLayout = {
      values: count,
      repetitionBits,
      definitionBits: bitsOf(highest),
      levels,
      content: contentOf(encoding, column.type),
    };
    const levelBytes = levels === null ? 0 : levels.definition + levels.repetition;
    if (!(levelBytes >= 0 && levelBytes <= Math.min(packed, unpacked))) {
      refuse('the levels of a page stand outside it');
    }
    const codec = second?.field_7 === false ? 'UNCOMPRESSED' : column.codec;
    const page = unpack(codec, body.subarray(levelBytes), unpacked - levelBytes);
    const begins = checkParquetRuns(layout, body, page);
    if (encoding === DELTA_NUMBERS) checkDeltaHead(page, begins.content);
    if (encoding !== DELTA_TEXTS) continue;
    const defined =
      second !== null
        ? count - numberOf(second.field_2)
        : highest === 0
          ? count
          : definedValues(page, begins.definitions, highest, count);
    if (!(defined >= 0 && defined <= count)) refuse('a page has more nulls than values');
    take(repeatedBytes(page, begins.content, defined));
  }
}

/** Encodings by their numbers in the format. */
const DELTA_NUMBERS = 5;
const DELTA_TEXTS = 7;

/** 2 and 8 lead into the dictionary, 3 is runs. */
function contentOf(encoding: number, type: string): PageLayout['content'] {
  if (type === 'BOOLEAN') return encoding === 3 ? 'bits' : 'other';
  return encoding === 2 || encoding === 8 || encoding === 3 ? 'indices' : 'other';
}

function bitsOf(highest: number): number {
  return 32 - Math.clz32(highest);
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null ? (value as Fields) : null;
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}

function refuse(what: string): never {
  throw new UnreadableTable('broken', what);
}
