import type { Interval } from '../core/interval.ts';
import type { ApartRules } from './apartRules.ts';
import { TIME_BIT } from './filterBits.ts';
import type { IncidentTable } from './incidentTable.ts';
import { failEnded, failTime } from './rowLists.ts';

// Of the module's own: an imported constant is read anew in every turn of a loop.
const TIMES = TIME_BIT * 0x01010101;

/** Rows that are looked at and counted at once: their lists stay in the processor's nearest cache. */
export const CHUNK = 4096;

/** Rows that are looked at to learn whether most are of a kind. */
const SAMPLED = 8192;

/** For each row the bits of the filters that it fails (`filterBits.ts`), and the same four rows a word. */
export interface Marks {
  readonly fail: Uint8Array;
  readonly words: Int32Array;
}

/** Marks of so many rows, none of which fails anything. */
export function createMarks(rows: number): Marks {
  const words = new Int32Array(Math.ceil(rows / 4));
  return { fail: new Uint8Array(words.buffer, 0, rows), words };
}

/** Which rows fail what, kept by looking at all of them. */
export interface RowMarks extends Marks {
  /**
   * Marks all rows anew: by the rules apart from time, where there are any, and by time, where a range is given.
   * Where `certainOnly`, a row that is only possible fails.
   */
  mark(rules: ApartRules | null, range: Interval | null, certainOnly: boolean): void;
  /** Whether more than half of all rows have exactly these bits, as far as a sample tells. */
  areMost(bits: number): boolean;
  /** Whether all rows of a chunk lie certainly outside a range. */
  isOut(chunk: number, range: Interval): boolean;
  /** Whether all rows lie certainly in a range. */
  areAllIn(range: Interval): boolean;
  /** Whether all rows of a chunk do. */
  isIn(chunk: number, range: Interval): boolean;
}

export function createRowMarks({ rows, start, end }: IncidentTable): RowMarks {
  const marks = createMarks(rows);
  const { fail, words } = marks;
  const latest = latestOfChunks(end);
  const isOut = (chunk: number, { earliest, latest: to }: Interval) =>
    start[chunk * CHUNK]! > to || latest[chunk]! < earliest;
  const isIn = (chunk: number, { earliest, latest: to }: Interval) =>
    start[chunk * CHUNK]! >= earliest && latest[chunk]! <= to;

  const markTime = (chunk: number, past: number, range: Interval, certainOnly: boolean): void => {
    const begin = chunk * CHUNK;
    const { earliest: from, latest: to } = range;
    if (isOut(chunk, range)) setTime(words, begin, past);
    else if (isIn(chunk, range)) clearTime(words, begin, past);
    else if (certainOnly || start[past - 1]! > to) {
      failTime(fail, start, end, begin, past, from, to, certainOnly ? 1 : 0);
    } else if (start[begin]! >= from) clearTime(words, begin, past);
    else failEnded(fail, end, begin, past, from);
  };

  return {
    fail,
    words,
    mark(rules, range, certainOnly) {
      for (let chunk = 0; chunk < latest.length; chunk++) {
        const begin = chunk * CHUNK;
        const past = Math.min(rows, begin + CHUNK);
        rules?.apply(marks, begin, past);
        if (range !== null) markTime(chunk, past, range, certainOnly);
      }
    },
    areMost(bits) {
      const step = Math.max(1, Math.floor(rows / SAMPLED));
      let found = 0;
      let looked = 0;
      for (let row = 0; row < rows; row += step) {
        found += +(fail[row] === bits);
        looked += 1;
      }
      return found > looked / 2;
    },
    isOut,
    isIn,
    areAllIn: (range) => latest.every((_, chunk) => isIn(chunk, range)),
  };
}

/** Four rows at a time; four divides `begin`, and what lies behind the last row in its word is never read. */
function setTime(words: Int32Array, begin: number, past: number): void {
  const pastWord = (past + 3) >> 2;
  for (let word = begin >> 2; word < pastWord; word++) words[word]! |= TIMES;
}

function clearTime(words: Int32Array, begin: number, past: number): void {
  const pastWord = (past + 3) >> 2;
  for (let word = begin >> 2; word < pastWord; word++) words[word]! &= ~TIMES;
}

function latestOfChunks(end: Float64Array): Float64Array {
  const latest = new Float64Array(Math.ceil(end.length / CHUNK));
  for (let chunk = 0; chunk < latest.length; chunk++) {
    latest[chunk] = mostOf(end, chunk * CHUNK, Math.min(end.length, (chunk + 1) * CHUNK));
  }
  return latest;
}

function mostOf(values: Float64Array, begin: number, past: number): number {
  let most = -Infinity;
  for (let index = begin; index < past; index++) {
    const value = values[index]!;
    if (value > most) most = value;
  }
  return most;
}
