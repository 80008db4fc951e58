import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../core/view.ts';
import { MAP_FONT_SEMIBOLD } from './basemapFonts.ts';
import type { IncidentColours } from './incidentColours.ts';
import { SOURCES, TILE_LAYER } from './incidentSources.ts';
import { byRole } from './layerExpressions.ts';
import { LAYERS } from './layerIds.ts';
import { PIE_RADIUS } from './pieSlices.ts';
import { NAME_SEPARATOR } from './symbolImage.ts';

const isDisc: FilterSpecification = ['>', ['get', 'count'], 1];

const hasCertain: ExpressionSpecification = ['>', ['get', 'certainCount'], 0];
const number: ExpressionSpecification = ['get', 'count'];
const radius: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['ln', number],
  0.7,
  12,
  4.6,
  17,
  9.2,
  23,
  13.8,
  32,
];
const thousands: ExpressionSpecification = ['/', number, 1000];

/** "940", "1.3k", "24k", "1.2M": the same in both languages. */
const numberLayout: NonNullable<SymbolLayerSpecification['layout']> = {
  'text-field': [
    'case',
    ['>=', number, 999_500],
    ['concat', ['to-string', ['/', ['round', ['/', number, 100_000]], 10]], 'M'],
    ['>=', number, 9950],
    ['concat', ['to-string', ['round', thousands]], 'k'],
    ['>=', number, 1000],
    ['concat', ['to-string', ['/', ['round', ['/', number, 100]], 10]], 'k'],
    ['to-string', number],
  ],
  'text-font': MAP_FONT_SEMIBOLD,
  'text-size': 11.5,
  'text-allow-overlap': true,
};

/** Discs of several incidents, as the engine's tiles have them. */
export function discLayers(theme: Theme, colours: IncidentColours): LayerSpecification[] {
  const tiles = { source: SOURCES.tiles, 'source-layer': TILE_LAYER, filter: isDisc } as const;
  return [
    {
      id: LAYERS.discs,
      type: 'symbol',
      ...tiles,
      layout: {
        'icon-image': [
          'concat',
          `pie${NAME_SEPARATOR}`,
          ['get', 'pie'],
          NAME_SEPARATOR,
          ['case', hasCertain, 'certain', 'possible'],
          `${NAME_SEPARATOR}${theme}`,
        ],
        'icon-size': ['/', radius, PIE_RADIUS],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-padding': 0,
        // The larger ones lie on top, with their numbers whole.
        'symbol-sort-key': number,
        ...numberLayout,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': colours.ink },
    },
  ];
}

/** Discs of incidents that stand-off cannot take apart; over the symbols of the tiles, some of which are in them. */
export function crowdLayers(colours: IncidentColours): LayerSpecification[] {
  const crowds = { source: SOURCES.crowds } as const;
  return [
    {
      id: LAYERS.crowds,
      type: 'circle',
      ...crowds,
      paint: {
        'circle-radius': radius,
        'circle-color': ['case', hasCertain, byRole(colours), colours.halo],
        'circle-opacity': 0.9,
        'circle-stroke-color': ['case', hasCertain, colours.halo, byRole(colours)],
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: LAYERS.crowdCounts,
      type: 'symbol',
      ...crowds,
      layout: numberLayout,
      paint: { 'text-color': ['case', hasCertain, colours.halo, byRole(colours)] },
    },
  ];
}
