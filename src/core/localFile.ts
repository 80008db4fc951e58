import { idOfName } from './idOfName.ts';

/** A file of the reader's own, as a link names it: what it is called, how long it is, and its hash. */
export interface LocalFile {
  /** As in a link: letters, digits, `_`, `.` and `-` only. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** The first 16 hexadecimal digits of the SHA-256 of its bytes. */
  readonly hash: string;
}

const VALUE = /^local~([0-9a-f]{16})~(\d{1,15})~([\p{L}\p{N}_.-]{1,80})$/u;

/** The value of `data` in a link: `local~{hash}~{size}~{name}`. `sha256` in hexadecimal. */
export function localFileId(name: string, size: number, sha256: string): string {
  return `local~${sha256.slice(0, 16)}~${size}~${idOfName(name)}`;
}

/** The file that a value of `data` names; null where it names none. */
export function parseLocalFileId(data: string): LocalFile | null {
  const [, hash, size, name] = VALUE.exec(data) ?? [];
  return hash === undefined || size === undefined || name === undefined
    ? null
    : { hash, size: Number(size), name };
}
