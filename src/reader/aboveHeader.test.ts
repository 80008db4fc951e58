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

describe('lines above the header', () => {
  const TITLED =
    'حوادث تموز\r\n\r\nExported 26 July 2024,,\r\nname,date,note\r\nعين,2024-07-25,one\r\nSecond,2024-07-26,two\r\n';
  // "حوادث" and "عين" in Windows-1256, nothing else of Arabic.
  const ARABIC = new Map(
    Array.from('حوادثعينتموز').map((letter, at) => [
      letter,
      [0xcd, 0xe6, 0xc7, 0xcf, 0xcb, 0xda, 0xed, 0xe4, 0xca, 0xe3, 0xe6, 0xd2][at]!,
    ]),
  );
  const windows1256 = Uint8Array.from(TITLED, (letter) => ARABIC.get(letter) ?? letter.charCodeAt(0));

  async function open(bytes: Uint8Array, choices: ImportChoices) {
    const session = createTableSession();
    const blob = new Blob([bytes as BlobPart]);
    const opened = await session.open({ kind: 'file', name: 'a.csv', blob }, choices);
    const events = { onProgress: () => undefined, onBatch: () => Promise.resolve() };
    const read = await session.read(choices, events, new AbortController().signal);
    return { session, opened, read };
  }

  it.each([
    ['UTF-8', new TextEncoder().encode(TITLED), {}],
    ['UTF-16', utf16(TITLED), {}],
    ['Windows-1256', windows1256, { encoding: 'windows-1256' }],
  ])('are left out, and the report says so: %s', async (_, bytes, more) => {
    const { session, opened, read } = await open(bytes, { ...MAPPED, ...more });
    expect(opened).toMatchObject({ value: { columns: ['name', 'date', 'note'], hasHeader: true } });
    expect(read).toMatchObject({ value: { read: 2, kept: 2, notDated: 0 } });
    expect(read.ok && read.value.conventions).toContain('lines-above-header');
    const values = async (row: number) => (await session.detail(row)).own.map(({ value }) => value);
    expect(await values(0)).toEqual(['عين', '2024-07-25', 'one']);
    expect(await values(1)).toEqual(['Second', '2024-07-26', 'two']);
  });

  it.each([
    ['where the reader says that there is no header', TITLED, { hasHeader: false }, 5],
    ['where none follows', 'one\n2,2024-07-25\n3,2024-07-26\n', {}, 2],
    ['where the table has one column', 'name\nFirst\nSecond\n', {}, 2],
  ])('are rows %s', async (_, text, more, rows) => {
    const { read } = await open(new TextEncoder().encode(text), { ...MAPPED, ...more });
    expect(read).toMatchObject({ value: { read: rows } });
    expect(read.ok && read.value.conventions).not.toContain('lines-above-header');
  });
});
