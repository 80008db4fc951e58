import type { TableFailureKind } from '../../core/tableImport.ts';

/** Bytes below 32 that texts hold: tab, line feed, form feed, carriage return, and the record separator of sequences. */
const TEXT_CONTROLS = new Set([9, 10, 12, 13, 30]);
const SHARE_OF_CONTROLS = 0.01;

/** Why bytes that should be a text are none, or not the one that is wanted; null where they may be. */
export function refuseText(bytes: Uint8Array, encoding: string): TableFailureKind | null {
  if (bytes.length === 0) return 'empty';
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 4096));
  if (text.trim() === '') return 'empty';
  if (/^\s*(<!--[^]*?-->\s*)?<(!doctype html|html|head|body)[\s>]/i.test(text)) return 'html-instead';
  if (!encoding.startsWith('utf-16')) {
    let controls = 0;
    for (const byte of bytes) if (byte < 32 && !TEXT_CONTROLS.has(byte)) controls += 1;
    if (controls > bytes.length * SHARE_OF_CONTROLS) return 'binary';
  }
  return null;
}
