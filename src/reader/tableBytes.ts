import { failure, success, type Result } from '../core/result.ts';
import { isZip } from '../formats/container/zipEntries.ts';
import { gatherBytes, type GatheredBytes } from './gatherBytes.ts';
import { asBrokenOff } from './brokenOff.ts';
import { readKeptFile } from './keptFiles.ts';
import type { PortableSource } from './tableMessages.ts';
import { isGzip, unpacked } from './unpackGzip.ts';
import { openZip } from './unpackZip.ts';
import { watched } from './watchedStream.ts';
import { nameInAddress } from './sourceName.ts';

/** The bytes of a file, uncompressed; they can be read from the beginning any number of times. */
export interface TableBytes {
  readonly name: string;
  /** Which file of an archive it is; null where it is no archive. */
  readonly entry: string | null;
  /** Bytes as they are found, compressed where they are; null where the server does not say. */
  readonly size: number | null;
  /** On this machine: that all of it can be waited for. */
  readonly isLocal: boolean;
  /** At least the first 256 KB, or all there is. */
  head(): Promise<Uint8Array>;
  stream(): AsyncIterable<Uint8Array>;
  /** Of the first `read` bytes, how many were found for them; never more than `size`. */
  found(read: number): number;
  /** All of it, once it is here; rejects where it breaks off. */
  blob(): Promise<Blob>;
  /** All of it, or what there is of it where it broke off. */
  soFar(): Promise<Blob>;
  /** As it was found, compressed where it was. */
  original(): Promise<Blob>;
  /** Makes a copy in memory of what is read from the browser's storage: it is going to be removed there. */
  holdInMemory(): Promise<void>;
  /** Stops what still comes: whoever waits for it is rejected with `reason`. */
  cancel(reason: Error): void;
}

/** The connection ended before the file did. */
export class DownloadFailed extends Error {
  readonly address: string;

  constructor(address: string, detail: string) {
    super(detail);
    this.name = 'DownloadFailed';
    this.address = address;
  }
}

const HEAD = 256 << 10;
const MAGIC_LENGTH = 4;
const COPIED = 32 << 20;

/** Opens a source; of an address, as soon as its first bytes are there. Fails where it does not answer or is gone. */
export async function openTableBytes(
  source: PortableSource,
  onDownload: (bytes: number, total: number | null) => void = () => undefined,
): Promise<Result<TableBytes>> {
  switch (source.kind) {
    case 'file':
      return success(await bytesOfBlob(source.name, source.blob, false));
    case 'text':
      return success(await bytesOfBlob(source.name, new Blob([source.text]), false));
    case 'kept': {
      const kept = await readKeptFile(source.id);
      return kept === null
        ? failure({ kind: 'table-unreadable', name: source.id, problem: 'missing-here', detail: '' })
        : success(await bytesOfBlob(kept.name, kept.blob, true));
    }
    case 'address':
      return fetchBytes(source.address, onDownload);
  }
}

/**
 * `isKept`: the file is in the browser's storage, from which the reader can remove it at any time. Throws
 * `UnreadableTable` where an archive holds no table.
 */
async function bytesOfBlob(name: string, file: Blob, isKept: boolean): Promise<TableBytes> {
  let original = file;
  const holdInMemory = async (): Promise<void> => {
    if (isKept) original = await copyOf(original);
  };
  const begin = new Uint8Array(await file.slice(0, MAGIC_LENGTH).arrayBuffer());
  if (isZip(begin)) {
    const { entry, found, text } = await openZip(file, name);
    return {
      ...bytesOfGathered(name, text),
      entry,
      size: file.size,
      isLocal: true,
      found,
      original: () => Promise.resolve(original),
      holdInMemory,
    };
  }
  if (isGzip(begin)) {
    let read = 0;
    const source = watched(file.stream(), (bytes) => (read = bytes), asBrokenOff);
    return {
      ...bytesOfGathered(
        name.replace(/\.gz$/i, ''),
        unpacked(source, () => read),
      ),
      entry: null,
      size: file.size,
      isLocal: true,
      found: () => read,
      original: () => Promise.resolve(original),
      holdInMemory,
    };
  }
  return {
    name,
    entry: null,
    size: file.size,
    isLocal: true,
    head: async () => new Uint8Array(await original.slice(0, HEAD).arrayBuffer()),
    stream: () => piecesOf(original.stream()),
    found: (read) => Math.min(read, file.size),
    blob: () => Promise.resolve(original),
    soFar: () => Promise.resolve(original),
    original: () => Promise.resolve(original),
    holdInMemory,
    cancel: () => undefined,
  };
}

/** Part by part: a buffer holds two gigabytes at most. */
async function copyOf(blob: Blob): Promise<Blob> {
  const parts: Blob[] = [];
  for (let at = 0; at < blob.size; at += COPIED) {
    parts.push(new Blob([await blob.slice(at, at + COPIED).arrayBuffer()]));
  }
  return new Blob(parts);
}

/** The answer is kept as it comes, so that rows can be read before it ends, and single rows again after that. */
async function fetchBytes(
  address: string,
  onDownload: (bytes: number, total: number | null) => void,
): Promise<Result<TableBytes>> {
  const name = nameInAddress(address);
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    return failure({ kind: 'dataset-missing', address, status: null });
  }
  if (!response.ok) return failure({ kind: 'dataset-missing', address, status: response.status });
  const { body, headers } = response;
  const length = Number(headers.get('content-length') ?? NaN);
  // What the server packed for the way arrives unpacked: its length says nothing of these bytes.
  const size = Number.isNaN(length) || headers.has('content-encoding') ? null : length;
  let read = 0;
  const found = gatherBytes(
    watched(
      body ?? new Blob([]).stream(),
      (bytes) => onDownload((read = bytes), size),
      (error) => new DownloadFailed(address, messageOf(error)),
    ),
  );
  let begin: Uint8Array;
  try {
    begin = await found.first(MAGIC_LENGTH);
  } catch (error) {
    return failure({ kind: 'dataset-cut-off', address, detail: messageOf(error) });
  }
  if (isZip(begin)) {
    // What is in an archive stands at its end.
    let file: Blob;
    try {
      file = await found.whole();
    } catch (error) {
      return failure({ kind: 'dataset-cut-off', address, detail: messageOf(error) });
    }
    return success({ ...(await bytesOfBlob(name, file, false)), isLocal: false });
  }
  const isPacked = isGzip(begin);
  const text = isPacked ? unpacked(streamOf(found), () => read) : found;
  return success({
    ...bytesOfGathered(isPacked ? name.replace(/\.gz$/i, '') : name, text),
    entry: null,
    size,
    isLocal: false,
    found: (bytes) => (isPacked ? read : bytes),
    original: () => found.whole(),
    holdInMemory: () => Promise.resolve(),
    cancel(reason) {
      found.cancel(reason);
      text.cancel(reason);
    },
  });
}

function bytesOfGathered(
  name: string,
  text: GatheredBytes,
): Pick<TableBytes, 'name' | 'head' | 'stream' | 'blob' | 'soFar' | 'cancel'> {
  return {
    name,
    head: () => text.first(HEAD),
    stream: () => text.stream(),
    blob: () => text.whole(),
    soFar: () => text.whole().catch(() => text.soFar()),
    cancel: (reason) => text.cancel(reason),
  };
}

function streamOf(found: GatheredBytes): ReadableStream<Uint8Array> {
  const pieces = found.stream();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw asBrokenOff(error);
      });
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
