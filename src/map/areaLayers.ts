import type { FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { MAP_FONT_REGULAR } from './basemapFonts.ts';
import type { IncidentColours } from './incidentColours.ts';
import { SOURCES } from './incidentSources.ts';
import { byRole, inLanguage, isArabic } from './layerExpressions.ts';
import { LAYERS } from './layerIds.ts';

/** Areas, their outlines and the arcs of relations: they lie under all labels. */
export function footprintLayers(colours: IncidentColours): LayerSpecification[] {
  return [
    {
      id: LAYERS.footprintFill,
      type: 'fill',
      source: SOURCES.footprints,
      filter: ['==', ['get', 'part'], 'fade'],
      paint: {
        'fill-color': byRole(colours),
        'fill-opacity': ['get', 'opacity'],
        'fill-antialias': false,
      },
    },
    {
      id: LAYERS.footprintOutline,
      type: 'line',
      source: SOURCES.footprints,
      filter: ['==', ['get', 'part'], 'outline'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': byRole(colours),
        'line-width': ['case', ['get', 'strong'], 1.75, 1.25],
        'line-dasharray': [3, 2.2],
        'line-opacity': ['case', ['get', 'strong'], 1, 0.85],
      },
    },
    {
      id: LAYERS.arcs,
      type: 'line',
      source: SOURCES.arcs,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.ink3, 'line-width': 1.5, 'line-dasharray': [0.1, 2.8] },
    },
  ];
}

/** What is written in and at the areas. */
export function memberLayers(colours: IncidentColours): LayerSpecification[] {
  const label = {
    'text-color': colours.ink2,
    'text-halo-color': colours.halo,
    'text-halo-width': 1.5,
  };
  return [
    {
      id: LAYERS.footprintLabels,
      type: 'symbol',
      source: SOURCES.footprints,
      minzoom: 10,
      filter: [
        'all',
        ['==', ['get', 'part'], 'radius'],
        ['>=', ['zoom'], ['get', 'labelZoom']],
      ] as unknown as FilterSpecification,
      layout: {
        'text-field': inLanguage('label'),
        'text-font': MAP_FONT_REGULAR,
        'text-size': ['case', isArabic, 13, 12],
        'text-anchor': 'top',
        'text-offset': [0, 0.35],
        'text-max-width': 30,
        'text-padding': 4,
      },
      paint: { ...label, 'text-color': byRole(colours) },
    },
    {
      id: LAYERS.memberDots,
      type: 'circle',
      source: SOURCES.members,
      minzoom: 9,
      paint: {
        'circle-radius': 2.5,
        'circle-color': byRole(colours),
        'circle-stroke-color': colours.halo,
        'circle-stroke-width': 1,
      },
    },
    {
      id: LAYERS.memberLabels,
      type: 'symbol',
      source: SOURCES.members,
      minzoom: 9,
      layout: {
        'text-field': inLanguage('label'),
        'text-font': MAP_FONT_REGULAR,
        'text-size': ['case', isArabic, 13.5, 12.5],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.6,
        'text-justify': 'auto',
        'text-padding': 1,
      },
      paint: label,
    },
  ];
}
