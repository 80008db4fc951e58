import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FormattedSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Language } from '../core/text.ts';
import type { Theme } from '../core/view.ts';
import { MAP_FONT_REGULAR, MAP_FONT_TITLE } from './basemapFonts.ts';
import { byDisplacement } from './byDisplacement.ts';
import type { IncidentColours } from './incidentColours.ts';
import { SOURCES } from './incidentSources.ts';
import { inLanguage, isArabic } from './layerExpressions.ts';
import { LAYERS } from './layerIds.ts';
import { NAME_SEPARATOR, SYMBOL_OFFSETS } from './symbolImage.ts';

/** Sizes of an incident's title in pixels, by language. */
export const TITLE_SIZE: Readonly<Record<Language, number>> = { en: 15, ar: 17 };

/** From a symbol's middle to its label, clear of its ring where it is selected: CSS pixels. */
export const LABEL_GAP = 17;
export const SELECTED_LABEL_GAP = 24;

/** The qualifying line beside its title. */
const QUALIFIER_SCALE = 0.83;
/** A symbol that stands off to the lower left has its leader at the upper right: its label goes lower. */
const LOWER = 9;
/** The selected symbol, from 24 to 26 pixels. */
const GROWTH = 26 / 24;

const titleSize: ExpressionSpecification = ['case', isArabic, TITLE_SIZE.ar, TITLE_SIZE.en];

function symbolName(theme: Theme): ExpressionSpecification {
  const separator = NAME_SEPARATOR;
  return [
    'concat',
    `symbol${separator}`,
    ['get', 'shape'],
    separator,
    ['case', ['==', ['global-state', 'colourBy'], 'shape'], 'own', ['get', 'role']],
    separator,
    ['get', 'certainty'],
    `${separator}${theme}`,
  ];
}

/** The title, and under it the qualifying line where there is one. */
function labelText(colours: IncidentColours): DataDrivenPropertyValueSpecification<FormattedSpecification> {
  const qualifier = inLanguage('qualifier');
  return [
    'format',
    inLanguage('label'),
    { 'text-font': ['literal', MAP_FONT_TITLE], 'text-color': colours.ink },
    ['case', ['==', qualifier, ''], '', '\n'],
    {},
    qualifier,
    {
      'text-font': ['literal', MAP_FONT_REGULAR],
      'font-scale': QUALIFIER_SCALE,
      'text-color': colours.ink2,
    },
  ] as unknown as ExpressionSpecification;
}

function labelLook(colours: IncidentColours): {
  layout: NonNullable<SymbolLayerSpecification['layout']>;
  paint: NonNullable<SymbolLayerSpecification['paint']>;
} {
  return {
    layout: {
      'text-field': labelText(colours),
      'text-font': MAP_FONT_TITLE,
      'text-size': titleSize,
      'text-line-height': 1.12,
      'text-max-width': 16,
      'text-justify': 'auto',
      'text-padding': 1,
    },
    paint: { 'text-color': colours.ink, 'text-halo-color': colours.halo, 'text-halo-width': 2 },
  };
}

/** Where a mark stands: it moves out to the ring of a selected symbol. */
function markOffset(
  [x, y]: readonly [number, number],
  [selectedX, selectedY]: readonly [number, number],
): ExpressionSpecification {
  return [
    'case',
    ['get', 'selected'],
    byDisplacement((dx, dy) => [dx + selectedX, dy + selectedY]),
    byDisplacement((dx, dy) => [dx + x, dy + y]),
  ];
}

