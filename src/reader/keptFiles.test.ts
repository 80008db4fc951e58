import { afterEach, describe, expect, it, vi } from 'vitest';
import type { KeptFile } from './tableProtocol.ts';
import { forgetFile, hashOf, identifyFile, keepFile, keptFiles, readKeptFile } from './keptFiles.ts';
import { createTableSession } from './tableSession.ts';

const UTC = { timeZone: 'UTC' };
const TABLE = 'name,date\nFirst,2024-07-25\nSecond,2024-07-26\n';

/** What a write does with its bytes, before they are there. */
type Write = (name: string, bytes: Uint8Array) => void;

function notFound(): never {
  throw new DOMException('nothing of that name', 'NotFoundError');
}

/** A file of the storage; once it is removed, blobs of it cannot be read any more. */
class StoredFile {
  bytes: Uint8Array = new Uint8Array(0);
  isRemoved = false;
  constructor(
    readonly name: string,
    readonly onWrite: Write,
    readonly how: 'stream' | 'handle',
  ) {}

  handle(): object {
    const put = (bytes: Uint8Array, at: number): void => {
      this.onWrite(this.name, bytes);
      const longer = new Uint8Array(Math.max(this.bytes.length, at + bytes.length));
      longer.set(this.bytes);
      longer.set(bytes, at);
      this.bytes = longer;
    };
    const withStream = {
      createWritable: () => {
        this.bytes = new Uint8Array(0);
        return Promise.resolve(
          new WritableStream<Uint8Array>({ write: (bytes) => put(bytes, this.bytes.length) }),
        );
      },
    };
    const withHandle = {
      createSyncAccessHandle: () =>
        Promise.resolve({
          write: (bytes: Uint8Array, { at }: { at: number }) => {
            put(bytes, at);
            return bytes.length;
          },
          truncate: () => (this.bytes = new Uint8Array(0)),
          flush: () => undefined,
          close: () => undefined,
        }),
    };
    return {
      getFile: () => Promise.resolve(this.blob()),
      ...(this.how === 'stream' ? withStream : withHandle),
    };
  }

  blob(): Blob {
    const blob = new Blob([this.bytes as BlobPart]);
    const guarded = (of: Blob): Blob =>
      new Proxy(of, {
        get: (target, key) => {
          if (key === 'slice') return (from: number, to: number) => guarded(target.slice(from, to));
          if (this.isRemoved && ['arrayBuffer', 'text', 'stream'].includes(String(key))) return notFound;
          const value: unknown = Reflect.get(target, key);
          return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
        },
      });
    return guarded(blob);
  }
}

class StoredFolder {
  readonly entries = new Map<string, StoredFolder | StoredFile>();
  constructor(
    readonly onWrite: Write,
    readonly how: 'stream' | 'handle',
  ) {}

  getDirectoryHandle(name: string, options?: { create?: boolean }): Promise<StoredFolder> {
    const found = this.entries.get(name);
    if (found instanceof StoredFolder) return Promise.resolve(found);
    if (options?.create !== true) return Promise.reject(new DOMException('none', 'NotFoundError'));
    const made = new StoredFolder(this.onWrite, this.how);
    this.entries.set(name, made);
    return Promise.resolve(made);
  }

  getFileHandle(name: string, options?: { create?: boolean }): Promise<object> {
    const found = this.entries.get(name);
    if (found instanceof StoredFile) return Promise.resolve(found.handle());
    if (options?.create !== true) return Promise.reject(new DOMException('none', 'NotFoundError'));
    const made = new StoredFile(name, this.onWrite, this.how);
    this.entries.set(name, made);
    return Promise.resolve(made.handle());
  }

  removeEntry(name: string): Promise<void> {
    const found = this.entries.get(name);
    if (found === undefined) return Promise.reject(new DOMException('none', 'NotFoundError'));
    this.entries.delete(name);
    if (found instanceof StoredFolder) {
      for (const file of found.entries.values()) if (file instanceof StoredFile) file.isRemoved = true;
    }
    return Promise.resolve();
  }

  async *keys(): AsyncGenerator<string, void, undefined> {
    for (const name of this.entries.keys()) yield await Promise.resolve(name);
  }
}

function withStorage(onWrite: Write = () => undefined, how: 'stream' | 'handle' = 'stream'): StoredFolder {
  const root = new StoredFolder(onWrite, how);
  vi.stubGlobal('navigator', { storage: { getDirectory: () => Promise.resolve(root) } });
  return root;
}

