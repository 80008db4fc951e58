import { FACETS, type FacetName } from '../core/filter.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import {
  INCIDENT_ROLES,
  PLACE_PRECISIONS,
  ROW_TIME_PRECISIONS,
  SHAPES,
  shapeOf,
  type SymbolShape,
} from '../core/vocabulary.ts';
import { createFacetColumnBuilder, type FacetColumn } from './facetColumn.ts';
import { isOnEarth, worldX, worldY } from './worldPosition.ts';
import { createZOrder, type ZOrder } from './zOrder.ts';

/** Incidents as columns, one entry a row in each, in the order in which the records came. */
export interface Columns {
  readonly records: readonly IncidentRecord[];
  readonly rows: number;
  /** Epoch milliseconds; open ends are infinite. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** World units (`worldPosition.ts`); 0 where `placed` is 0. */
  readonly x: Uint32Array;
  readonly y: Uint32Array;
  /** 1 where the row has a position. */
  readonly placed: Uint8Array;
  readonly background: Uint8Array;
  /** Index into `SHAPES`. */
  readonly shape: Uint8Array;
  /** Index into `INCIDENT_ROLES`. */
  readonly role: Uint8Array;
  readonly conflicts: Uint16Array;
  readonly discrepancies: Uint16Array;
  readonly facets: Readonly<Record<FacetName, FacetColumn>>;
  readonly zOrder: ZOrder;
  readonly rowOfId: ReadonlyMap<string, number>;
}

/** The ids that a record has in a facet. */
export function facetIdsOf(record: IncidentRecord, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'type':
      return record.type === '' ? [] : [record.type];
    case 'actor':
      return record.actors;
    case 'source':
      return record.sources;
    case 'place':
      return record.place === null ? [] : [record.place];
    case 'place-precision':
      return [record.placePrecision];
    case 'time-precision':
      return [record.timePrecision];
  }
}

/** Ids whose counts are given in the vocabulary's order, finest first; other facets go by id. */
export const FACET_ORDER: Readonly<Record<FacetName, readonly string[]>> = {
  type: [],
  actor: [],
  source: [],
  place: [],
  'place-precision': PLACE_PRECISIONS,
  'time-precision': ROW_TIME_PRECISIONS,
};

/** Throws where a record cannot be placed in the columns: repeated id, broken interval or position. */
export function createColumns(
  records: readonly IncidentRecord[],
  shapeOfType: (type: string) => SymbolShape = shapeOf,
): Columns {
  const rows = records.length;
  const start = new Float64Array(rows);
  const end = new Float64Array(rows);
  const x = new Uint32Array(rows);
  const y = new Uint32Array(rows);
  const placed = new Uint8Array(rows);
  const background = new Uint8Array(rows);
  const shape = new Uint8Array(rows);
  const role = new Uint8Array(rows);
  const conflicts = new Uint16Array(rows);
  const discrepancies = new Uint16Array(rows);
  const rowOfId = new Map<string, number>();
  const builders = FACETS.map((facet) => ({
    facet,
    builder: createFacetColumnBuilder(rows, FACET_ORDER[facet]),
  }));

  for (const [row, record] of records.entries()) {
    checkRecord(record, rowOfId);
    rowOfId.set(record.id, row);
    start[row] = record.interval.earliest;
    end[row] = record.interval.latest;
    if (record.position !== null) {
      placed[row] = 1;
      x[row] = worldX(record.position[0]);
      y[row] = worldY(record.position[1]);
    }
    background[row] = record.background ? 1 : 0;
    shape[row] = SHAPES.indexOf(shapeOfType(record.type));
    role[row] = INCIDENT_ROLES.indexOf(record.role);
    conflicts[row] = record.conflicts;
    discrepancies[row] = record.discrepancies;
    for (const { facet, builder } of builders) builder.add(facetIdsOf(record, facet));
  }

  const facets = Object.fromEntries(
    builders.map(({ facet, builder }) => [facet, builder.finish()]),
  ) as Record<FacetName, FacetColumn>;
  return {
    records,
    rows,
    start,
    end,
    x,
    y,
    placed,
    background,
    shape,
    role,
    conflicts,
    discrepancies,
    facets,
    zOrder: createZOrder(x, y, placed),
    rowOfId,
  };
}

function checkRecord({ id, interval, position }: IncidentRecord, rowOfId: ReadonlyMap<string, number>): void {
  if (rowOfId.has(id)) throw new Error(`incident "${id}": another incident has this id; ids must differ`);
  // Written so that NaN fails too.
  if (!(interval.earliest <= interval.latest)) {
    const bounds = `${interval.earliest} to ${interval.latest}`;
    throw new Error(`incident "${id}": interval ${bounds} must run from earliest to latest`);
  }
  if (position !== null && !isOnEarth(position)) {
    throw new Error(`incident "${id}": position ${position.join(', ')} must be longitude ±180, latitude ±90`);
  }
}

/** Bytes of the typed arrays: what a row costs beside its record and its texts. */
export function bytesOfColumns(columns: Columns): number {
  const { start, end, x, y, placed, background, shape, role, conflicts, discrepancies, zOrder } = columns;
  const arrays: ArrayBufferView[] = [start, end, x, y, placed, background, shape, role];
  arrays.push(conflicts, discrepancies, zOrder.rows, zOrder.keys);
  for (const { sets, offsets, members } of Object.values(columns.facets)) arrays.push(sets, offsets, members);
  return arrays.reduce((total, { byteLength }) => total + byteLength, 0);
}
