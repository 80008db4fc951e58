import { packedBytesOf, readZipEntries, type ZipEntry } from '../formats/container/zipEntries.ts';
import { tableInZip } from '../formats/container/zipTable.ts';
import { crc32 } from '../formats/packed/crc32.ts';
import { asBrokenOff, BrokenOff } from './brokenOff.ts';
import { gatherBytes, type GatheredBytes } from './gatherBytes.ts';
import { unpacked } from './unpackGzip.ts';
import { watched } from './watchedStream.ts';

/** The one table of an archive, as it is unpacked. */
export interface ZipTable {
  readonly entry: string;
  readonly text: GatheredBytes;
  /** How many bytes of the archive were read for it so far. */
  found(): number;
}

const STORED = 0;

/** `name`: what the archive is called. Throws `UnreadableTable` where it is broken, or holds no table or several. */
export async function openZip(file: Blob, name: string): Promise<ZipTable> {
  const table = tableInZip(await readZipEntries(file), name);
  const packed = await packedBytesOf(file, table);
  let read = 0;
  const source = watched(packed.stream(), (bytes) => (read = bytes), asBrokenOff);
  const check = (pieces: ReadableStream<Uint8Array>) => checked(pieces, table);
  return {
    entry: table.name,
    text:
      table.method === STORED
        ? gatherBytes(check(source))
        : unpacked(source, () => read, 'deflate-raw', check),
    found: () => read,
  };
}

/** The same bytes; ends as `BrokenOff` where they are not those that the archive tells of. */
function checked(
  pieces: ReadableStream<Uint8Array>,
  { name, size, crc32: expected }: ZipEntry,
): ReadableStream<Uint8Array> {
  let bytes = 0;
  let sum = 0;
  return pieces.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        bytes += piece.length;
        sum = crc32(piece, sum);
        if (bytes > size) throw new BrokenOff(`“${name}”: more than ${size} bytes`);
        controller.enqueue(piece);
      },
      flush() {
        if (bytes < size) throw new BrokenOff(`“${name}”: ${bytes} bytes instead of ${size}`);
        if (sum !== expected) throw new BrokenOff(`“${name}”: the checksum does not fit the bytes`);
      },
    }),
  );
}
