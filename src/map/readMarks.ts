import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { Position } from '../core/geometry.ts';
import type { TileAddress, TileProperties } from '../engine/protocol.ts';
import { TILE_LAYER } from './incidentSources.ts';
import type { Crowd } from './mapState.ts';
import { fromMercator } from './mercator.ts';
import type { LoneIncident } from './placeSymbols.ts';

/** Several incidents that are drawn as one. */
export interface Disc {
  /** Their mean. */
  readonly position: Position;
  readonly count: number;
  readonly certainCount: number;
  /** As `TileProperties.pie`. */
  readonly pie: string;
  readonly crowd: Crowd;
}

/** What the tiles of a view hold. */
export interface Marks {
  /** In the dataset's order. */
  readonly lone: readonly LoneIncident[];
  readonly discs: readonly Disc[];
}

export const NO_MARKS: Marks = { lone: [], discs: [] };

/** Reads vector tiles as the engine writes them, `TileProperties` at each point. Throws where one is none. */
export function readMarks(tiles: readonly { address: TileAddress; data: ArrayBuffer }[]): Marks {
  const lone: LoneIncident[] = [];
  const discs: Disc[] = [];
  for (const { address, data } of tiles) {
    if (data.byteLength === 0) continue;
    const layer = new VectorTile(new PbfReader(data)).layers[TILE_LAYER];
    if (layer === undefined) continue;
    for (let index = 0; index < layer.length; index++) {
      const feature = layer.feature(index);
      const properties = feature.properties as Partial<TileProperties>;
      const position = positionIn(address, feature, layer.extent);
      const { count = 1, id } = properties;
      if (count > 1) discs.push(discOf(position, properties));
      else if (id !== undefined) lone.push(loneOf(id, position, properties));
    }
  }
  lone.sort((a, b) => a.row - b.row);
  return { lone, discs };
}

function positionIn({ z, x, y }: TileAddress, feature: VectorTileFeature, extent: number): Position {
  const point = feature.loadGeometry()[0]?.[0];
  const size = extent * 2 ** z;
  return fromMercator(((point?.x ?? 0) + x * extent) / size, ((point?.y ?? 0) + y * extent) / size);
}

function discOf(position: Position, { count, certainCount, pie, cell }: Partial<TileProperties>): Disc {
  const [z = 0, x = 0, y = 0] = (cell ?? '').split('/').map(Number);
  return {
    position,
    count: count ?? 0,
    certainCount: certainCount ?? 0,
    pie: pie ?? '',
    crowd: { ids: null, cell: { z, x, y } },
  };
}

function loneOf(id: string, position: Position, properties: Partial<TileProperties>): LoneIncident {
  return {
    id,
    row: properties.row ?? 0,
    position,
    shape: properties.shape ?? 'strategic',
    role: properties.role ?? 'other',
    certainty: properties.certainty === 'certain' ? 'certain' : 'possible',
    conflicts: properties.conflicts ?? 0,
    discrepancies: properties.discrepancies ?? 0,
    label: { en: properties.label_en ?? '', ar: properties.label_ar ?? '' },
    qualifier: { en: properties.qualifier_en ?? '', ar: properties.qualifier_ar ?? '' },
  };
}
