import type { Position } from '../../core/geometry.ts';

/** A geometry in well-known binary, as far as a row needs it. */
export interface WkbGeometry {
  readonly kind: string;
  readonly positions: readonly Position[];
}

const KINDS = [
  '',
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
  'GeometryCollection',
];
const DEEPEST = 8;

/**
 * Reads well-known binary: ISO (OGC 06-103r4) as GeoParquet has it, and the flags of PostGIS for height, measure and
 * reference system. Heights and measures are passed over, and so are positions that are not numbers, which is how an
 * empty point is written. Null where the bytes are none of that, or kinds of geometry that GeoJSON does not have.
 */
export function readWkb(bytes: Uint8Array): WkbGeometry | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const positions: Position[] = [];
  let at = 0;

  const readPositions = (count: number, dimensions: number, isLittle: boolean): void => {
    for (let each = 0; each < count; each++, at += 8 * dimensions) {
      const [longitude, latitude] = [view.getFloat64(at, isLittle), view.getFloat64(at + 8, isLittle)];
      if (!Number.isNaN(longitude + latitude)) positions.push([longitude, latitude]);
    }
  };

  const readGeometry = (depth: number): string | null => {
    if (depth > DEEPEST) return null;
    const isLittle = view.getUint8(at) === 1;
    const code = view.getUint32(at + 1, isLittle);
    at += 5;
    const plain = code & 0x1fffffff;
    const kind = KINDS[plain % 1000] ?? '';
    const iso = Math.floor(plain / 1000);
    if (kind === '' || iso > 3) return null;
    const flags = [(code & 0x80000000) !== 0, (code & 0x40000000) !== 0].filter(Boolean).length;
    if ((code & 0x20000000) !== 0) at += 4;
    const dimensions = 2 + Math.max(flags, iso === 3 ? 2 : iso === 0 ? 0 : 1);
    const count = (): number => {
      at += 4;
      return view.getUint32(at - 4, isLittle);
    };
    if (kind === 'Point') readPositions(1, dimensions, isLittle);
    else if (kind === 'LineString') readPositions(count(), dimensions, isLittle);
    else if (kind === 'Polygon') {
      for (let rings = count(); rings > 0; rings--) readPositions(count(), dimensions, isLittle);
    } else {
      for (let parts = count(); parts > 0; parts--) if (readGeometry(depth + 1) === null) return null;
    }
    return kind;
  };

  try {
    const kind = readGeometry(0);
    return kind === null ? null : { kind, positions };
  } catch (error) {
    // It ends too early.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
