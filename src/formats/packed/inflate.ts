import { UnreadableTable } from '../container/containerTable.ts';

/** Inflates a gzip that must hold exactly `length` bytes; stops as soon as it holds more. */
export async function inflate(
  packed: Uint8Array<ArrayBuffer>,
  length: number,
  place: string,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let at = 0;
  const stream = new DecompressionStream('gzip');
  const reader = stream.readable.getReader();
  const writer = stream.writable.getWriter();
  // What goes wrong here goes wrong for who reads as well, and is told there.
  const written = Promise.all([writer.write(packed), writer.close()]).catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (at + value.length > length)
        throw new UnreadableTable('broken', `${place}: more than ${length} bytes`);
      bytes.set(value, at);
      at += value.length;
    }
  } catch (error) {
    if (error instanceof UnreadableTable) {
      await reader.cancel().catch(() => undefined);
      await written;
      throw error;
    }
    const detail = error instanceof Error ? error.message : String(error);
    throw new UnreadableTable('broken', `${place}: the compressed bytes are damaged (${detail})`);
  }
  if (at < length) throw new UnreadableTable('broken', `${place}: ${at} bytes instead of ${length}`);
  return bytes;
}