/** The label at its own side of the symbol, then at the other, below, and above; in ems of the title. */
function labelAnchors(language: Language): unknown {
  const size = TITLE_SIZE[language];
  const anchors = (gap: number, first: 'left' | 'right', lower: number) =>
    byDisplacement((dx, dy) => {
      const right = ['left', [(dx + gap) / size, (dy + lower) / size]];
      const left = ['right', [(dx - gap) / size, dy / size]];
      const sides = first === 'right' ? [...right, ...left] : [...left, ...right];
      return [...sides, 'top', [dx / size, (dy + gap) / size], 'bottom', [dx / size, (dy - gap) / size]];
    });
  const bySide = (gap: number) => [
    'case',
    ['==', ['get', 'side'], 'left'],
    anchors(gap, 'left', 0),
    ['all', ['<', ['get', 'dx'], 0], ['>', ['get', 'dy'], 0]],
    anchors(gap, 'right', LOWER),
    anchors(gap, 'right', 0),
  ];
  return ['case', ['get', 'selected'], bySide(SELECTED_LABEL_GAP), bySide(LABEL_GAP)];
}

/** Lone incidents with all that belongs to them. */
export function symbolLayers(theme: Theme, colours: IncidentColours): LayerSpecification[] {
  const look = labelLook(colours);
  // Marks that belong to a symbol: always there, and no obstacle for labels.
  const free = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;
  return [
    {
      id: LAYERS.labels,
      type: 'symbol',
      source: SOURCES.symbols,
      layout: {
        ...look.layout,
        'symbol-sort-key': ['get', 'order'],
        'text-variable-anchor-offset': [
          'case',
          isArabic,
          labelAnchors('ar'),
          labelAnchors('en'),
        ] as unknown as ExpressionSpecification,
      },
      paint: look.paint,
    },
    {
      id: LAYERS.leaders,
      type: 'symbol',
      source: SOURCES.symbols,
      filter: ['has', 'leader'],
      layout: { 'icon-image': ['concat', ['get', 'leader'], `${NAME_SEPARATOR}${theme}`], ...free },
    },
    {
      id: LAYERS.truePlaces,
      type: 'symbol',
      source: SOURCES.symbols,
      filter: ['has', 'leader'],
      // Labels of the basemap keep clear of it, so that it is not taken for a town's dot.
      layout: {
        'icon-image': `dot${NAME_SEPARATOR}${theme}`,
        'icon-allow-overlap': true,
        'icon-padding': 5,
      },
    },
    {
      id: LAYERS.symbols,
      type: 'symbol',
      source: SOURCES.symbols,
      layout: {
        'icon-image': symbolName(theme),
        'icon-offset': byDisplacement((dx, dy) => [dx, dy]),
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
    },
    {
      id: LAYERS.rings,
      type: 'symbol',
      source: SOURCES.rings,
      layout: {
        'icon-image': ['concat', `ring${NAME_SEPARATOR}`, ['get', 'ring'], `${NAME_SEPARATOR}${theme}`],
        'icon-offset': byDisplacement((dx, dy) => [dx, dy]),
        ...free,
      },
    },
    {
      id: LAYERS.selectedSymbol,
      type: 'symbol',
      source: SOURCES.rings,
      filter: ['==', ['get', 'ring'], 'selected'],
      layout: {
        'icon-image': symbolName(theme),
        // An icon's offset grows with its size.
        'icon-size': GROWTH,
        'icon-offset': byDisplacement((dx, dy) => [dx / GROWTH, dy / GROWTH]),
        ...free,
      },
    },
    {
      id: LAYERS.conflicts,
      type: 'symbol',
      source: SOURCES.symbols,
      filter: ['>', ['get', 'conflicts'], 0],
      layout: {
        'icon-image': `conflict${NAME_SEPARATOR}${theme}`,
        'icon-offset': markOffset(SYMBOL_OFFSETS.conflict, SYMBOL_OFFSETS.conflictSelected),
        ...free,
      },
    },
    {
      id: LAYERS.discrepancies,
      type: 'symbol',
      source: SOURCES.symbols,
      filter: ['>', ['get', 'discrepancies'], 0],
      layout: {
        'icon-image': `discrepancy${NAME_SEPARATOR}${theme}`,
        'icon-offset': markOffset(SYMBOL_OFFSETS.discrepancy, SYMBOL_OFFSETS.discrepancySelected),
        ...free,
      },
    },
  ];
}
