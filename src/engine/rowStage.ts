import { FACETS } from '../core/filter.ts';

/** Rows as they come, in columns with room for more; the columns as in `IncidentTable`. */
export interface RowStage {
  readonly rows: number;
  readonly columns: StagedColumns;
  /** Makes room for more rows, whose values are 0, and tells the number of the first. `columns` may be others then. */
  extend(rows: number): number;
}

export interface StagedColumns {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly x: Uint32Array;
  readonly y: Uint32Array;
  readonly radius: Float32Array;
  readonly flags: Uint8Array;
  /** For each of `FACETS`, the set of each row. */
  readonly sets: readonly Uint32Array[];
}

const LEAST_ROOM = 4096;

export function createRowStage(): RowStage {
  let columns = createColumns(0);
  let rows = 0;
  return {
    get rows() {
      return rows;
    },
    get columns() {
      return columns;
    },
    extend(more) {
      const first = rows;
      rows += more;
      if (rows > columns.start.length) {
        const longer = createColumns(Math.max(LEAST_ROOM, rows, columns.start.length * 2));
        copyColumns(columns, longer);
        columns = longer;
      }
      return first;
    },
  };
}

function createColumns(room: number): StagedColumns {
  return {
    start: new Float64Array(room),
    end: new Float64Array(room),
    x: new Uint32Array(room),
    y: new Uint32Array(room),
    radius: new Float32Array(room),
    flags: new Uint8Array(room),
    sets: FACETS.map(() => new Uint32Array(room)),
  };
}

function copyColumns(from: StagedColumns, to: StagedColumns): void {
  to.start.set(from.start);
  to.end.set(from.end);
  to.x.set(from.x);
  to.y.set(from.y);
  to.radius.set(from.radius);
  to.flags.set(from.flags);
  to.sets.forEach((sets, facet) => sets.set(from.sets[facet]!));
}
