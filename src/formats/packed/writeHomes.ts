import type { SectionWriter } from './sectionWriter.ts';
import { writeNumbers } from './writeNumbers.ts';

/** Codes of a row: the home of its context, the next new value, or (from 2 on) a value by its number. */
export const HOME = 0;
export const NEW = 1;
export const KNOWN = 2;

/** Writes columns whose values repeat, most often within a context: the coordinates of a place, say. */
export interface HomeWriter {
  /** `components`: one column each of the values' parts. */
  write(writer: SectionWriter, contexts: ArrayLike<number>, components: readonly ArrayLike<number>[]): void;
}

/** `first`: value 0, which both sides know from the beginning. */
export function createHomeWriter(first: readonly number[]): HomeWriter {
  const numbers = new Map([[keyOf(first), 0]]);
  const values: (readonly number[])[] = [first];
  const homes: (number | undefined)[] = [];

  return {
    write(writer, contexts, components) {
      const rows = components[0]?.length ?? 0;
      const codes = new Uint32Array(rows);
      const added: (readonly number[])[] = [];
      const references: (readonly number[])[] = [];
      for (let row = 0; row < rows; row++) {
        const value = components.map((component) => component[row]!);
        const key = keyOf(value);
        const context = contexts[row]!;
        const home = homes[context];
        const known = numbers.get(key);
        if (known === undefined) {
          codes[row] = NEW;
          references.push(values[home ?? values.length - 1]!);
          added.push(value);
          numbers.set(key, values.length);
          if (home === undefined) homes[context] = values.length;
          values.push(value);
        } else if (known === home) codes[row] = HOME;
        else {
          codes[row] = KNOWN + known;
          homes[context] = known;
        }
      }
      writer.word(added.length);
      writer.counts(codes);
      components.forEach((_, part) =>
        writeNumbers(
          writer,
          added.map((value) => value[part]!),
          references.map((value) => value[part]!),
        ),
      );
    },
  };
}

/** As a string, since a map takes 0 and −0 for the same. */
function keyOf(value: readonly number[]): string {
  return value.map((part) => (Object.is(part, -0) ? '-0' : String(part))).join();
}
