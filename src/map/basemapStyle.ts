import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Language } from '../core/text.ts';
import type { Basemap } from './basemapData.ts';
import type { BasemapSources } from './fetchBasemap.ts';
import { mapFontFaces } from './basemapFonts.ts';
import { basemapLabelLayers, classIs } from './basemapLabelLayers.ts';
import type { BasemapPalette, BasemapTheme } from './basemapPalette.ts';
import { BASEMAP_PALETTES } from './basemapPalette.ts';
import { FOCUS_COUNTRIES, FOCUS_DISPUTED } from './focusCountries.ts';

/** Sources of the style by id, with the collection of the decoded basemap that fills each. */
const BASEMAP_SOURCES = {
  'basemap-land': 'land',
  'basemap-lines': 'lines',
  'basemap-labels': 'labels',
} as const satisfies Record<string, keyof Basemap>;

export interface BasemapStyleUrls {
  /** Address of the page (`document.baseURI`), against which the font files are resolved. */
  readonly base: string;
}

/**
 * The style of the embedded basemap. Without `basemap` its sources are empty: the map starts with its
 * background, and `basemapSourceData` fills them once loaded. The language of the labels is the style's
 * global state `lang`: `map.setGlobalStateProperty('lang', 'ar')` switches it.
 */
export function basemapStyle(
  theme: BasemapTheme,
  language: Language,
  urls: BasemapStyleUrls,
  basemap?: BasemapSources,
): StyleSpecification {
  const sources = Object.entries(BASEMAP_SOURCES).map(([id, collection]) => [
    id,
    {
      type: 'geojson' as const,
      data: basemap?.[collection] ?? { type: 'FeatureCollection' as const, features: [] },
      maxzoom: 10,
      tolerance: 0.25,
    },
  ]);
  return {
    version: 8,
    name: 'Dateline',
    state: { lang: { default: language } },
    'font-faces': mapFontFaces(urls.base),
    sources: Object.fromEntries(sources) as StyleSpecification['sources'],
    layers: basemapLayers(BASEMAP_PALETTES[theme]),
  };
}

/** What to give each source of the style with `setData` when the basemap has loaded. */
export function basemapSourceData(
  basemap: BasemapSources,
): { source: string; data: BasemapSources[keyof BasemapSources] }[] {
  return Object.entries(BASEMAP_SOURCES).map(([source, collection]) => ({
    source,
    data: basemap[collection],
  }));
}

export interface PaintUpdate {
  readonly layer: string;
  readonly property: string;
  readonly value: unknown;
}

/** Every paint property of the basemap in a theme, for `map.setPaintProperty`: other layers stay as they are. */
export function basemapPaint(theme: BasemapTheme): PaintUpdate[] {
  return basemapLayers(BASEMAP_PALETTES[theme]).flatMap(({ id, paint }) =>
    Object.entries(paint ?? {}).map(([property, value]) => ({
      layer: id,
      property,
      value: value as unknown,
    })),
  );
}

/** Width in pixels that grows by equal factors between two zooms. */
const growing = (
  zoom: number,
  width: number,
  lastZoom: number,
  lastWidth: number,
): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.4],
  ['zoom'],
  zoom,
  width,
  lastZoom,
  lastWidth,
];

function basemapLayers(colours: BasemapPalette): LayerSpecification[] {
  return [...areaLayers(colours), ...lineLayers(colours), ...basemapLabelLayers(colours)];
}

function areaLayers(colours: BasemapPalette): LayerSpecification[] {
  return [
    { id: 'basemap-background', type: 'background', paint: { 'background-color': colours.water } },
    {
      id: 'basemap-land',
      type: 'fill',
      source: 'basemap-land',
      filter: classIs('area'),
      paint: {
        'fill-color': [
          'match',
          ['get', 'code'],
          [...FOCUS_COUNTRIES],
          colours.land,
          [...FOCUS_DISPUTED],
          colours.landDisputed,
          colours.landOther,
        ],
        'fill-outline-color': 'rgba(0,0,0,0)',
      },
    },
  ];
}

function lineLayers(colours: BasemapPalette): LayerSpecification[] {
  const line = (
    id: string,
    filter: FilterSpecification,
    paint: Record<string, unknown>,
    more: { minzoom?: number; round?: boolean } = {},
  ): LayerSpecification => ({
    id: `basemap-${id}`,
    type: 'line',
    source: 'basemap-lines',
    filter,
    ...(more.minzoom === undefined ? {} : { minzoom: more.minzoom }),
    layout: { 'line-join': 'round', 'line-cap': more.round === false ? 'butt' : 'round' },
    paint,
  });
  const river = (rank: number): FilterSpecification => [
    'all',
    classIs('river'),
    ['==', ['get', 'rank'], rank],
  ];
  return [
    line(
      'province-borders',
      classIs('province-border'),
      { 'line-color': colours.province, 'line-width': growing(5, 0.6, 9, 1.1), 'line-dasharray': [3, 2.5] },
      { minzoom: 5, round: false },
    ),
    line(
      'rivers-seasonal',
      river(4),
      { 'line-color': colours.river, 'line-width': 0.7, 'line-dasharray': [4, 3], 'line-opacity': 0.55 },
      { minzoom: 8, round: false },
    ),
    line(
      'rivers-minor',
      river(3),
      { 'line-color': colours.river, 'line-width': growing(7, 0.5, 11, 1.4), 'line-opacity': 0.8 },
      { minzoom: 7 },
    ),
    line(
      'rivers',
      river(2),
      { 'line-color': colours.river, 'line-width': growing(5, 0.6, 10, 2) },
      { minzoom: 5 },
    ),
    line(
      'rivers-named',
      river(1),
      { 'line-color': colours.river, 'line-width': growing(3.5, 0.7, 10, 3.4) },
      { minzoom: 3.5 },
    ),
    {
      id: 'basemap-lakes',
      type: 'fill',
      source: 'basemap-land',
      filter: classIs('lake'),
      paint: { 'fill-color': colours.water, 'fill-outline-color': colours.river },
    },
    line('borders', classIs('border'), {
      'line-color': colours.border,
      'line-width': growing(2, 0.5, 9, 1.5),
    }),
    line(
      'disputed',
      classIs('disputed'),
      { 'line-color': colours.border, 'line-width': growing(2, 0.6, 9, 1.7), 'line-dasharray': [1.2, 1.6] },
      { round: false, minzoom: 2 },
    ),
  ];
}
