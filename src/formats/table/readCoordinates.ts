import type { RowProblemKind } from '../../core/tableImport.ts';
import { parseCoordinate, parsePair } from './parseCoordinate.ts';
import type { FoundProblem, SchemaReading } from './rowMapping.ts';
import type { RowValues } from './rowValues.ts';

/** Degrees; NaN in both where there is a problem. */
export interface ReadCoordinates {
  readonly longitude: number;
  readonly latitude: number;
  readonly problem: FoundProblem | null;
}

/** Where a row stands. A row without a place on the map is kept, with the problem that says why. */
export function readCoordinates(
  values: RowValues,
  columns: readonly string[],
  { coordinates, swapCoordinates }: Pick<SchemaReading, 'coordinates' | 'swapCoordinates'>,
): ReadCoordinates {
  const not = (problem: RowProblemKind, column: number, value: string): ReadCoordinates => ({
    longitude: NaN,
    latitude: NaN,
    problem: { problem, column: columns[column] ?? '', value, outcome: 'not-placed' },
  });
  if (coordinates === null) return not('no-coordinates', -1, '');
  let latitude: number;
  let longitude: number;
  let column: number;
  if ('both' in coordinates) {
    column = coordinates.both;
    const text = values.text(column).trim();
    if (text === '') return not('no-coordinates', column, '');
    const pair = parsePair(text);
    if (pair === null) return not('not-a-coordinate', column, text);
    [latitude, longitude] = coordinates.first === 'latitude' ? pair : [pair[1], pair[0]];
  } else {
    column = coordinates.latitude;
    latitude = coordinateOf(values, coordinates.latitude);
    longitude = coordinateOf(values, coordinates.longitude);
    for (const [value, from] of [
      [latitude, coordinates.latitude],
      [longitude, coordinates.longitude],
    ] as const) {
      if (!Number.isNaN(value)) continue;
      const text = values.text(from).trim();
      return not(text === '' ? 'no-coordinates' : 'not-a-coordinate', from, text);
    }
  }
  if (swapCoordinates === true) [latitude, longitude] = [longitude, latitude];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    return not('off-the-earth', column, `${latitude}, ${longitude}`);
  }
  if (latitude === 0 && longitude === 0) return not('null-island', column, '0, 0');
  return { longitude, latitude, problem: null };
}

function coordinateOf(values: RowValues, column: number): number {
  const number = values.number(column);
  return Number.isNaN(number) ? parseCoordinate(values.text(column)) : number;
}