afterEach(() => vi.unstubAllGlobals());

const blob = () => new Blob([TABLE]);
const known = (): Promise<KeptFile> => identifyFile('a.csv', blob(), UTC);

describe('the hash of a file', () => {
  it('is the same at once and piece by piece', async () => {
    const abc = new Blob(['abc']);
    // Of FIPS 180-2, appendix B.1.
    const sha = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await hashOf(abc)).toBe(sha);
    vi.stubGlobal('crypto', {});
    expect(await hashOf(abc)).toBe(sha);
  });
});

describe('a kept file', () => {
  it.each(['stream', 'handle'] as const)('is there again, written by a %s', async (how) => {
    withStorage(undefined, how);
    const file = await known();
    expect(await keepFile(file, blob())).toEqual({ ok: true, value: file });
    expect(await keptFiles()).toEqual([file]);
    expect(await (await readKeptFile(file.id))?.blob.text()).toBe(TABLE);
    await forgetFile(file.id);
    expect(await keptFiles()).toEqual([]);
    expect(await readKeptFile(file.id)).toBeNull();
  });

  it('can be removed while its table is open: its rows are told all the same', async () => {
    withStorage();
    const file = await known();
    await keepFile(file, blob());
    const session = createTableSession();
    const choices = { ...UTC, mapping: { title: [0], date: [1] } };
    await session.open({ kind: 'kept', id: file.id }, choices);
    const events = { onProgress: () => undefined, onBatch: () => Promise.resolve() };
    await session.read(choices, events, new AbortController().signal);
    await session.holdInMemory();
    const stored = await readKeptFile(file.id);
    await forgetFile(file.id);
    expect(() => stored?.blob.text()).toThrow('nothing of that name');
    expect((await session.detail(1)).own[0]).toEqual({ column: 'name', value: 'Second' });
  });
});

describe('storage that fails', () => {
  const full = () => {
    throw new DOMException('the quota has been exceeded', 'QuotaExceededError');
  };
  const refused = (error: Error) =>
    vi.stubGlobal('navigator', {
      storage: { getDirectory: vi.fn<() => Promise<never>>().mockRejectedValue(error) },
    });

  it.each(['stream', 'handle'] as const)('is full: nothing half written is left (%s)', async (how) => {
    const root = withStorage((name) => (name === 'bytes' ? full() : undefined), how);
    expect(await keepFile(await known(), blob())).toMatchObject({
      ok: false,
      failure: { kind: 'storage-failed', name: 'a.csv', reason: 'full' },
    });
    expect((await root.getDirectoryHandle('dateline-tables')).entries.size).toBe(0);
    expect(await keptFiles()).toEqual([]);
  });

  it('is full for a part of the bytes only', async () => {
    const root = withStorage(undefined, 'handle');
    const write = vi.spyOn(StoredFile.prototype, 'handle').mockImplementation(() => ({
      createSyncAccessHandle: () =>
        Promise.resolve({
          write: () => 1,
          truncate: () => undefined,
          flush: () => undefined,
          close: () => undefined,
        }),
    }));
    expect(await keepFile(await known(), blob())).toMatchObject({ ok: false, failure: { reason: 'full' } });
    write.mockRestore();
    expect((await root.getDirectoryHandle('dateline-tables')).entries.size).toBe(0);
  });

  it.each([
    ['denied', () => refused(new DOMException('not here', 'SecurityError'))],
    ['denied', () => refused(new DOMException('not now', 'NotAllowedError'))],
    ['broken', () => refused(new DOMException('the disk', 'UnknownError'))],
    ['full', () => refused(new DOMException('no room', 'QuotaExceededError'))],
    ['denied', () => vi.stubGlobal('navigator', {})],
    ['denied', () => vi.stubGlobal('navigator', { storage: {} })],
    [
      'denied',
      () => {
        withStorage();
        vi.spyOn(StoredFile.prototype, 'handle').mockImplementation(() => ({}));
      },
    ],
  ])('is %s: a file is not kept, and none is listed', async (reason, stub) => {
    stub();
    const file = await known();
    expect(await keepFile(file, blob())).toMatchObject({ ok: false, failure: { reason } });
    expect(await keptFiles()).toEqual([]);
    expect(await readKeptFile(file.id)).toBeNull();
    await expect(forgetFile(file.id)).resolves.toBeUndefined();
    vi.restoreAllMocks();
  });
});
