import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../core/geometry.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import { certaintyOf } from '../core/interval.ts';
import { shapeOf } from '../core/vocabulary.ts';
import { discOfCrowd, stacksOf, tileDiscsOf, type CrowdDisc } from './crowdDiscs.ts';
import { SOURCES } from './incidentSources.ts';
import { loneIncidentsOf } from './loneIncidents.ts';
import type { MapState, ScreenPoint } from './mapState.ts';
import {
  crowdFeatures,
  placeSymbols,
  ringFeatures,
  symbolFeatures,
  type LoneIncident,
  type PlacedSymbol,
  type Placing,
} from './placeSymbols.ts';
import type { Ring } from './symbolImage.ts';

/** Up to this many lone incidents in view stand off one another; more are drawn each at its place. */
const MOST_STANDING_OFF = 200;

type BoardState = Pick<MapState, 'selected' | 'highlighted' | 'language' | 'padding' | 'filter' | 'shapes'>;

export interface SymbolBoardOptions {
  readonly map: MapLibreMap;
  readonly state: BoardState;
  readonly send: (source: string, data: FeatureCollection) => void;
  /** More lone incidents than stand-off is made for. */
  readonly onDense: (dense: boolean) => void;
}

/**
 * The symbols in view. The tiles say which incidents stand alone; where each stands off is worked out at the end of a
 * movement, in pixels, and symbol, leader and label carry the same offset: so nothing slides while the map moves.
 */
export class SymbolBoard {
  readonly #options: SymbolBoardOptions;
  #state: BoardState;
  #lone: readonly LoneIncident[] = [];
  #symbols: readonly PlacedSymbol[] = [];
  /** The selected incident where a disc has swallowed it. */
  #aside: LoneIncident | null = null;
  #hovered: string | null = null;
  /** Discs of the engine's, and those that are made here. */
  #discs: readonly CrowdDisc[] = [];
  #crowds: readonly CrowdDisc[] = [];
  #focused: MapStop | null = null;

  constructor(options: SymbolBoardOptions) {
    this.#options = options;
    this.#state = options.state;
  }

  get focused(): MapStop | null {
    return this.#focused;
  }

  get hovered(): string | null {
    return this.#hovered;
  }

