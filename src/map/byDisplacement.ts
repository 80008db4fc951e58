import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

/** No displacement is larger than this in either direction: CSS pixels. */
const FARTHEST = 1000;

/**
 * An expression that gives `make(dx, dy)` for a feature with the properties `dx` and `dy`, where `make` is linear in
 * both. The properties stay plain numbers: MapLibre hands arrays in a feature's properties to expressions as strings
 * once it has laid a tile out a second time (6.17, after a change of layout or of global state).
 */
export function byDisplacement(make: (dx: number, dy: number) => unknown): ExpressionSpecification {
  const [low, high] = [-FARTHEST, FARTHEST];
  const along = (dx: number): unknown => [
    'interpolate',
    ['linear'],
    ['get', 'dy'],
    low,
    ['literal', make(dx, low)],
    high,
    ['literal', make(dx, high)],
  ];
  return [
    'interpolate',
    ['linear'],
    ['get', 'dx'],
    low,
    along(low),
    high,
    along(high),
  ] as unknown as ExpressionSpecification;
}
