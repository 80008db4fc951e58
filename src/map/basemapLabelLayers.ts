import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { MAP_FONT_REGULAR, MAP_FONT_SEMIBOLD } from './basemapFonts.ts';
import type { BasemapPalette } from './basemapPalette.ts';
import { TOWN_IMAGE } from './basemapTownImage.ts';

/** The layer before which footprints are to be put: they lie over land and lines, under the labels. */
export const FIRST_BASEMAP_LABEL_LAYER = 'basemap-river-labels';

/** Whether a feature is of a class of the basemap. */
export const classIs = (name: string): ExpressionSpecification => ['==', ['get', 'class'], name];

const inLanguage: ExpressionSpecification = ['get', ['to-string', ['global-state', 'lang']]];

/** Capitals in English only: Arabic has none. */
const inCapitals: ExpressionSpecification = [
  'case',
  ['==', ['global-state', 'lang'], 'ar'],
  ['get', 'ar'],
  ['upcase', ['get', 'en']],
];

/** A value for English and one for Arabic, which is never letter-spaced and runs a step larger. */
function byLanguage(english: number, arabic: number): ExpressionSpecification {
  return ['case', ['==', ['global-state', 'lang'], 'ar'], arabic, english];
}

/** Font size in pixels by zoom, for both languages. */
function sized(
  zoom: number,
  size: number,
  lastZoom: number,
  lastSize: number,
  step = 1.5,
): ExpressionSpecification {
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    zoom,
    byLanguage(size, size + step),
    lastZoom,
    byLanguage(lastSize, lastSize + step),
  ];
}

/** Size of a country's name in English and in Arabic; small areas (rank 4 and 5) take a smaller one. */
function countrySize(english: number, arabic: number): ExpressionSpecification {
  return ['*', byLanguage(english, arabic), ['match', ['get', 'rank'], [4, 5], 0.72, 1]];
}

/** Keeps the labels of a class whose rank is due: `steps` gives, by zoom, the highest rank shown. */
function due(name: string, first: number, ...steps: number[]): FilterSpecification {
  const highest = ['step', ['zoom'], first, ...steps] as unknown as ExpressionSpecification;
  return ['all', classIs(name), ['<=', ['get', 'rank'], highest]];
}

/** The labels of rivers, provinces, towns and countries; the later a layer, the sooner it finds room. */
export function basemapLabelLayers(colours: BasemapPalette): LayerSpecification[] {
  const halo = { 'text-halo-color': colours.halo, 'text-halo-width': 1.5, 'text-halo-blur': 0.5 };
  const placed: SymbolLayerSpecification['layout'] = {
    'symbol-sort-key': ['get', 'rank'],
    'text-padding': 4,
    'text-max-width': 8,
  };
  return [
    {
      id: FIRST_BASEMAP_LABEL_LAYER,
      type: 'symbol',
      source: 'basemap-labels',
      filter: due('river', 1, 7, 2, 8, 3),
      minzoom: 6,
      layout: {
        ...placed,
        'text-field': inLanguage,
        'text-font': MAP_FONT_REGULAR,
        'text-size': sized(6, 11, 10, 13),
        'text-letter-spacing': byLanguage(0.06, 0),
        'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
        'text-radial-offset': 0.8,
        'text-justify': 'auto',
      },
      paint: { 'text-color': colours.labelRiver, ...halo },
    },
    {
      id: 'basemap-province-labels',
      type: 'symbol',
      source: 'basemap-labels',
      filter: due('province', 1, 7, 2),
      minzoom: 6,
      maxzoom: 10,
      layout: {
        ...placed,
        'text-field': inLanguage,
        'text-font': MAP_FONT_REGULAR,
        'text-size': sized(6, 11, 9, 13),
        'text-letter-spacing': byLanguage(0.06, 0),
      },
      paint: { 'text-color': colours.labelQuiet, ...halo },
    },
    {
      id: 'basemap-places',
      type: 'symbol',
      source: 'basemap-labels',
      filter: due('place', 0, 4, 1, 5, 2, 6, 3, 7, 4, 9, 5),
      minzoom: 2,
      layout: {
        ...placed,
        'icon-image': TOWN_IMAGE,
        'icon-size': ['interpolate', ['linear'], ['get', 'rank'], 1, 1, 5, 0.7],
        'icon-allow-overlap': false,
        'text-field': inLanguage,
        'text-font': MAP_FONT_REGULAR,
        'text-size': sized(4, 11, 9, 12.5),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.55,
        'text-justify': 'auto',
      },
      paint: { 'text-color': colours.label, 'icon-color': colours.label, ...halo },
    },
    {
      id: 'basemap-country-labels',
      type: 'symbol',
      source: 'basemap-labels',
      filter: due('country', 0, 2, 1, 3, 2, 5, 3, 6, 4, 7, 5),
      minzoom: 2,
      maxzoom: 9,
      layout: {
        ...placed,
        'text-field': inCapitals,
        'text-font': MAP_FONT_SEMIBOLD,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          2,
          countrySize(10, 12),
          5,
          countrySize(13, 16),
          8,
          countrySize(17, 21),
        ],
        'text-letter-spacing': byLanguage(0.2, 0),
      },
      paint: { 'text-color': colours.labelQuiet, ...halo },
    },
  ];
}
