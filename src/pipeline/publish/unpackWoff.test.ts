import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { unpackWoff } from './unpackWoff.ts';

const file = createRequire(import.meta.url).resolve(
  '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff',
);

/** The checksum of a table as its directory must give it: the sum of its 32-bit words. */
function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) {
    const word = Buffer.concat([table.subarray(at, at + 4), Buffer.alloc(4)]).readUInt32BE(0);
    sum = (sum + word) >>> 0;
  }
  return sum;
}

it('unpacks every table to what its checksum says', () => {
  const font = unpackWoff(readFileSync(file));
  expect(font.readUInt32BE(0)).toBe(0x00010000);
  const count = font.readUInt16BE(4);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 12 + 16 * index;
    const [sum, offset, length] = [4, 8, 12].map((more) => font.readUInt32BE(at + more)) as [
      number,
      number,
      number,
    ];
    return {
      tag: font.toString('latin1', at, at + 4),
      sum,
      offset,
      table: font.subarray(offset, offset + length),
    };
  });
  expect(tables.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'GSUB', 'name']));
  expect(tables.filter(({ offset }) => offset % 4 !== 0)).toEqual([]);
  // The sum over `head` leaves out a field that depends on all the others.
  const wrong = tables.filter(({ tag, table, sum }) => tag !== 'head' && checksum(table) !== sum);
  expect(wrong.map(({ tag }) => tag)).toEqual([]);
});

it.each([Buffer.alloc(0), Buffer.from('wOF2'.padEnd(60)), Buffer.from('not a font')])(
  'refuses what is no WOFF font',
  (bytes) => {
    expect(() => unpackWoff(bytes)).toThrow('not a WOFF 1.0 font');
  },
);
