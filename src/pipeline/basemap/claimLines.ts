import type { Position } from 'geojson';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BasemapSources } from './basemapSources.ts';
import { requirePackage } from './basemapSources.ts';

export interface ClaimLine {
  readonly name: string;
  readonly lines: Position[][];
}

interface Sqlite {
  readonly Database: new (bytes: Uint8Array) => {
    exec(statement: string): { values: unknown[][] }[];
    close(): void;
  };
}

/** Natural Earth's disputed borders, from the world map that QGIS carries (GeoPackage). */
export async function readClaimLines(sources: BasemapSources): Promise<ClaimLine[]> {
  const sqlite = await requirePackage<() => Promise<Sqlite>>(sources, 'sql.js')();
  const database = new sqlite.Database(
    readFileSync(join(sources.debianRoot, 'usr/share/qgis/resources/data/world_map.gpkg')),
  );
  const rows = database.exec('select name, geom from disputed_borders order by fid')[0]?.values ?? [];
  const claims = rows.map(([name, blob]) => {
    if (typeof name !== 'string' || !(blob instanceof Uint8Array)) {
      throw new Error('disputed_borders has a row without a name and a geometry');
    }
    return { name, lines: readMultiLineString(blob) };
  });
  database.close();
  return claims;
}

/** Envelope sizes in bytes by the GeoPackage header's envelope code (OGC 12-128r19, 2.1.3). */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];
const WKB_LINE_STRING = 2;
const WKB_MULTI_LINE_STRING = 5;

/** Reads a GeoPackage geometry blob that holds a little-endian, two-dimensional MultiLineString. */
function readMultiLineString(blob: Uint8Array): Position[][] {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  let offset = 8 + (ENVELOPE_BYTES[(view.getUint8(3) >> 1) & 7] ?? 0);
  const header = (type: number): number => {
    const littleEndian = view.getUint8(offset) === 1;
    if (!littleEndian || view.getUint32(offset + 1, true) !== type) {
      throw new Error(`Expected little-endian well-known binary of type ${type} at byte ${offset}`);
    }
    const count = view.getUint32(offset + 5, true);
    offset += 9;
    return count;
  };
  return Array.from({ length: header(WKB_MULTI_LINE_STRING) }, () =>
    Array.from({ length: header(WKB_LINE_STRING) }, () => {
      const position = [view.getFloat64(offset, true), view.getFloat64(offset + 8, true)];
      offset += 16;
      return position;
    }),
  );
}
