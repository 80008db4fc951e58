import { FACETS, type FacetName } from '../../core/filter.ts';
import { createHomeReader } from './readHomes.ts';
import { readNumbers } from './readNumbers.ts';
import type { SectionReader } from './sectionReader.ts';
import { AS_THEY_ARE, LENGTH, MOMENT, STEPS, type PackedColumns } from './writeColumns.ts';

/** Reads the numbers of one block after the other. `sets`: how many each facet has. */
export function createColumnsReader(
  setCounts: Readonly<Record<FacetName, number>>,
): (reader: SectionReader, rows: number) => PackedColumns {
  const spans = createHomeReader([Infinity], setCounts['time-precision'], (_, span) => Number.isNaN(span));
  // Written so that NaN fails too.
  const points = createHomeReader(
    [NaN, NaN],
    setCounts.place,
    (part, degrees) => !(Math.abs(degrees) <= (part === 0 ? 180 : 90)),
  );
  const radii = createHomeReader(
    [0],
    setCounts['place-precision'],
    (_, radius) => !(radius >= 0 && radius < Infinity),
  );

  return (reader, rows) => {
    const sets = Object.fromEntries(
      FACETS.map((facet) => [facet, reader.counts(rows, setCounts[facet])]),
    ) as Record<FacetName, Uint32Array>;
    const earliest = readBegins(reader, rows);
    const kind = reader.byte();
    if (kind !== LENGTH && kind !== MOMENT) reader.fail(`ends of kind ${kind}`);
    const latest = new Float64Array(rows);
    spans.pick(spans.read(reader, rows, sets['time-precision']), latest);
    if (kind === LENGTH) addBegins(latest, earliest);
    const row = findInverted(earliest, latest);
    if (row >= 0) reader.fail(`row ${row + 1} ends before it begins`);
    const point = points.read(reader, rows, sets.place);
    const longitude = new Float64Array(rows);
    const latitude = new Float64Array(rows);
    points.pick(point, longitude, latitude);
    const radius = new Float32Array(rows);
    radii.pick(radii.read(reader, rows, sets['place-precision']), radius);
    return { earliest, latest, longitude, latitude, radius, sets };
  };
}

function readBegins(reader: SectionReader, rows: number): Float64Array {
  const earliest = new Float64Array(rows);
  const open = reader.word();
  if (open > rows) reader.fail(`${open} open begins in ${rows} rows`);
  earliest.fill(-Infinity, 0, open);
  if (open === rows) return earliest;
  const kind = reader.byte();
  if (kind === AS_THEY_ARE) {
    // Each is compared with the one before, the first with 0.
    const begins = new Float64Array(rows - open + 1);
    readNumbers(
      reader,
      begins,
      1,
      Uint32Array.from({ length: rows - open }, (_, index) => index),
    );
    earliest.set(begins.subarray(1), open);
    return earliest;
  }
  if (kind !== STEPS) reader.fail(`begins of kind ${kind}`);
  let begin = reader.double();
  const unit = reader.double();
  if (!Number.isSafeInteger(begin) || !(unit > 0 && unit < Infinity)) {
    reader.fail(`begins at ${begin} in steps of ${unit}`);
  }
  const steps = reader.longCounts(rows - open);
  for (let row = open; row < rows; row++) earliest[row] = begin += steps[row - open]! * unit;
  return earliest;
}

function addBegins(latest: Float64Array, earliest: Float64Array): void {
  let row = 0;
  while (row < latest.length && earliest[row] === -Infinity) row += 1;
  for (; row < latest.length; row++) latest[row]! += earliest[row]!;
}

/** The first row that ends before it begins; -1 where none does. */
function findInverted(earliest: Float64Array, latest: Float64Array): number {
  // Written so that NaN fails too.
  for (let row = 0; row < latest.length; row++) if (!(earliest[row]! <= latest[row]!)) return row;
  return -1;
}
