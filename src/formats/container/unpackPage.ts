import { snappyUncompress, type CompressionCodec } from 'hyparquet';
import { UnreadableTable } from './containerTable.ts';
import { lz4Block } from './lz4.ts';

/** A page of Parquet without its compression, which has to give exactly `length` bytes. Throws where it does not. */
export type UnpackPage = (codec: CompressionCodec, bytes: Uint8Array, length: number) => Uint8Array;

type Unpack = (bytes: Uint8Array, length: number) => Uint8Array;

/** Loads what the codecs of a file need, and no more. Throws `UnreadableTable` for those that are not read. */
export async function loadUnpackers(codecs: Iterable<CompressionCodec>): Promise<UnpackPage> {
  const unpackers = new Map<CompressionCodec, Unpack>();
  for (const codec of new Set(codecs)) unpackers.set(codec, await unpackerOf(codec));
  return (codec, bytes, length) => {
    const unpack = unpackers.get(codec);
    if (unpack === undefined)
      throw new Error(`a page is packed with ${codec}, which its column does not say`);
    return unpack(bytes, length);
  };
}

async function unpackerOf(codec: CompressionCodec): Promise<Unpack> {
  switch (codec) {
    case 'UNCOMPRESSED':
      return (bytes) => bytes;
    case 'SNAPPY':
      return (bytes, length) => {
        const unpacked = new Uint8Array(length);
        if (length > 0) snappyUncompress(bytes, unpacked);
        return unpacked;
      };
    case 'LZ4_RAW':
      return (bytes, length) => {
        const unpacked = new Uint8Array(length);
        lz4Block(bytes, unpacked, 0);
        return unpacked;
      };
    case 'GZIP':
      return (await import('./gzipPage.ts')).gzipPage;
    case 'ZSTD': {
      const { zstdFrames } = await import('./zstd.ts');
      // A page without values may be packed as nothing at all.
      return (bytes, length) => (length === 0 ? new Uint8Array(0) : zstdFrames(bytes, length));
    }
    default:
      throw new UnreadableTable('unknown-compression', codec);
  }
}
