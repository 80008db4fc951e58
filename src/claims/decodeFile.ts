import type { Issue } from '../core/result.ts';
import { nameCodePoint } from './quoteMatch.ts';
import { type JsonScan, lineAndColumn, scanJson } from './scanJson.ts';

/** A file of a dataset as text, with where each of its values stands. */
export interface DecodedFile {
  readonly text: string;
  readonly scan: JsonScan;
  /** Undefined where the text is no JSON. */
  readonly json: unknown;
  readonly issues: readonly Issue[];
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** The line of the first byte that is not UTF-8, and that byte. */
function firstBadByte(bytes: Uint8Array): { line: number; byte: string } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let low = 0;
  let high = bytes.length;
  // The longest prefix that decodes; a sequence that is merely cut off is left to the stream.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  const good = decoder.decode(bytes.subarray(0, low), { stream: true });
  const byte = (bytes[low] ?? bytes[low - 1] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return { line: good.split('\n').length, byte: `0x${byte}` };
}

/** Decodes and parses a file: UTF-8 without byte-order mark, NFC, JSON without double keys. Collects what is wrong. */
export function decodeFile(file: string, bytes: Uint8Array): DecodedFile {
  const issues: Issue[] = [];
  const add = (rule: string, evidence: string, remedy: string, path = '') =>
    issues.push({ rule, severity: 'error', file, path, evidence, remedy });
  if (BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte)) {
    add(
      'file-encoding',
      'begins with a byte-order mark (EF BB BF)',
      'Save the file as UTF-8 without byte-order mark.',
    );
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { line, byte } = firstBadByte(bytes);
    add('file-encoding', `line ${line} has the byte ${byte}, which is not UTF-8`, 'Save the file as UTF-8.');
    return { text: '', scan: scanJson(''), json: undefined, issues };
  }
  const normal = text.normalize('NFC');
  if (normal !== text) {
    let at = 0;
    while (text[at] === normal[at]) at++;
    const { line, column } = lineAndColumn(text, at);
    const point = nameCodePoint(String.fromCodePoint(text.codePointAt(at) ?? 0));
    add(
      'file-normal-form',
      `line ${line}, column ${column}: ${point} is not in Unicode normal form C`,
      'Normalise the file to NFC (in Python: unicodedata.normalize("NFC", text)); offsets count code points of NFC.',
    );
  }
  const scan = scanJson(text);
  for (const path of scan.duplicates) {
    add(
      'file-json',
      'the key stands twice in its object; a parser keeps only the last',
      'Remove one of the two.',
      path,
    );
  }
  let json: unknown;
  if (scan.problem === null) json = JSON.parse(text);
  else {
    const { line, column, message, atEnd } = scan.problem;
    const remedy = atEnd
      ? 'The file is cut off or a closing bracket or quote is missing: complete it.'
      : 'Correct the JSON at this place; look at the line before it too, for a missing comma or quote.';
    add('file-json', `line ${line}, column ${column}: ${message}`, remedy);
  }
  return { text, scan, json, issues };
}
