import type { TableFailureKind, TableFormat } from '../core/tableImport.ts';
import { detectEncoding } from '../formats/delimited/detectEncoding.ts';
import { MAGIC } from '../formats/packed/magic.ts';
import { refuseText } from '../formats/delimited/refuseText.ts';

/** What a file is by what stands in it, never by its name. */
export type DetectedFormat =
  | {
      readonly kind: 'table';
      readonly format: Extract<TableFormat, 'kml' | 'parquet' | 'arrow'>;
    }
  /** Rows that were read and mapped before. */
  | { readonly kind: 'packed' }
  | { readonly kind: 'delimited' }
  /** GeoJSON, lines of it, TimeMap or a dataset of ours: told apart once it is parsed. */
  | { readonly kind: 'json' }
  | { readonly kind: 'refused'; readonly problem: TableFailureKind; readonly detail: string };

/** `head`: the first bytes, uncompressed, at least 4 KB of them where the file is that long. */
export function detectFormat(head: Uint8Array): DetectedFormat {
  if (head.length === 0) return refused('empty', '0 bytes');
  const begins = (magic: string) =>
    Array.from({ length: magic.length }, (_, at) => magic.charCodeAt(at)).every(
      (code, at) => head[at] === code,
    );
  if (begins(MAGIC)) return { kind: 'packed' };
  if (begins(MAGIC.slice(0, -1))) return refused('packed-otherwise', '');
  if (begins('PAR1')) return { kind: 'table', format: 'parquet' };
  if (begins('ARROW1')) return { kind: 'table', format: 'arrow' };
  // An Arrow stream begins with the continuation marker and the length of its schema.
  if (head[0] === 0xff && head[1] === 0xff && head[2] === 0xff && head[3] === 0xff) {
    return { kind: 'table', format: 'arrow' };
  }
  // Of the outer archive the table was taken out before.
  if (begins('PK\u0003\u0004')) return refused('unknown-format', 'ZIP');
  if (begins('%PDF')) return refused('unknown-format', 'PDF');
  if (begins('\u00d0\u00cf\u0011\u00e0')) return refused('old-workbook', '');
  if (begins('SQLite format 3')) return refused('unknown-format', 'SQLite');
  const { label, skip } = detectEncoding(head);
  const problem = refuseText(head.subarray(skip), label);
  if (problem !== null) return refused(problem, '');
  const text = new TextDecoder(label)
    .decode(head.subarray(skip, skip + 4096))
    .replaceAll(String.fromCharCode(0x1e), '')
    .trimStart();
  if (/^[{[]/.test(text)) return { kind: 'json' };
  if (text.startsWith('<')) {
    return /<([\w-]+:)?kml[\s>]/i.test(text)
      ? { kind: 'table', format: 'kml' }
      : refused('unknown-format', 'XML');
  }
  return { kind: 'delimited' };
}

function refused(problem: TableFailureKind, detail: string): DetectedFormat {
  return { kind: 'refused', problem, detail };
}
