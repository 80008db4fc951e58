import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Position } from '../core/geometry.ts';
import type { Language, LocalText } from '../core/text.ts';
import { drawnArabic } from './drawnArabic.ts';
import { LABEL_GAP, SELECTED_LABEL_GAP, TITLE_SIZE } from './symbolLayers.ts';
import type { ScreenPoint } from './mapState.ts';
import { standOff, type Displacement } from './standOff.ts';
import { NAME_SEPARATOR, type Ring } from './symbolImage.ts';

/** A lone incident as the engine's tiles give it. */
export interface LoneIncident {
  readonly id: string;
  /** Its place in the dataset's order. */
  readonly row: number;
  readonly position: Position;
  readonly shape: string;
  readonly role: string;
  readonly certainty: 'certain' | 'possible';
  readonly conflicts: number;
  readonly discrepancies: number;
  readonly label: LocalText;
  readonly qualifier: LocalText;
}

export interface PlacedSymbol {
  readonly incident: LoneIncident;
  readonly displacement: Displacement;
}

export interface Placing {
  /** Where a position is on the screen: CSS pixels. */
  readonly project: (position: Position) => ScreenPoint;
  readonly selected: string | null;
  readonly language: Language;
  /** Between these a label is seen whole. */
  readonly left: number;
  readonly right: number;
}

/** Symbols closer than this stand off: CSS pixels. */
export const STAND_OFF_DISTANCE = 20;

/** Mean advances as shares of the font size, to guess whether a label fits at the side. */
const TITLE_ADVANCE = 0.56;
const QUALIFIER_ADVANCE = 0.39;

/** Where each symbol stands in this view, and which are too many on one spot to be told apart. */
export function placeSymbols(
  incidents: readonly LoneIncident[],
  placing: Placing,
): { symbols: PlacedSymbol[]; crowds: LoneIncident[][] } {
  const { displacements, crowds } = standOff(
    incidents.map(({ position }) => placing.project(position)),
    STAND_OFF_DISTANCE,
  );
  return {
    symbols: incidents.flatMap((incident, index) => {
      const displacement = displacements[index];
      if (displacement === null || displacement === undefined) return [];
      // Whole pixels: the leader's image is made for its displacement, and symbols stay sharp.
      const { dx, dy } = displacement;
      return [{ incident, displacement: { dx: Math.round(dx) + 0, dy: Math.round(dy) + 0 } }];
    }),
    crowds: crowds.map((crowd) => crowd.map((index) => incidents[index] as LoneIncident)),
  };
}

/** The features of `SOURCES.crowds`: each stands on one of its incidents, as a disc with their number. */
export function crowdFeatures(
  crowds: readonly (readonly LoneIncident[])[],
): FeatureCollection<Point, Record<string, unknown>> {
  return {
    type: 'FeatureCollection',
    features: crowds.map((crowd) => {
      const roles = new Set(crowd.map(({ role }) => role));
      return point(crowd[0]?.position ?? [0, 0], {
        ids: crowd.map(({ id }) => id),
        count: crowd.length,
        certainCount: crowd.filter(({ certainty }) => certainty === 'certain').length,
        role: roles.size === 1 ? crowd[0]?.role : 'other',
      });
    }),
  };
}

/** The features of `SOURCES.symbols`; `dx` and `dy` are CSS pixels, so that nothing slides while the map zooms. */
export function symbolFeatures(
  placed: readonly PlacedSymbol[],
  placing: Placing,
): FeatureCollection<Point, Record<string, unknown>> {
  return {
    type: 'FeatureCollection',
    features: placed.map(({ incident, displacement }) => {
      const { dx, dy } = displacement;
      const selected = incident.id === placing.selected;
      return point(incident.position, {
        id: incident.id,
        shape: incident.shape,
        role: incident.role,
        certainty: incident.certainty,
        conflicts: incident.conflicts,
        discrepancies: incident.discrepancies,
        label_en: incident.label.en,
        label_ar: drawnArabic(incident.label.ar),
        qualifier_en: incident.qualifier.en,
        qualifier_ar: drawnArabic(incident.qualifier.ar),
        // The selected label is placed first, then in the dataset's order.
        order: selected ? -1 : incident.row,
        dx,
        dy,
        selected,
        side: labelSide(incident, displacement, placing),
        ...(dx === 0 && dy === 0 ? {} : { leader: ['leader', dx, dy].join(NAME_SEPARATOR) }),
      });
    }),
  };
}

/** The features of `SOURCES.rings`. */
export function ringFeatures(
  rings: readonly { ring: Ring; symbol: PlacedSymbol }[],
): FeatureCollection<Point, Record<string, unknown>> {
  return {
    type: 'FeatureCollection',
    features: rings.map(({ ring, symbol: { incident, displacement } }) => {
      return point(incident.position, {
        id: incident.id,
        ring,
        shape: incident.shape,
        role: incident.role,
        certainty: incident.certainty,
        dx: displacement.dx,
        dy: displacement.dy,
      });
    }),
  };
}

function point(
  position: Position,
  properties: Record<string, unknown>,
): Feature<Point, Record<string, unknown>> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [...position] }, properties };
}

/** The side that the label stands on if it can: right, or left where it would be cut off there and not here. */
function labelSide(incident: LoneIncident, { dx }: Displacement, placing: Placing): 'left' | 'right' {
  const { language } = placing;
  const size = TITLE_SIZE[language];
  const gap = incident.id === placing.selected ? SELECTED_LABEL_GAP : LABEL_GAP;
  const width =
    gap +
    size *
      Math.max(
        incident.label[language].length * TITLE_ADVANCE,
        incident.qualifier[language].length * QUALIFIER_ADVANCE,
      );
  const x = placing.project(incident.position).x + dx;
  return x + width > placing.right && x - width >= placing.left ? 'left' : 'right';
}
