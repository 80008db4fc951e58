import { UnreadableTable } from '../formats/container/containerTable.ts';
import { asBrokenOff } from './brokenOff.ts';
import { gatherBytes, type GatheredBytes } from './gatherBytes.ts';
import { watched } from './watchedStream.ts';

export function isGzip(begin: Uint8Array): boolean {
  return begin[0] === 0x1f && begin[1] === 0x8b;
}

/** Tables pack to a twentieth, seldom to a hundredth; what grows more from some size on was made to fill memory. */
const MOST_GROWTH = 200;
const ANY_SIZE = 16 << 20;

/**
 * Bytes of a gzip, or of a file that an archive holds deflated. `packed`: how many bytes of `source` were read so far;
 * `check` may make another stream of what comes. Ends with the error of `source`, or as `BrokenOff`.
 */
export function unpacked(
  source: ReadableStream<Uint8Array>,
  packed: () => number,
  format: 'gzip' | 'deflate-raw' = 'gzip',
  check: (pieces: ReadableStream<Uint8Array>) => ReadableStream<Uint8Array> = (pieces) => pieces,
): GatheredBytes {
  // The stream that unpacks gives an error of its own for whatever happens before it.
  let failed: Error | null = null;
  const known = watched(
    source,
    () => undefined,
    (error) => (failed = error instanceof Error ? error : new Error(String(error))),
  );
  const pieces = known.pipeThrough(
    new DecompressionStream(format) as unknown as TransformStream<Uint8Array, Uint8Array>,
  );
  return gatherBytes(
    watched(
      check(pieces),
      () => undefined,
      (error) => failed ?? asBrokenOff(error),
    ),
    (bytes) => {
      if (bytes <= ANY_SIZE || bytes <= packed() * MOST_GROWTH) return;
      throw new UnreadableTable(
        'too-large',
        `the archive unpacks to more than ${MOST_GROWTH} times its size; unpack it, and open what is in it`,
      );
    },
  );
}
