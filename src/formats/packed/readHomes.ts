import { readNumbers } from './readNumbers.ts';
import type { SectionReader } from './sectionReader.ts';
import { HOME, KNOWN, NEW } from './writeHomes.ts';

/** Reads what a `HomeWriter` wrote, block after block. */
export interface HomeReader {
  /** The number of the value of each row. */
  read(reader: SectionReader, rows: number, contexts: Uint32Array): Uint32Array;
  /** Writes the parts of the values of rows, each into a column of its own. */
  pick(numbers: Uint32Array, ...into: readonly (Float64Array | Float32Array)[]): void;
}

/** `contexts`: how many there are. `isWrong` tells of the parts of a value whether they can be none. */
export function createHomeReader(
  first: readonly number[],
  contexts: number,
  isWrong: (part: number, value: number) => boolean,
): HomeReader {
  const values: Float64Array[] = first.map((part) => Float64Array.of(part));
  const homes = new Int32Array(contexts).fill(-1);
  let known = 1;

  return {
    read(reader, rows, contextOf) {
      const added = reader.word();
      if (added > rows) reader.fail(`${added} new values in ${rows} rows`);
      const numbers = reader.counts(rows, known + added + KNOWN);
      const references = new Uint32Array(added);
      const all = known + added;
      let next = known;
      for (let row = 0; row < rows; row++) {
        const code = numbers[row]!;
        const context = contextOf[row]!;
        const home = homes[context]!;
        if (code === HOME) {
          if (home < 0) reader.fail(`row ${row + 1} refers to a value that was not given`);
          numbers[row] = home;
        } else if (code === NEW) {
          if (next >= all) reader.fail(`row ${row + 1} has a new value, all were given`);
          references[next - known] = home < 0 ? next - 1 : home;
          if (home < 0) homes[context] = next;
          numbers[row] = next++;
        } else {
          if (code - KNOWN >= next) reader.fail(`row ${row + 1} refers to a value that is not there yet`);
          homes[context] = code - KNOWN;
          numbers[row] = code - KNOWN;
        }
      }
      if (next !== all) reader.fail(`${added} new values, of which ${next - known} are used`);
      for (let part = 0; part < values.length; part++) {
        const longer = withRoom(values[part]!, all);
        values[part] = longer;
        readNumbers(reader, longer, known, references);
        for (let number = known; number < all; number++) {
          if (isWrong(part, longer[number]!)) reader.fail(`a value of ${longer[number]}`);
        }
      }
      known = all;
      return numbers;
    },
    pick(numbers, ...into) {
      into.forEach((column, part) => {
        if (column instanceof Float64Array) pickDoubles(numbers, values[part]!, column);
        else pickFloats(numbers, values[part]!, column);
      });
    },
  };
}

/** Two functions that do the same: one for both kinds of columns would be slow for either. */
function pickDoubles(numbers: Uint32Array, values: Float64Array, into: Float64Array): void {
  for (let row = 0; row < into.length; row++) into[row] = values[numbers[row]!]!;
}

function pickFloats(numbers: Uint32Array, values: Float64Array, into: Float32Array): void {
  for (let row = 0; row < into.length; row++) into[row] = values[numbers[row]!]!;
}

function withRoom(values: Float64Array, length: number): Float64Array {
  if (values.length >= length) return values;
  const longer = new Float64Array(Math.max(length, values.length * 2));
  longer.set(values);
  return longer;
}
