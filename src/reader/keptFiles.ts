import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { localFileId, parseLocalFileId } from '../core/localFile.ts';
import { failure, success, type Result } from '../core/result.ts';
import type { ImportChoices } from '../core/tableImport.ts';
import type { KeptFile } from './tableProtocol.ts';

/** Files that readers opened, in the browser's own storage (OPFS): one folder a file, with its bytes and a note. */
const FOLDER = 'dateline-tables';
const BYTES = 'bytes';
const NOTE = 'note.json';

async function folder(create: boolean): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create });
}

/** Bytes up to which a file is hashed at once: the browser's own hash is many times faster, and takes no pieces. */
const MOST_AT_ONCE = 64 << 20;

/** SHA-256 of a file in hexadecimal; of a large one piece by piece, and everywhere on pages without encryption. */
export async function hashOf(blob: Blob): Promise<string> {
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  if (subtle !== undefined && blob.size <= MOST_AT_ONCE) {
    return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', await blob.arrayBuffer())));
  }
  const hash = sha256.create();
  const reader = blob.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytesToHex(hash.digest());
    hash.update(value);
  }
}

/** What a file is called in links, with the choices under which it was read. */
export async function identifyFile(name: string, blob: Blob, choices: ImportChoices): Promise<KeptFile> {
  const sha = await hashOf(blob);
  return {
    id: localFileId(name, blob.size, sha),
    name,
    size: blob.size,
    sha256: sha,
    keptAt: Date.now(),
    choices,
  };
}

/**
 * Keeps a file; of one that is kept already only the note is new. The note is completed last: a folder whose note has
 * not been for an hour is half written, and is cleared away. Fails where the storage is full, denied or not there; the file stays open all the same.
 */
export async function keepFile(kept: KeptFile, blob: Blob): Promise<Result<KeptFile>> {
  let home: FileSystemDirectoryHandle | null = null;
  // An id's bytes never change, and written anew they would be lost to every table that is read from them.
  const isHere = (await readKeptFile(kept.id)) !== null;
  try {
    home = await folder(true);
    const own = await home.getDirectoryHandle(kept.id, { create: true });
    if (!isHere) {
      await write(own, NOTE, new Blob([JSON.stringify({ begun: Date.now() })]));
      await write(own, BYTES, blob);
    }
    await write(own, NOTE, new Blob([JSON.stringify(kept)]));
    return success(kept);
  } catch (error) {
    if (!isHere) await home?.removeEntry(kept.id, { recursive: true }).catch(() => undefined);
    const named = error instanceof Error ? error.name : '';
    const reason =
      named === 'QuotaExceededError'
        ? 'full'
        : named === 'SecurityError' || named === 'NotAllowedError' || error instanceof TypeError
          ? 'denied'
          : 'broken';
    const detail = error instanceof Error ? error.message : String(error);
    return failure({ kind: 'storage-failed', name: kept.name, reason, detail });
  }
}

/** Safari writes only through a handle that workers have; elsewhere a stream does. */
async function write(own: FileSystemDirectoryHandle, name: string, blob: Blob): Promise<void> {
  const file = await own.getFileHandle(name, { create: true });
  if ('createWritable' in file) {
    await blob.stream().pipeTo(await file.createWritable());
    return;
  }
  await writeInWorker(file, blob);
}

interface SyncAccess {
  write(bytes: Uint8Array, where: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

async function writeInWorker(file: FileSystemFileHandle, blob: Blob): Promise<void> {
  const access = await (
    file as unknown as { createSyncAccessHandle(): Promise<SyncAccess> }
  ).createSyncAccessHandle();
  try {
    access.truncate(0);
    let at = 0;
    const reader = blob.stream().getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const written = access.write(value, { at });
      if (written < value.length) throw new DOMException('only a part was written', 'QuotaExceededError');
      at += written;
    }
    access.flush();
  } finally {
    access.close();
  }
}

/** What is kept, the latest first; what is half written is cleared away. Empty where there is no such storage. */
export async function keptFiles(): Promise<KeptFile[]> {
  const found: KeptFile[] = [];
  try {
    const home = await folder(false);
    const names: string[] = [];
    for await (const name of home.keys()) names.push(name);
    for (const name of names) {
      const note = await noteOf(home, name);
      if (note === 'unfinished') await home.removeEntry(name, { recursive: true }).catch(() => undefined);
      else if (note !== null) found.push(note);
    }
  } catch {
    return [];
  }
  return found.sort((a, b) => b.keptAt - a.keptAt);
}

/** Longer than any file takes to be written. */
const LONGEST_WRITE = 3_600_000;

/** Null where the folder holds no file of ours, or one that is being written; `unfinished` where nobody writes it. */
async function noteOf(
  home: FileSystemDirectoryHandle,
  name: string,
): Promise<KeptFile | 'unfinished' | null> {
  try {
    const own = await home.getDirectoryHandle(name);
    const note = await (await own.getFileHandle(NOTE)).getFile();
    const value = JSON.parse(await note.text()) as Partial<KeptFile> & { begun?: number };
    if (value.begun !== undefined) return Date.now() - value.begun > LONGEST_WRITE ? 'unfinished' : null;
    return value.id === name ? (value as KeptFile) : 'unfinished';
  } catch {
    return null;
  }
}

/** Null where the file is not kept on this machine. */
export async function readKeptFile(
  id: string,
): Promise<{ name: string; blob: Blob; choices: ImportChoices } | null> {
  if (parseLocalFileId(id) === null) return null;
  try {
    const home = await folder(false);
    const note = await noteOf(home, id);
    if (note === null || note === 'unfinished') return null;
    const own = await home.getDirectoryHandle(id);
    const blob = await (await own.getFileHandle(BYTES)).getFile();
    return blob.size === note.size ? { name: note.name, blob, choices: note.choices } : null;
  } catch {
    return null;
  }
}

export async function forgetFile(id: string): Promise<void> {
  if (parseLocalFileId(id) === null) return;
  try {
    await (await folder(false)).removeEntry(id, { recursive: true });
  } catch {
    // It was not there.
  }
}
