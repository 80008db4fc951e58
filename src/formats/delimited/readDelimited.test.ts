import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { csvText } from '../csv.ts';
import { readDelimited } from './readDelimited.ts';

// Each reading takes buffers of megabytes: hundreds of them are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

interface Read {
  readonly rows: readonly (readonly string[])[];
  readonly addresses: readonly (readonly [row: number, start: number, end: number])[];
  readonly problems: readonly string[];
  readonly count: number;
}

/** Reads bytes that come in pieces which end at `cuts`. */
async function read(bytes: Uint8Array, columns: number, cuts: readonly number[] = []): Promise<Read> {
  const rows: string[][] = [];
  const addresses: [number, number, number][] = [];
  const problems: string[] = [];
  const ends = [...cuts].sort((a, b) => a - b);
  async function* pieces() {
    let from = 0;
    for (const end of [...ends, bytes.length]) {
      yield await Promise.resolve(bytes.slice(from, end));
      from = end;
    }
  }
  const count = await readDelimited(
    pieces(),
    {
      delimiter: ',',
      hasHeader: false,
      columns,
      afterPiece: () => Promise.resolve(),
      signal: new AbortController().signal,
    },
    {
      row(values, { row, start, end }) {
        rows.push(Array.from({ length: columns }, (_, column) => values.text(column)));
        addresses.push([row, start, end]);
      },
      problem: ({ row }, problem, value, isRejected) => {
        problems.push(`${row} ${problem} ${value} ${String(isRejected)}`);
      },
    },
  );
  return { rows, addresses, problems, count };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Text of what a reader can trip over. */
const trapText = fc
  .array(fc.constantFrom('"', '""', ',', '\r\n', '\n', '\r', 'a', ' ', '0', 'عين', '🚀', '\uFEFF'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

describe('readDelimited', () => {
  it('gives the same rows wherever the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(trapText, fc.array(fc.nat(200), { maxLength: 12 }), async (text, places) => {
        const bytes = bytesOf(text);
        const cuts = places.map((place) => place % (bytes.length + 1));
        expect(await read(bytes, 6, cuts)).toEqual(await read(bytes, 6));
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same rows byte by byte', async () => {
    const bytes = bytesOf('a,"b ""b""\r\n",c\r\n\r\n"",,"ش,"\n"x"y,z\rلا,"open');
    const every = Array.from(bytes.keys());
    const whole = await read(bytes, 3);
    expect(await read(bytes, 3, every)).toEqual(whole);
    expect(whole.rows).toEqual([
      ['a', 'b "b"\r\n', 'c'],
      ['', '', 'ش,'],
      ['"x"y', 'z', ''],
      ['لا', '"open', ''],
    ]);
    expect(whole.problems).toEqual(['4 unclosed-quote لا,"open false']);
  });

  it('addresses each record by bytes that hold it alone', async () => {
    await fc.assert(
      fc.asyncProperty(trapText, async (text) => {
        const bytes = bytesOf(text);
        const whole = await read(bytes, 6);
        for (const [index, [, start, end]] of whole.addresses.entries()) {
          // An open quote is told from a closed one only by what follows the record.
          if (whole.problems.some((problem) => problem.includes('unclosed-quote'))) return;
          expect((await read(bytes.slice(start, end), 6)).rows).toEqual([whole.rows[index]]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives back every table that csvText writes, its byte order mark and apostrophes apart', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'a,b',
        '"',
        '""',
        '\r\n',
        '\n',
        ' x ',
        'عين "الأسد"',
        '\uFEFF',
        '\uFEFFa',
        '=1+1',
        '-5',
        '@x',
      ),
    );
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    const cuts = fc.array(fc.nat(400), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, cuts, async (rows, places) => {
        const written = csvText(['a', 'b', 'c'], rows);
        expect(written.startsWith('\uFEFF')).toBe(true);
        const bytes = bytesOf(written.slice(1));
        const { rows: got, problems } = await read(
          bytes,
          3,
          places.map((place) => place % (bytes.length + 1)),
        );
        const isFormula = (text: string) => /^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/.test(text);
        expect(got).toEqual([
          ['a', 'b', 'c'],
          ...rows.map((row) => row.map((text) => (isFormula(text) ? `'${text}` : text))),
        ]);
        expect(problems).toEqual([]);
      }),
    );
  });

  it('reads rows with too few and too many values, and reports the latter', async () => {
    const { rows, problems, count } = await read(bytesOf('a\nb,c,d\ne,f\n'), 2);
    expect(rows).toEqual([
      ['a', ''],
      ['b', 'c'],
      ['e', 'f'],
    ]);
    expect(problems).toEqual(['2 too-many-values b,c,d false']);
    expect(count).toBe(3);
  });

  it('does not let an open quote swallow the rows behind it', async () => {
    const { rows, problems } = await read(bytesOf('1,"open\n2,b\n3,c\n'), 2);
    expect(rows).toEqual([
      ['1', '"open'],
      ['2', 'b'],
      ['3', 'c'],
    ]);
    expect(problems).toEqual(['1 unclosed-quote 1,"open false']);
  });

  it.each(['\n', '\r', '\r\n'])('passes over a line that is too long, to the next %j', async (lineEnd) => {
    const long = 'x'.repeat((16 << 20) + 5);
    const bytes = bytesOf(['a,b', `${long},c`, 'd,e', ''].join(lineEnd));
    const everyPart = Array.from({ length: 40 }, (_, index) => index * 500_000).filter(
      (at) => at < bytes.length,
    );
    for (const cuts of [[], [4, 70_000], everyPart]) {
      const { rows, problems, count } = await read(bytes, 2, cuts);
      expect(rows).toEqual([
        ['a', 'b'],
        ['d', 'e'],
      ]);
      expect(problems.map((problem) => problem.slice(0, 18))).toEqual(['2 line-too-long xx']);
      expect(count).toBe(3);
    }
  });

  it('keeps a byte order mark that stands inside the file', async () => {
    const text = '\uFEFFa,\uFEFF\n"\uFEFF""b""",\uFEFFa long text that is not decoded letter by letter';
    const { rows } = await read(bytesOf(text), 2);
    expect(rows).toEqual([
      ['\uFEFFa', '\uFEFF'],
      ['\uFEFF"b"', '\uFEFFa long text that is not decoded letter by letter'],
    ]);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    stop.abort(reason);
    async function* pieces() {
      yield await Promise.resolve(bytesOf('a,b\n'));
    }
    const sink = { row: () => undefined, problem: () => undefined };
    const reading = readDelimited(
      pieces(),
      {
        delimiter: ',',
        hasHeader: false,
        columns: 2,
        afterPiece: () => Promise.resolve(),
        signal: stop.signal,
      },
      sink,
    );
    await expect(reading).rejects.toBe(reason);
  });
});
