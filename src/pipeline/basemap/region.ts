import type { Position } from 'geojson';

/** The detailed part of the basemap, in degrees: Egypt to Pakistan's edge, Muscat to the Black Sea. */
export const REGION = { west: 30, south: 22, east: 62, north: 42 } as const;

/** Countries whose provinces and small towns are drawn. */
export const DETAILED_COUNTRIES: readonly string[] = ['IQ', 'SY', 'JO', 'LB'];

/** Countries whose provinces are drawn although only their larger towns are. */
export const PROVINCE_COUNTRIES: readonly string[] = [...DETAILED_COUNTRIES, 'TR', 'IR', 'SA', 'KW'];

export function isInRegion([longitude, latitude]: Position, margin = 0): boolean {
  return (
    longitude !== undefined &&
    latitude !== undefined &&
    longitude >= REGION.west - margin &&
    longitude <= REGION.east + margin &&
    latitude >= REGION.south - margin &&
    latitude <= REGION.north + margin
  );
}

/** Distance in degrees from the region's edge, zero inside. */
export function degreesOutside(longitude: number, latitude: number): number {
  return Math.max(
    REGION.west - longitude,
    longitude - REGION.east,
    REGION.south - latitude,
    latitude - REGION.north,
    0,
  );
}
