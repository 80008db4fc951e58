/** How a text file is encoded, by a label that `TextDecoder` takes, and what told it. */
export interface DetectedEncoding {
  readonly label: string;
  readonly from: 'byte-order-mark' | 'content';
  /** Bytes of the byte order mark, 0 without one. */
  readonly skip: number;
}

/** Encodings that a reader can choose between. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1256',
  'windows-1252',
  'iso-8859-6',
  'windows-1251',
] as const;

/**
 * Tells the encoding from the first bytes of a file: a byte order mark, zero bytes at every other place, valid UTF-8;
 * of what is left, long runs of high bytes are Arabic words (Windows-1256), single ones Latin accents (Windows-1252).
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { label: 'utf-8', from: 'byte-order-mark', skip: 3 };
  }
  if (first === 0xff && second === 0xfe) return { label: 'utf-16le', from: 'byte-order-mark', skip: 2 };
  if (first === 0xfe && second === 0xff) return { label: 'utf-16be', from: 'byte-order-mark', skip: 2 };
  const label =
    labelOfUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : hasLongRuns(bytes) ? 'windows-1256' : 'windows-1252');
  return { label, from: 'content', skip: 0 };
}

/** In UTF-16 the common characters leave every other byte zero; Arabic ones leave it 6. */
function labelOfUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length & ~1, 65_536);
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    even += bytes[at] === 0 ? 1 : 0;
    odd += bytes[at + 1] === 0 ? 1 : 0;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.2 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.2 && odd < pairs * 0.02) return 'utf-16be';
  return null;
}

/** A character that the end of `bytes` cuts through does not count against it. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function hasLongRuns(bytes: Uint8Array): boolean {
  let runs = 0;
  let high = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue;
    high += 1;
    if (at === 0 || bytes[at - 1]! < 0x80) runs += 1;
  }
  return high > runs * 1.8;
}
