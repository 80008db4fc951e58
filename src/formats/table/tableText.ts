import { readDelimited } from '../delimited/readDelimited.ts';
import { recordsOf } from '../delimited/inspectDelimited.ts';
import { createTableMapper, type TableMapper } from './createTableMapper.ts';
import type { ImportChoices, TableSchema } from '../../core/tableImport.ts';

/** A text as pieces of a file, each of `size` bytes; for tests. */
export async function* piecesOf(text: string, size = 1 << 20): AsyncGenerator<Uint8Array, void, undefined> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Reads a whole delimited text with a header through a schema; for tests. */
export async function readText(
  text: string,
  schema: TableSchema,
  choices: Partial<ImportChoices> = {},
  delimiter = ',',
  pieceSize?: number,
): Promise<TableMapper> {
  const columns = recordsOf(new TextEncoder().encode(text), true, delimiter, 1)[0] ?? [];
  const mapper = createTableMapper(columns, schema, { timeZone: 'UTC', ...choices });
  await readDelimited(
    piecesOf(text, pieceSize),
    {
      delimiter,
      hasHeader: true,
      columns: columns.length,
      afterPiece: () => Promise.resolve(),
      signal: new AbortController().signal,
    },
    mapper,
  );
  return mapper;
}
