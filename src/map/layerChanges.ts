import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { sameContent } from './sameContent.ts';

/** One property to set, so that a layer looks as it should without a new style. */
export interface LayerChange {
  readonly layer: string;
  readonly group: 'paint' | 'layout';
  readonly property: string;
  readonly value: unknown;
}

/** What turns layers into others of the same ids and filters. Properties that vanish are set to their default. */
export function layerChanges(
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): LayerChange[] {
  const old = new Map(before.map((layer) => [layer.id, layer]));
  return after.flatMap((layer) =>
    (['layout', 'paint'] as const).flatMap((group): LayerChange[] => {
      const from = propertiesOf(old.get(layer.id), group);
      const to = propertiesOf(layer, group);
      return [...new Set([...Object.keys(from), ...Object.keys(to)])]
        .filter((property) => !sameContent(from[property], to[property]))
        .map((property) => ({ layer: layer.id, group, property, value: to[property] }));
    }),
  );
}

function propertiesOf(
  layer: LayerSpecification | undefined,
  group: 'paint' | 'layout',
): Record<string, unknown> {
  return layer?.[group] ?? {};
}
