import { Map as MapLibreMap } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Bounds, Position } from '../core/geometry.ts';
import type { Failure } from '../core/result.ts';
import type { EngineClient } from '../engine/protocol.ts';
import { BASEMAP_FILE } from './basemapFacts.ts';
import { composedPicture } from './composedPicture.ts';
import { createMapLibre } from './createMapLibre.ts';
import { FailureReports } from './failureReports.ts';
import type { Hit } from './hitTest.ts';
import { SOURCES } from './incidentSources.ts';
import { IncidentTiles } from './incidentTiles.ts';
import './map.css';
import { MapCamera } from './mapCamera.ts';
import { MapControls } from './mapControls.ts';
import { MapPointer } from './mapPointer.ts';
import { lookOf, MarkCanvas } from './markCanvas.ts';
import type { Marks } from './readMarks.ts';
import { tilesInView } from './tilesInView.ts';
import type { MapEvents, MapState, ScreenPoint } from './mapState.ts';
import { MapStyle } from './mapStyle.ts';
import { arcFeatures, footprintFeatures, memberFeatures } from './overlayFeatures.ts';
import { sameContent } from './sameContent.ts';
import { showFrame } from './showFrame.ts';
import { standsOnOnePoint } from './standsOnOnePoint.ts';
import { SymbolBoard } from './symbolBoard.ts';

export interface IncidentMapOptions {
  /** Empty, and with a size of its own. */
  readonly container: HTMLElement;
  readonly engine: EngineClient;
  readonly initial: MapState;
  readonly events: MapEvents;
  /** Address of the built basemap; by default where the build puts it. */
  readonly basemap?: string;
}

/** The parts of a map that has WebGL. */
interface Parts {
  readonly map: MapLibreMap;
  readonly camera: MapCamera;
  readonly controls: MapControls;
  readonly pointer: MapPointer;
  readonly board: SymbolBoard;
  readonly marks: MarkCanvas;
}

/**
 * The map of the incidents. It holds no state of the app: `set` hands it all that it shows, and it works out what has
 * changed. Without WebGL it reports `webgl-missing` and does nothing from then on; the rest of the app goes on.
 */
export class IncidentMap {
  readonly #container: HTMLElement;
  readonly #engine: EngineClient;
  readonly #events: MapEvents;
  readonly #tiles: IncidentTiles;
  readonly #style: MapStyle;
  readonly #parts: Parts | null;
  readonly #removal = new AbortController();
  readonly #failures = new FailureReports((failure) => this.#tell(() => this.#events.onFailure(failure)));
  #state: MapState;
  #isReady = false;
  #wasLost = false;

