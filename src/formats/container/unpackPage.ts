import { snappyUncompress, type CompressionCodec } from 'hyparquet';
import { UnreadableTable } from './containerTable.ts';
import { lz4Block } from './lz4.ts';

/** A page of Parquet without its compression. Throws `UnreadableTable` for those that need WebAssembly. */
export function unpackPage(codec: CompressionCodec, bytes: Uint8Array, length: number): Uint8Array {
  switch (codec) {
    case 'UNCOMPRESSED':
      return bytes;
    case 'SNAPPY': {
      const unpacked = new Uint8Array(length);
      if (length > 0) snappyUncompress(bytes, unpacked);
      return unpacked;
    }
    case 'LZ4_RAW': {
      const unpacked = new Uint8Array(length);
      lz4Block(bytes, unpacked, 0);
      return unpacked;
    }
    default:
      throw new UnreadableTable(
        'unknown-format',
        `Parquet with ${codec} compression; write it with Snappy, LZ4 or none`,
      );
  }
}
