import { describe, expect, it } from 'vitest';
import type { ImportChoices } from '../core/tableImport.ts';
import { createTableSession } from './tableSession.ts';

const MAPPED: ImportChoices = { timeZone: 'UTC', mapping: { title: [0], date: [1] } };
const TABLE = 'sep=;\r\nname;date;note\r\nعين;2024-07-25;one\r\nSecond;2024-07-26;two\r\n';

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(`\ufeff${text}`, (character) => character.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

describe('a first line that tells spreadsheets the delimiter', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TABLE)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${TABLE}`)],
    ['UTF-16', utf16(TABLE)],
  ])('is obeyed and is no row: %s', async (_, bytes) => {
    const session = createTableSession();
    const blob = new Blob([bytes as BlobPart]);
    const opened = await session.open({ kind: 'file', name: 'a.csv', blob }, MAPPED);
    expect(opened).toMatchObject({
      value: { delimiter: ';', columns: ['name', 'date', 'note'], hasHeader: true },
    });
    const events = { onProgress: () => undefined, onBatch: () => Promise.resolve() };
    const read = await session.read(MAPPED, events, new AbortController().signal);
    expect(read).toMatchObject({ value: { read: 2, kept: 2, problemCount: 2 } });
    const { own } = await session.detail(1);
    expect(own.map(({ value }) => value)).toEqual(['Second', '2024-07-26', 'two']);
  });

  it('is a row where it is none: a value that begins so', async () => {
    const session = createTableSession();
    const blob = new Blob(['sep=;name\n']);
    const opened = await session.open({ kind: 'file', name: 'a.csv', blob }, MAPPED);
    expect(opened).toMatchObject({ ok: false, failure: { problem: 'no-rows' } });
  });
});
