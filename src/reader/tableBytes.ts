import { failure, success, type Result } from '../core/result.ts';
import { readKeptFile } from './keptFiles.ts';
import type { PortableSource } from './tableMessages.ts';
import { unpack } from './unpack.ts';

/** The bytes of a file, uncompressed; they can be read from the beginning any number of times. */
export interface TableBytes {
  readonly name: string;
  /** Bytes as they were found; null where the server did not say. */
  readonly size: number | null;
  /** At least the first 256 KB, or all there is. */
  head(): Promise<Uint8Array>;
  stream(): AsyncIterable<Uint8Array>;
  /** All of it; for an address, once it has been read to its end. */
  blob(): Promise<Blob>;
  /** As it was found, compressed where it was. */
  original(): Promise<Blob>;
  /** Takes the bytes into memory where they lie in the browser's storage, from which they may be removed. */
  hold(): Promise<void>;
}

/** The bytes stop before their end: a damaged archive, a drive that was taken out. */
export class BrokenOff extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'BrokenOff';
  }
}

const HEAD = 256 << 10;

/** Opens a source. Fails where an address does not answer or a kept file is gone. */
export async function openTableBytes(source: PortableSource): Promise<Result<TableBytes>> {
  switch (source.kind) {
    case 'file':
      return success(await bytesOfBlob(source.name, source.blob));
    case 'text':
      return success(await bytesOfBlob(source.name, new Blob([source.text])));
    case 'kept': {
      const kept = await readKeptFile(source.id);
      return kept === null
        ? failure({ kind: 'table-unreadable', name: source.id, problem: 'missing-here', detail: '' })
        : success(await bytesOfBlob(kept.name, kept.blob, true));
    }
    case 'address':
      return fetchBytes(source.address);
  }
}

async function bytesOfBlob(name: string, found: Blob, isKept = false): Promise<TableBytes> {
  const begin = new Uint8Array(await found.slice(0, 2).arrayBuffer());
  const isGzip = begin[0] === 0x1f && begin[1] === 0x8b;
  let original = found;
  let blob = isGzip ? await unpack(found) : found;
  return {
    name: isGzip ? name.replace(/\.gz$/i, '') : name,
    size: original.size,
    head: async () => new Uint8Array(await blob.slice(0, HEAD).arrayBuffer()),
    stream: () => piecesOf(blob.stream()),
    blob: () => Promise.resolve(blob),
    original: () => Promise.resolve(original),
    async hold() {
      if (!isKept) return;
      original = new Blob([await found.arrayBuffer()]);
      if (!isGzip) blob = original;
    },
  };
}

/** The whole answer is kept as it comes, so that single rows can be read from it again. */
async function fetchBytes(address: string): Promise<Result<TableBytes>> {
  const { pathname, host } = new URL(address);
  const name = pathname.split('/').at(-1) || host;
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    return failure({ kind: 'dataset-missing', address, status: null });
  }
  if (!response.ok) return failure({ kind: 'dataset-missing', address, status: response.status });
  try {
    return success(await bytesOfBlob(name, await response.blob()));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failure({ kind: 'dataset-cut-off', address, detail });
  }
}

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw new BrokenOff(error instanceof Error ? error.message : String(error));
      });
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}
