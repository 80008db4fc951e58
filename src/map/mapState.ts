import type { Filter } from '../core/filter.ts';
import type { Footprint } from '../core/format/registers.ts';
import type { Bounds, Position } from '../core/geometry.ts';
import type { TileAddress } from '../engine/protocol.ts';
import type { Failure } from '../core/result.ts';
import type { Language, LocalText } from '../core/text.ts';
import type { Camera, Theme } from '../core/view.ts';
import type { IncidentRole, RelationType, SymbolShape } from '../core/vocabulary.ts';

/** All that the map shows. Values are compared by content, so a caller may build a new one each time. */
export interface MapState {
  readonly filter: Filter;
  /** The selected incident's id. */
  readonly selected: string | null;
  /** Incidents that something outside the map points at; they wear the hover ring. */
  readonly highlighted: readonly string[];
  readonly language: Language;
  readonly theme: Theme;
  readonly reducedMotion: boolean;
  /** Null: the map fits `fit`. A camera that differs from the last state's moves the map. */
  readonly camera: Camera | null;
  /** What to show while `camera` is null; null keeps the map where it is. */
  readonly fit: Bounds | null;
  /** CSS pixels that something covers at each side: camera and controls keep clear of them. */
  readonly padding: Padding;
  /** Only what passes the filter; the map draws each of these. */
  readonly footprints: readonly IncidentFootprint[];
  /**
   * Set for a reader's own table: the symbol of each of its types, which then has the colour as well. Null: roles have
   * the colours.
   */
  readonly shapes: ReadonlyMap<string, SymbolShape> | null;
  /** Rises when the engine answers from other rows than before: the tiles are asked for again. */
  readonly edition: number;
  /** Relations of the selected incident. */
  readonly arcs: readonly RelationArc[];
  /** Null: the embedded basemap; else the address of a MapLibre style that the reader chose. */
  readonly onlineBasemap: string | null;
}

export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The area of an incident's place. */
export interface IncidentFootprint {
  /** The incident's id. */
  readonly id: string;
  readonly certainty: 'certain' | 'possible';
  readonly role: IncidentRole;
  readonly footprint: Footprint;
  /** Named points inside it, drawn from zoom 9 on. */
  readonly members?: readonly FootprintMember[];
}

export interface FootprintMember {
  readonly name: LocalText;
  readonly at: Position;
}

export interface RelationArc {
  readonly from: Position;
  readonly to: Position;
  readonly type: RelationType;
}

/** A point in CSS pixels from the upper left of the map's container. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Incidents that stand too close to be drawn apart: their ids, or the cell of the engine's that holds them. */
export type Crowd =
  | { readonly ids: readonly string[]; readonly cell: null }
  | { readonly ids: null; readonly cell: TileAddress };

/** What the map tells. Nothing is called after `remove`. */
export interface MapEvents {
  /** A click or Enter on an incident; null: a click on empty map, or Escape. */
  readonly onSelect: (incident: string | null) => void;
  /** The incident under a mouse, with the point to hang a card on; null when there is none any more. */
  readonly onHover: (target: { incident: string; point: ScreenPoint } | null) => void;
  /** At the end of every movement. `byReader` is false where the map moved by itself: do not write such cameras to the view. */
  readonly onCamera: (camera: Camera, byReader: boolean) => void;
  /** What the keyboard stands on (keys N and P): say it in a live region. `incident` is null on a disc of `count`. */
  readonly onFocus?: (focused: { incident: string | null; count: number } | null) => void;
  /** A click on a disc that zooming does not take apart, or Enter on any. */
  readonly onCrowd?: (crowd: Crowd) => void;
  /** Everything is drawn for the first time. */
  readonly onReady?: () => void;
  /** Nothing moves and nothing is loading. */
  readonly onIdle?: () => void;
  /** `webgl-missing`, `webgl-lost`, `map-failed`, `basemap-failed` or `online-basemap-failed`, each once a cause. */
  readonly onFailure: (failure: Failure) => void;
  /** The context that was lost is back, with everything drawn again. */
  readonly onRestored?: () => void;
  /** Which basemap is on the map now: the online one's address, or null for the embedded one. */
  readonly onBasemap?: (address: string | null) => void;
}