  set(next: BoardState): void {
    if (next.selected !== this.#state.selected) this.#aside = null;
    this.#state = next;
    this.draw();
  }

  /** Reads the tiles again; call it when they have changed, or when the map has come to rest. */
  collect(): void {
    const { map, onDense } = this.#options;
    if (!map.isSourceLoaded(SOURCES.tiles)) return;
    const wasDense = this.#isDense;
    this.#lone = loneIncidentsOf(map);
    this.#discs = tileDiscsOf(map);
    if (wasDense !== this.#isDense) onDense(this.#isDense);
    this.draw();
  }

  draw(): void {
    const { send } = this.#options;
    const placing = this.#placing();
    if (this.#isDense) {
      this.#symbols = this.#lone.map((incident) => ({ incident, displacement: { dx: 0, dy: 0 } }));
      send(SOURCES.symbols, symbolFeatures([], placing));
      this.#setCrowds(stacksOf(this.#lone));
    } else {
      const { symbols, crowds } = placeSymbols(this.#lone, placing);
      this.#symbols = symbols;
      send(SOURCES.symbols, symbolFeatures(symbols, placing));
      this.#setCrowds(crowds);
    }
    this.#drawRings();
  }

  hover(incident: string | null): void {
    this.#hovered = incident;
    this.#drawRings();
  }

  focus(stop: MapStop | null): void {
    this.#focused = stop;
    this.#drawRings();
  }

  /**
   * What comes after (1) or before (−1) that which is focused or selected, among what is in view: incidents in the
   * dataset's order, then discs from the largest.
   */
  neighbour(direction: 1 | -1): MapStop | null {
    const crowded = new Set(this.#crowds.flatMap(({ crowd }) => crowd.ids ?? []));
    const lone = this.#symbols.map(({ incident }) => incident).filter(({ id }) => !crowded.has(id));
    const order = [
      ...lone
        .toSorted((a, b) => a.row - b.row)
        .map((incident): MapStop => ({ kind: 'incident', ...incident })),
      ...[...this.#crowds, ...this.#discs].map((disc): MapStop => ({ kind: 'disc', ...disc })),
    ].filter(({ position }) => this.#isOnScreen(position));
    const current = this.#focused === null ? this.#state.selected : keyOf(this.#focused);
    const at = order.findIndex((stop) => keyOf(stop) === current);
    const next = at < 0 ? (direction > 0 ? 0 : order.length - 1) : at + direction;
    return order[(next + order.length) % (order.length || 1)] ?? null;
  }

  /** Where an incident's symbol stands on the screen; null where it has none. */
  pointOf(id: string): ScreenPoint | null {
    const symbol = this.#symbolOf(id);
    if (symbol === undefined) return null;
    const { x, y } = this.#project(symbol.incident.position);
    return { x: x + symbol.displacement.dx, y: y + symbol.displacement.dy };
  }

  positionOf(id: string): Position | undefined {
    return this.#lone.find((one) => one.id === id)?.position;
  }

  /** Draws the selected incident although a disc has swallowed it; nothing where it falls outside the range. */
  putAside(record: IncidentRecord): void {
    const certainty = certaintyOf(record.interval, this.#state.filter.range);
    const hasDiscs = this.#options.map.querySourceFeatures(SOURCES.tiles).length > this.#lone.length;
    if (record.position === null || certainty === 'no' || !hasDiscs) return;
    this.#aside = {
      id: record.id,
      row: 0,
      position: record.position,
      shape: this.#state.shapes?.get(record.type) ?? shapeOf(record.type),
      role: record.role,
      certainty,
      conflicts: record.conflicts,
      discrepancies: record.discrepancies,
      label: record.shortTitle,
      qualifier: record.qualifier ?? { en: '', ar: '' },
    };
    this.#drawRings();
  }

  #setCrowds(crowds: readonly (readonly LoneIncident[])[]): void {
    this.#crowds = crowds.map(discOfCrowd);
    this.#options.send(SOURCES.crowds, crowdFeatures(crowds));
  }

  get #isDense(): boolean {
    return this.#lone.length > MOST_STANDING_OFF;
  }

  #symbolOf(id: string): PlacedSymbol | undefined {
    return this.#symbols.find(({ incident }) => incident.id === id);
  }

  #placing(): Placing {
    const { selected, language, padding } = this.#state;
    const { clientWidth } = this.#options.map.getContainer();
    return {
      project: (position) => this.#project(position),
      selected,
      language,
      left: padding.left,
      right: clientWidth - padding.right,
    };
  }

  /** On the copy of the world nearest to the middle of the view. */
  #project([longitude, latitude]: Position): ScreenPoint {
    const { map } = this.#options;
    const turns = Math.round((map.getCenter().lng - longitude) / 360);
    return map.project([longitude + 360 * turns, latitude]);
  }

  #isOnScreen(position: Position): boolean {
    const { x, y } = this.#project(position);
    const { clientWidth, clientHeight } = this.#options.map.getContainer();
    return x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight;
  }

  #drawRings(): void {
    const { selected, highlighted } = this.#state;
    const rings: { ring: Ring; symbol: PlacedSymbol }[] = [];
    const add = (ring: Ring, symbol: PlacedSymbol | undefined) => {
      if (symbol !== undefined) rings.push({ ring, symbol });
    };
    for (const id of new Set([...highlighted, ...(this.#hovered === null ? [] : [this.#hovered])])) {
      if (id !== selected) add('hover', this.#symbolOf(id));
    }
    if (selected !== null) {
      // In a crowd, or swallowed by a disc of the engine's, it is drawn on top of it.
      const incident = this.#lone.find(({ id }) => id === selected) ?? this.#aside;
      const onDisc = incident === null ? undefined : { incident, displacement: NOWHERE };
      add('selected', this.#symbolOf(selected) ?? onDisc);
    }
    if (this.#focused?.kind === 'incident') {
      add(this.#focused.id === selected ? 'focus-selected' : 'focus', this.#symbolOf(this.#focused.id));
    } else if (this.#focused !== null) {
      rings.push({
        ring: 'focus-disc',
        symbol: { incident: { ...NO_INCIDENT, position: this.#focused.position }, displacement: NOWHERE },
      });
    }
    this.#options.send(SOURCES.rings, ringFeatures(rings));
  }
}

const NOWHERE = { dx: 0, dy: 0 };

/** What carries the ring round a disc. */
const NO_INCIDENT: Omit<LoneIncident, 'position'> = {
  id: '',
  row: 0,
  shape: 'strategic',
  role: 'other',
  certainty: 'certain',
  conflicts: 0,
  discrepancies: 0,
  label: { en: '', ar: '' },
  qualifier: { en: '', ar: '' },
};

/** What the keyboard can stand on: an incident of its own, or a disc of several. */
export type MapStop =
  | { readonly kind: 'incident'; readonly id: string; readonly position: Position }
  | ({ readonly kind: 'disc' } & CrowdDisc);

function keyOf(stop: MapStop): string {
  return stop.kind === 'incident' ? stop.id : stop.key;
}
