import * as arrow from '@uwdata/flechette';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowTable } from './arrowTable.ts';
import { lz4Block, lz4Frame } from './lz4.ts';

const DECODER = new TextDecoder();
const ENCODER = new TextEncoder();

/** A frame around one block, as the format describes it: version 1, blocks of 64 KB that stand by themselves. */
function frameOf(block: Uint8Array, isStored = false): Uint8Array {
  const head = [0x04, 0x22, 0x4d, 0x18, 0x60, 0x40, 0x82];
  const size = (block.length | (isStored ? 0x80000000 : 0)) >>> 0;
  const sizeBytes = [size & 255, (size >>> 8) & 255, (size >>> 16) & 255, size >>> 24];
  return new Uint8Array([...head, ...sizeBytes, ...block, 0, 0, 0, 0]);
}

/** "abc", then 21 bytes from three before, "Xend!" as the last literals. */
const REPEATED = new Uint8Array([0x3f, ...ENCODER.encode('abc'), 3, 0, 2, 0x50, ...ENCODER.encode('Xend!')]);

describe('an LZ4 frame', () => {
  it('repeats what it has just written', () => {
    const text = `${'abc'.repeat(8)}Xend!`;
    expect(DECODER.decode(lz4Frame(frameOf(REPEATED), text.length))).toBe(text);
  });

  it('has blocks that are stored as they are', () => {
    expect(DECODER.decode(lz4Frame(frameOf(ENCODER.encode('as it is'), true), 8))).toBe('as it is');
  });

  it.each([
    ['claims more than it can hold', frameOf(REPEATED), 1e9],
    ['holds less than it claims', frameOf(REPEATED), 100],
    ['holds more than it claims', frameOf(REPEATED), 10],
    ['is none', new Uint8Array(40), 10],
    ['leads before its beginning', frameOf(new Uint8Array([0x10, 65, 9, 0])), 5],
    ['repeats from nowhere', frameOf(new Uint8Array([0x10, 65, 0, 0])), 5],
    ['ends within a length', frameOf(new Uint8Array([0xf0, 255, 255])), 50],
  ])('is refused where it %s', (_, frame, length) => {
    expect(() => lz4Frame(frame, length)).toThrow(/LZ4/);
  });

  it('never writes outside its room', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (block) => {
        const into = new Uint8Array(64);
        let end = 0;
        try {
          end = lz4Block(block, into, 0);
        } catch (error) {
          end = error instanceof Error && error.message.startsWith('LZ4') ? 0 : -1;
        }
        expect(end).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(64);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('is what Feather files are made of', async () => {
    arrow.setCompressionCodec(arrow.CompressionType.LZ4_FRAME, {
      // Shorter than the values, so that it is used: only zeros, as one literal and a match.
      encode: (bytes) => {
        const zeros = bytes.every((byte) => byte === 0) && bytes.length > 300;
        if (!zeros) return new Uint8Array(bytes.length);
        const more = bytes.length - 1 - 5 - 19;
        const lengths = [...Array<number>(Math.floor(more / 255)).fill(255), more % 255];
        return frameOf(new Uint8Array([0x1f, 0, 1, 0, ...lengths, 0x50, 0, 0, 0, 0, 0]));
      },
      decode: () => new Uint8Array(0),
    });
    const table = arrow.tableFromColumns({
      zero: arrow.columnFromArray(Array<number>(500).fill(0), arrow.float64()),
      one: arrow.columnFromArray(['a', 'b', ...Array<string>(498).fill('c')], arrow.utf8()),
    });
    const bytes = arrow.tableToIPC(table, { format: 'file', codec: arrow.CompressionType.LZ4_FRAME })!;
    expect(bytes.length).toBeLessThan(500 * 8);
    const read = await arrowTable(bytes.slice().buffer);
    expect(Array.from({ length: 500 }, (_, row) => read.cell(row, 0))).toEqual(Array<number>(500).fill(0));
    expect([read.rows, read.cell(0, 1), read.cell(499, 1)]).toEqual([500, 'a', 'c']);
  });
});
