import type { RowProblemKind } from '../../core/tableImport.ts';
import { isWktPoint, parseCoordinate, parsePair, type Axis } from './parseCoordinate.ts';
import type { FoundProblem, SchemaReading } from './rowMapping.ts';
import type { RowValues } from './rowValues.ts';

/** Where a row stands: degrees, NaN in both where there is a problem. */
export interface ReadCoordinates {
  longitude: number;
  latitude: number;
  problem: FoundProblem | null;
  /** True once any row had a decimal comma in a coordinate. */
  hasComma: boolean;
}

export function createReadCoordinates(): ReadCoordinates {
  return { longitude: NaN, latitude: NaN, problem: null, hasComma: false };
}

/**
 * Writes where a row stands into `into`, which is used again for each row. A row without a place on the map is kept,
 * with the problem that says why.
 */
export function readCoordinates(
  values: RowValues,
  columns: readonly string[],
  { coordinates, swapCoordinates }: Pick<SchemaReading, 'coordinates' | 'swapCoordinates'>,
  into: ReadCoordinates,
): void {
  if (coordinates === null) {
    fail(into, 'no-coordinates', '', '');
    return;
  }
  if ('both' in coordinates) {
    const name = columns[coordinates.both] ?? '';
    const text = values.text(coordinates.both).trim();
    const isLatitudeFirst = (coordinates.first === 'latitude') !== (swapCoordinates === true);
    const pair = parsePair(text, isLatitudeFirst ? 'latitude' : 'longitude');
    if (pair === null) {
      fail(into, text === '' ? 'no-coordinates' : 'not-a-coordinate', name, text);
      return;
    }
    if (/\d,\d.*\d,\d/.test(text)) into.hasComma = true;
    // Which of a point's numbers comes first is settled, but they may have been written the wrong way round.
    if (swapCoordinates === true && isWktPoint(text)) place(into, pair[1], pair[0], name);
    else place(into, pair[0], pair[1], name);
    return;
  }
  const { latitude, longitude } = coordinates;
  const isSwapped = swapCoordinates === true;
  const first = coordinateOf(values, latitude, isSwapped ? 'longitude' : 'latitude', into);
  const second = coordinateOf(values, longitude, isSwapped ? 'latitude' : 'longitude', into);
  if (Number.isNaN(first) || Number.isNaN(second)) {
    const column = Number.isNaN(first) ? latitude : longitude;
    const text = values.text(column).trim();
    fail(into, text === '' ? 'no-coordinates' : 'not-a-coordinate', columns[column] ?? '', text);
  } else if (isSwapped) place(into, second, first, columns[latitude] ?? '');
  else place(into, first, second, columns[latitude] ?? '');
}

function place(into: ReadCoordinates, latitude: number, longitude: number, column: string): void {
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    fail(into, 'off-the-earth', column, `${latitude}, ${longitude}`);
  } else if (latitude === 0 && longitude === 0) fail(into, 'null-island', column, '0, 0');
  else {
    into.latitude = latitude;
    into.longitude = longitude;
    into.problem = null;
  }
}

function fail(into: ReadCoordinates, problem: RowProblemKind, column: string, value: string): void {
  into.latitude = NaN;
  into.longitude = NaN;
  into.problem = { problem, column, value, outcome: 'not-placed' };
}

function coordinateOf(values: RowValues, column: number, axis: Axis, into: ReadCoordinates): number {
  const number = values.number(column);
  if (!Number.isNaN(number)) return number;
  const text = values.text(column);
  const degrees = parseCoordinate(text, axis);
  if (!Number.isNaN(degrees) && text.includes(',')) into.hasComma = true;
  return degrees;
}
