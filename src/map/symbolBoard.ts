import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../core/geometry.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import { certaintyOf } from '../core/interval.ts';
import { shapeOf } from '../core/vocabulary.ts';
import { SOURCES } from './incidentSources.ts';
import type { MarkScene } from './markCanvas.ts';
import { discOf, isCrowded, stackSamePlace } from './markScene.ts';
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
import { NO_MARKS, type Disc, type Marks } from './readMarks.ts';
import { screenProjection } from './screenProjection.ts';
import type { Ring } from './symbolImage.ts';

type BoardState = Pick<MapState, 'selected' | 'highlighted' | 'language' | 'padding' | 'filter' | 'shapes'>;

export interface SymbolBoardOptions {
  readonly map: MapLibreMap;
  readonly state: BoardState;
  readonly send: (source: string, data: FeatureCollection) => void;
  /** What is drawn by the hundred; null where the layers draw all. */
  readonly show: (scene: MarkScene | null) => void;
}

/**
 * The symbols in view. The tiles say which incidents stand alone; where each stands off is worked out at the end of a
 * movement, in pixels, and symbol, leader and label carry the same offset: so nothing slides while the map moves. Where
 * they are too many, or the engine has gathered some, all are drawn on the canvas, each at its place.
 */
export class SymbolBoard {
  readonly #options: SymbolBoardOptions;
  #state: BoardState;
  #marks: Marks = NO_MARKS;
  #symbols: readonly PlacedSymbol[] = [];
  /** The selected incident where a disc has swallowed it. */
  #aside: LoneIncident | null = null;
  #hovered: string | null = null;
  /** Discs in view: those of the canvas, or those that stand-off cannot take apart. */
  #discs: readonly Disc[] = [];
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

  /** The tiles have changed. */
  setMarks(marks: Marks): void {
    this.#marks = marks;
    this.draw();
  }

  draw(): void {
    if (isCrowded(this.#marks)) this.#drawCrowded();
    else this.#drawApart();
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
    const lone = this.#symbols.map(({ incident }) => incident).toSorted((a, b) => a.row - b.row);
    const discs = this.#discs.toSorted((a, b) => b.count - a.count);
    const order = [
      ...lone.map((incident): MapStop => ({ kind: 'incident', ...incident })),
      ...discs.map((disc): MapStop => ({ kind: 'disc', ...disc })),
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
    return this.#marks.lone.find((one) => one.id === id)?.position;
  }

  /** Draws the selected incident although a disc has swallowed it; nothing where it falls outside the range. */
  putAside(record: IncidentRecord): void {
    const certainty = certaintyOf(record.interval, this.#state.filter.range);
    if (record.position === null || certainty === 'no' || !isCrowded(this.#marks)) return;
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

  #drawCrowded(): void {
    const { lone, discs } = stackSamePlace(this.#marks);
    this.#symbols = lone.map((incident) => ({ incident, displacement: NOWHERE }));
    this.#discs = discs;
    this.#options.send(SOURCES.symbols, EMPTY);
    this.#options.send(SOURCES.crowds, EMPTY);
    this.#drawRings();
  }

  #drawApart(): void {
    const placing = this.#placing();
    const { symbols, crowds } = placeSymbols(this.#marks.lone, placing);
    this.#symbols = symbols;
    this.#discs = crowds.map(discOf);
    this.#options.send(SOURCES.symbols, symbolFeatures(symbols, placing));
    this.#options.send(SOURCES.crowds, crowdFeatures(crowds));
    this.#drawRings();
  }

  #symbolOf(id: string): PlacedSymbol | undefined {
    return this.#symbols.find(({ incident }) => incident.id === id);
  }

  #placing(): Placing {
    const { selected, language, padding } = this.#state;
    const { clientWidth } = this.#options.map.getContainer();
    return {
      project: screenProjection(this.#options.map),
      selected,
      language,
      left: padding.left,
      right: clientWidth - padding.right,
    };
  }

  #project(position: Position): ScreenPoint {
    return screenProjection(this.#options.map)(position);
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
      const incident = this.#marks.lone.find(({ id }) => id === selected) ?? this.#aside;
      const onDisc = incident === null ? undefined : { incident, displacement: NOWHERE };
      add('selected', this.#symbolOf(selected) ?? onDisc);
    }
    if (this.#focused?.kind === 'incident') {
      add(this.#focused.id === selected ? 'focus-selected' : 'focus', this.#symbolOf(this.#focused.id));
    } else if (this.#focused !== null) {
      const { position } = this.#focused;
      rings.push({
        ring: 'focus-disc',
        symbol: { incident: { ...NO_INCIDENT, position }, displacement: NOWHERE },
      });
    }
    const { send, show } = this.#options;
    const isOnCanvas = isCrowded(this.#marks);
    send(SOURCES.rings, isOnCanvas ? EMPTY : ringFeatures(rings));
    if (!isOnCanvas) {
      show(null);
      return;
    }
    const lone = this.#symbols.map(({ incident }) => incident);
    show({
      lone,
      discs: this.#discs,
      rings: rings.map(({ ring, symbol }) => ({ ring, incident: symbol.incident })),
    });
  }
}

const NOWHERE = { dx: 0, dy: 0 };
const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

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
  | ({ readonly kind: 'disc' } & Disc);

/** The same for the same incidents while the view stays. */
function keyOf(stop: MapStop): string {
  if (stop.kind === 'incident') return stop.id;
  const { ids, cell } = stop.crowd;
  return cell === null ? `of ${ids[0] ?? ''}` : `in ${cell.z}/${cell.x}/${cell.y}`;
}
