import type { Cell } from './cellValues.ts';
import type { ContainerProblem } from './containerTable.ts';
import { GEOMETRY_COLUMNS, placeOfPositions } from './geoJsonTable.ts';
import { readWkb } from './readWkb.ts';

/** A geometry as a column holds it once its bytes are read. */
export class WkbPlace {
  /** `Point` and so on; empty where it could not be read. */
  readonly kind: string;
  readonly place: ReturnType<typeof placeOfPositions>;

  constructor(bytes: Uint8Array) {
    const geometry = readWkb(bytes);
    this.kind = geometry?.kind ?? '';
    this.place = placeOfPositions(geometry?.positions ?? []);
  }
}

/** What the reader of a container calls for each value, null ones included. */
export function placeOfWkb(bytes: Uint8Array | null | undefined): WkbPlace | null {
  return bytes ? new WkbPlace(bytes) : null;
}

/** The columns that a column of geometries becomes, as in `geoJsonTable`. */
export interface GeometryColumns {
  readonly names: readonly string[];
  readonly cells: readonly ((row: number) => Cell)[];
  readonly problems: readonly ContainerProblem[];
}

export function createGeometryColumns(rows: number, at: (row: number) => unknown): GeometryColumns {
  const problems: ContainerProblem[] = [];
  for (let row = 0; row < rows; row++) {
    const value = at(row);
    if (!(value instanceof WkbPlace) || value.kind !== '') continue;
    problems.push({ row: row + 1, problem: 'geometry-not-supported', value: '', isRejected: false });
  }
  const placeOf = (row: number) => {
    const value = at(row);
    return value instanceof WkbPlace ? value.place : null;
  };
  return {
    names: [GEOMETRY_COLUMNS.longitude, GEOMETRY_COLUMNS.latitude, GEOMETRY_COLUMNS.radius],
    cells: [
      (row) => placeOf(row)?.center[0] ?? null,
      (row) => placeOf(row)?.center[1] ?? null,
      (row) => {
        const radius = placeOf(row)?.radius ?? 0;
        return radius === 0 ? null : radius;
      },
    ],
    problems,
  };
}
