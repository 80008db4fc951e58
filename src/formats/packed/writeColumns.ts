import { FACETS, type FacetName } from '../../core/filter.ts';
import { createHomeWriter } from './writeHomes.ts';
import type { SectionWriter } from './sectionWriter.ts';
import { writeNumbers } from './writeNumbers.ts';

/** The numbers of rows in the order of `earliest`; one entry a row. */
export interface PackedColumns {
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly radius: Float32Array;
  /** Numbers of sets. */
  readonly sets: Readonly<Record<FacetName, Uint32Array>>;
}

/** Kinds of time columns. */
export const STEPS = 0;
export const AS_THEY_ARE = 1;
/** Steps of so many units do not fit the planes that there are. */
const MOST_STEP = 2 ** 48;
/** What `latest` is written as. */
export const LENGTH = 0;
export const MOMENT = 1;

/** Writes the numbers of one block after the other. */
export function createColumnsWriter(): (writer: SectionWriter, columns: PackedColumns) => void {
  const spans = createHomeWriter([Infinity]);
  const points = createHomeWriter([NaN, NaN]);
  const radii = createHomeWriter([0]);

  return (writer, { earliest, latest, longitude, latitude, radius, sets }) => {
    for (const facet of FACETS) writer.counts(sets[facet]);
    writeBegins(writer, earliest);
    const lengths = latest.map((end, row) => (earliest[row] === -Infinity ? end : end - earliest[row]!));
    const isExact = lengths.every((length, row) =>
      Object.is(earliest[row] === -Infinity ? length : earliest[row]! + length, latest[row]),
    );
    writer.byte(isExact ? LENGTH : MOMENT);
    spans.write(writer, sets['time-precision'], [isExact ? lengths : latest]);
    points.write(writer, sets.place, [longitude, latitude]);
    radii.write(writer, sets['place-precision'], [radius]);
  };
}

/** Begins in ascending order, the open ones first. */
function writeBegins(writer: SectionWriter, earliest: Float64Array): void {
  const open = earliest.findIndex((begin) => begin !== -Infinity);
  const dated = open < 0 ? new Float64Array(0) : earliest.subarray(open);
  writer.word(earliest.length - dated.length);
  if (dated.length === 0) return;
  const steps = dated.map((begin, row) => (row === 0 ? 0 : begin - dated[row - 1]!));
  const isWhole = dated.every((begin) => Number.isSafeInteger(begin) && !Object.is(begin, -0));
  const unit = isWhole ? steps.reduce(commonDivisor, 0) || 1 : 1;
  const canStep = isWhole && Number.isSafeInteger(dated.at(-1)! - dated[0]!);
  if (!canStep || steps.some((step) => step / unit >= MOST_STEP)) {
    writer.byte(AS_THEY_ARE);
    writeNumbers(writer, [...dated], [0, ...dated.subarray(0, -1)]);
    return;
  }
  writer.byte(STEPS);
  writer.double(dated[0]!);
  writer.double(unit);
  writer.counts(steps.map((step) => step / unit));
}

function commonDivisor(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
