import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(html|css|m?js|json|geojson|jsonld|svg|xml|txt|md|webmanifest)$/;

/** Bytes below which a copy saves less than its own request costs. */
export const SMALLEST_COMPRESSED = 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** How many files got copies, and their bytes before and after. */
export interface Compressed {
  readonly files: number;
  readonly bytes: number;
  readonly gzip: number;
  readonly brotli: number;
}

async function copiesOf(content: Buffer): Promise<{ zipped: Buffer; brotlied: Buffer }> {
  const [zipped, brotlied] = await Promise.all([
    zip(content, { level: 9 }),
    brotli(content, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  ]);
  return { zipped, brotlied };
}

/** Writes `.gz` and `.br` beside every text file of a folder that is not tiny. The same content is compressed once. */
export async function compressFiles(folder: string): Promise<Compressed> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => TEXT.test(name)).toSorted();
  const known = new Map<string, ReturnType<typeof copiesOf>>();
  const sum = { files: 0, bytes: 0, gzip: 0, brotli: 0 };
  const compress = async (name: string) => {
    const path = join(folder, name);
    const content = await readFile(path);
    if (content.length < SMALLEST_COMPRESSED) return;
    const key = content.toString('latin1');
    const copies = known.get(key) ?? copiesOf(content);
    known.set(key, copies);
    const { zipped, brotlied } = await copies;
    await Promise.all([writeFile(`${path}.gz`, zipped), writeFile(`${path}.br`, brotlied)]);
    sum.files += 1;
    sum.bytes += content.length;
    sum.gzip += zipped.length;
    sum.brotli += brotlied.length;
  };
  // The largest take longest; a few at a time keep the cores busy and the memory small.
  const waiting = [...names];
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await compress(name);
  };
  await Promise.all([work(), work(), work(), work()]);
  return sum;
}