  constructor({ container, engine, initial, events, basemap }: IncidentMapOptions) {
    this.#container = container;
    this.#engine = engine;
    this.#state = initial;
    this.#events = events;
    const onFailure = (failure: Failure) => this.#failures.add(failure);
    this.#tiles = new IncidentTiles({
      engine,
      filter: initial.filter,
      onMarks: (marks) => this.#marksChanged(marks),
      onFailure: (detail) => onFailure({ kind: 'map-failed', detail }),
    });
    this.#style = new MapStyle({
      state: initial,
      basemapUrl: basemap ?? new URL(BASEMAP_FILE, document.baseURI).href,
      onFailure,
      onLoaded: (online) => this.#styleLoaded(online),
    });
    container.classList.add('dateline-map');
    showFrame(container, initial);
    this.#parts = this.#createParts();
  }

  /** Shows a state; only what differs from the last one costs anything. */
  set(next: MapState): void {
    const before = this.#state;
    const parts = this.#parts;
    this.#state = next;
    showFrame(this.#container, next);
    if (parts === null) return;
    if (next.edition !== before.edition || !sameContent(before.filter, next.filter)) {
      this.#tiles.setFilter(next.filter);
    }
    // The reader may try an address again that has failed before.
    if (next.onlineBasemap !== before.onlineBasemap) this.#failures.forget('online-basemap-failed');
    if (next.language !== before.language) parts.controls.setLanguage(next.language);
    this.#style.set(next);
    parts.camera.set(next);
    parts.board.set(next);
    this.#drawAreas();
    if (next.selected !== before.selected) void this.#showSelected(parts);
  }

  /** Moves the keyboard's ring to the next (1) or the previous (−1) incident or disc in view. */
  focusNext(direction: 1 | -1): void {
    const parts = this.#parts;
    const next = parts?.board.neighbour(direction) ?? null;
    if (parts === null || next === null) return;
    parts.board.focus(next);
    const place = next.kind === 'incident' ? this.#positionOf(parts, next.id) : next.position;
    parts.camera.bringIntoView(place ?? next.position);
    this.#events.onFocus?.(
      next.kind === 'incident' ? { incident: next.id, count: 1 } : { incident: null, count: next.count },
    );
  }

  /** Steps of zoom, as the buttons do. */
  zoomBy(steps: number): void {
    this.#parts?.camera.zoomBy(steps);
  }

  fit(bounds: Bounds): void {
    this.#parts?.camera.fit(bounds);
  }

  /** A PNG of the map as it stands, without the controls; null without WebGL. */
  async toImage(): Promise<Blob | null> {
    const parts = this.#parts;
    return parts === null ? null : composedPicture(parts.map, parts.marks.canvas);
  }

  /** Metres in a CSS pixel at the map's middle, and whom the basemap is due to; null without WebGL. */
  caption(): { metresPerPixel: number; credit: string } | null {
    return this.#parts?.controls.caption() ?? null;
  }

  remove(): void {
    this.#removal.abort();
    this.#tiles.remove();
    this.#style.remove();
    this.#parts?.pointer.remove();
    this.#parts?.marks.remove();
    this.#parts?.map.remove();
    this.#container.replaceChildren();
    this.#container.classList.remove('dateline-map');
  }

  #createParts(): Parts | null {
    const state = this.#state;
    const map = createMapLibre(this.#container, this.#style.embedded(), state);
    if (!(map instanceof MapLibreMap)) {
      this.#container.replaceChildren();
      // The caller does not hold the map yet.
      queueMicrotask(() => this.#failures.add(map));
      return null;
    }
    const controls = new MapControls(map, state.language, (steps) => this.zoomBy(steps));
    const camera = new MapCamera(map, state, (position, byReader) =>
      this.#tell(() => this.#events.onCamera(position, byReader)),
    );
    const marks = new MarkCanvas(map, lookOf(state));
    const board = new SymbolBoard({
      map,
      state,
      send: (source, data) => this.#style.send(source, data),
      show: (scene) => marks.set(scene, lookOf(this.#state)),
    });
    const pointer = new MapPointer(map, marks, {
      onHover: (incident, point) => this.#hover(incident, point),
      onPick: (incident) => this.#events.onSelect(incident),
      onDisc: (disc) => void this.#openDisc(disc),
      onNext: (direction) => this.focusNext(direction),
      onOpen: () => {
        const { focused } = board;
        if (focused?.kind === 'incident') this.#events.onSelect(focused.id);
        else if (focused !== null) this.#events.onCrowd?.(focused.crowd);
      },
      onLeave: () => this.#leave(),
    });
    map.on('move', () => this.#lookAt(map));
    map.on('moveend', () => {
      this.#lookAt(map);
      if (this.#style.isReady) board.draw();
    });
    map.on('idle', () => this.#idle());
    map.on('webglcontextlost', () => {
      this.#wasLost = true;
      this.#failures.add({ kind: 'webgl-lost' });
    });
    this.#style.attach(map);
    this.#lookAt(map);
    return { map, camera, controls, pointer, board, marks };
  }

  #styleLoaded(online: string | null): void {
    // It fires after the constructor, at the end of a frame at the earliest.
    const parts = this.#parts;
    if (parts === null) return;
    parts.controls.setOnline(online !== null);
    this.#drawAreas();
    parts.board.draw();
    if (this.#wasLost) {
      this.#wasLost = false;
      this.#failures.forget();
      this.#tell(() => this.#events.onRestored?.());
    }
    this.#tell(() => this.#events.onBasemap?.(online));
  }

  #lookAt(map: MapLibreMap): void {
    const bounds = map.getBounds();
    const sides = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const;
    this.#tiles.setView(tilesInView(sides, map.getZoom()));
  }

  #marksChanged(marks: Marks): void {
    const parts = this.#parts;
    if (parts === null) return;
    parts.board.setMarks(marks);
    // The map itself may have nothing to draw again.
    if (!parts.map.isMoving() && parts.map.loaded()) this.#idle();
  }

  /** Nothing moves, and all is drawn. */
  #idle(): void {
    const parts = this.#parts;
    if (parts === null || !this.#style.isReady || !this.#tiles.isSettled) return;
    if (!this.#isReady) {
      this.#isReady = true;
      this.#tell(() => this.#events.onReady?.());
      void this.#showSelected(parts);
    }
    this.#tell(() => this.#events.onIdle?.());
  }

  #drawAreas(): void {
    const { footprints, arcs, selected, highlighted } = this.#state;
    const strong = new Set([...highlighted, ...(selected === null ? [] : [selected])]);
    this.#style.send(SOURCES.footprints, footprintFeatures(footprints, strong));
    this.#style.send(SOURCES.members, memberFeatures(footprints));
    this.#style.send(SOURCES.arcs, arcFeatures(arcs));
  }

  #positionOf({ board }: Parts, id: string): Position | undefined {
    const area = this.#state.footprints.find((one) => one.id === id)?.footprint;
    if (area !== undefined) return area.type === 'circle' ? area.center : area.anchor;
    return board.positionOf(id);
  }

  async #showSelected({ board, camera }: Parts): Promise<void> {
    const { selected } = this.#state;
    if (selected === null || !this.#isReady) return;
    const known = board.positionOf(selected);
    if (known !== undefined) {
      camera.bringIntoView(known);
      return;
    }
    // The engine tells its own failures.
    const record = await this.#engine.record(selected, this.#removal.signal).catch(() => null);
    if (this.#removal.signal.aborted || record === null || this.#state.selected !== selected) return;
    if (record.position !== null) camera.bringIntoView(record.position);
    board.putAside(record);
  }

  #hover(incident: string | null, point: ScreenPoint): void {
    const board = this.#parts?.board;
    if (board === undefined || incident === board.hovered) return;
    board.hover(incident);
    const target = incident === null ? null : { incident, point: board.pointOf(incident) ?? point };
    this.#tell(() => this.#events.onHover(target));
  }

  async #openDisc({ center, crowd }: Extract<Hit, { kind: 'disc' }>): Promise<void> {
    const parts = this.#parts;
    if (parts === null) return;
    const { camera, board } = parts;
    const positionOf = (id: string) => board.positionOf(id);
    const { signal } = this.#removal;
    const isOnePlace = () => standsOnOnePoint(crowd, positionOf, this.#engine, this.#state.filter, signal);
    if (camera.canGoNearer() && !(await isOnePlace())) camera.zoomInto(center);
    else this.#tell(() => this.#events.onCrowd?.(crowd));
  }

  #leave(): void {
    const board = this.#parts?.board;
    if (board?.focused === null) {
      this.#events.onSelect(null);
      return;
    }
    board?.focus(null);
    this.#events.onFocus?.(null);
  }

  #tell(event: () => void): void {
    if (!this.#removal.signal.aborted) event();
  }
}
