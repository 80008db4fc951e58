import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

const compress = promisify(gzip);
/** Matches of letters help texts; columns of numbers that do not repeat are shorter without looking for any. */
const STRATEGIES = [constants.Z_DEFAULT_STRATEGY, constants.Z_FILTERED, constants.Z_HUFFMAN_ONLY];

/** The shortest gzip that zlib makes of some bytes. */
export async function compressBest(bytes: Uint8Array): Promise<Uint8Array> {
  const made = await Promise.all(
    STRATEGIES.map((strategy) => compress(bytes, { level: constants.Z_BEST_COMPRESSION, strategy })),
  );
  return made.reduce((best, one) => (one.length < best.length ? one : best));
}
