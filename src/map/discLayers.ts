import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { MAP_FONT_SEMIBOLD } from './basemapFonts.ts';
import type { IncidentColours } from './incidentColours.ts';
import { SOURCES, TILE_LAYER } from './incidentSources.ts';
import { byRole } from './layerExpressions.ts';
import { LAYERS } from './layerIds.ts';

const isDisc: FilterSpecification = ['>', ['get', 'count'], 1];

/** Discs of several incidents: those of the engine's tiles, and those that stand-off cannot take apart. */
export function discLayers(colours: IncidentColours): LayerSpecification[] {
  return [
    ...discPair(colours, LAYERS.discs, LAYERS.discCounts, {
      source: SOURCES.tiles,
      'source-layer': TILE_LAYER,
      filter: isDisc,
    }),
    ...discPair(colours, LAYERS.crowds, LAYERS.crowdCounts, { source: SOURCES.crowds }),
  ];
}

function discPair(
  colours: IncidentColours,
  disc: string,
  count: string,
  data: { source: string; 'source-layer'?: string; filter?: FilterSpecification },
): LayerSpecification[] {
  const hasCertain: ExpressionSpecification = ['>', ['get', 'certainCount'], 0];
  const number: ExpressionSpecification = ['get', 'count'];
  return [
    {
      id: disc,
      type: 'circle',
      ...data,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['ln', number], 0.7, 11, 4.6, 17, 9.2, 24, 13.8, 32],
        'circle-color': ['case', hasCertain, byRole(colours), colours.halo],
        'circle-opacity': 0.9,
        'circle-stroke-color': ['case', hasCertain, colours.halo, byRole(colours)],
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: count,
      type: 'symbol',
      ...data,
      layout: {
        'text-field': [
          'case',
          ['>=', number, 10000],
          ['concat', ['to-string', ['round', ['/', number, 1000]]], 'k'],
          ['to-string', number],
        ],
        'text-font': MAP_FONT_SEMIBOLD,
        'text-size': 12,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': ['case', hasCertain, colours.halo, byRole(colours)] },
    },
  ];
}
