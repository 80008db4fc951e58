import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpack } from './unpack.ts';

const packed = new Blob([new Uint8Array(gzipSync(Buffer.alloc(3 << 20, 'a')))]);

describe('unpack', () => {
  it('gives all bytes back', async () => {
    expect((await unpack(packed)).size).toBe(3 << 20);
  });

  it('stops at a few kilobytes that unpack to too much, and says so', async () => {
    expect(packed.size).toBeLessThan(10_000);
    await expect(unpack(packed, 2 << 20)).rejects.toThrow('it unpacks to more than 2 MB');
  });
});
