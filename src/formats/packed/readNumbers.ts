import { doubleWords } from './doubleWords.ts';
import type { SectionReader } from './sectionReader.ts';
import { BITS, MOST_DECIMALS, POWERS, wholeOf } from './writeNumbers.ts';

/**
 * Reads what `writeNumbers` wrote into `values`, from `first` on. `references`: for each of them the index in `values`
 * of the number it was compared with, which stands before it.
 */
export function readNumbers(
  reader: SectionReader,
  values: Float64Array,
  first: number,
  references: Uint32Array,
): void {
  const { length } = references;
  const decimals = reader.byte();
  if (decimals === BITS) {
    const low = reader.words(length);
    const high = reader.words(length);
    for (let index = 0; index < length; index++) {
      const reference = values[references[index]!]!;
      values[first + index] = doubleWords.join(
        low[index]! ^ doubleWords.low(reference),
        high[index]! ^ doubleWords.high(reference),
      );
    }
    return;
  }
  if (decimals > MOST_DECIMALS) reader.fail(`numbers of kind ${decimals}`);
  const scale = POWERS[decimals]!;
  const differences = reader.longCounts(length);
  for (let index = 0; index < length; index++) {
    const written = differences[index]!;
    const difference = written % 2 === 0 ? written / 2 : -(written + 1) / 2;
    values[first + index] = (wholeOf(values[references[index]!]!, decimals) + difference) / scale;
  }
}
