import type { FileMetaData } from 'hyparquet';
import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';
import { checkClaim } from './claimedRows.ts';
import { UnreadableTable } from './containerTable.ts';

/** Snappy writes 64 bytes with three. */
const MOST_GROWTH = 64;
const ANY_PAGE = 1 << 20;

/**
 * Looks at the head of every page before anything is unpacked: what it claims to hold has to be possible. Throws
 * `UnreadableTable`.
 */
export function checkParquetPages(bytes: ArrayBuffer, metadata: FileMetaData): void {
  const size = bytes.byteLength;
  checkClaim(metadata.num_rows, size);
  for (const group of metadata.row_groups) {
    checkClaim(group.num_rows, size);
    for (const { meta_data: column } of group.columns) {
      if (column === undefined) continue;
      checkClaim(column.num_values, size);
      const begin = Number(column.dictionary_page_offset ?? column.data_page_offset);
      const length = Number(column.total_compressed_size);
      if (!(begin >= 0 && length >= 0 && begin + length <= size)) {
        throw new UnreadableTable('broken', 'a column stands outside the file');
      }
      checkPages(new DataView(bytes, begin, length), size);
    }
  }
}

function checkPages(view: DataView, size: number): void {
  const reader = { view, offset: 0 };
  let values = 0;
  while (reader.offset < view.byteLength - 1) {
    const head = deserializeTCompactProtocol(reader);
    const [unpacked, packed] = [Number(head.field_2), Number(head.field_3)];
    if (!(packed >= 0 && packed <= view.byteLength - reader.offset)) {
      throw new UnreadableTable('broken', 'a page stands outside its column');
    }
    if (!(unpacked >= 0 && unpacked <= Math.max(ANY_PAGE, packed * MOST_GROWTH))) {
      throw new UnreadableTable('broken', `a page claims ${unpacked} bytes in ${packed}`);
    }
    for (const found of [head.field_5, head.field_7, head.field_8] as readonly unknown[]) {
      if (typeof found !== 'object' || found === null) continue;
      const { field_1: count } = found as { field_1?: unknown };
      values += Math.abs(Number(count ?? 0));
    }
    checkClaim(values, size);
    reader.offset += packed;
  }
}
