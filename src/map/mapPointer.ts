import type { Map as MapLibreMap } from 'maplibre-gl';
import { hitTest, type Hit } from './hitTest.ts';
import type { MarkCanvas } from './markCanvas.ts';
import type { ScreenPoint } from './mapState.ts';

export interface PointerActions {
  readonly onHover: (incident: string | null, point: ScreenPoint) => void;
  /** A click on an incident; null: on empty map. */
  readonly onPick: (incident: string | null) => void;
  readonly onDisc: (disc: Extract<Hit, { kind: 'disc' }>) => void;
  readonly onNext: (direction: 1 | -1) => void;
  readonly onOpen: () => void;
  readonly onLeave: () => void;
}

/** How far beside a symbol still counts: CSS pixels. */
const REACH = { mouse: 3, touch: 12 } as const;

/** What the reader does with mouse, finger and keyboard beyond moving the map, which MapLibre looks after. */
export class MapPointer {
  readonly #map: MapLibreMap;
  readonly #marks: MarkCanvas;
  readonly #actions: PointerActions;
  readonly #stop = new AbortController();
  #pointerType = 'mouse';
  #pending: ScreenPoint | null = null;
  #frame = 0;

  constructor(map: MapLibreMap, marks: MarkCanvas, actions: PointerActions) {
    this.#map = map;
    this.#marks = marks;
    this.#actions = actions;
    const surface = map.getCanvasContainer();
    const { signal } = this.#stop;
    surface.addEventListener('pointerdown', ({ pointerType }) => (this.#pointerType = pointerType), {
      signal,
      capture: true,
    });
    surface.addEventListener('pointermove', (event) => this.#move(event), { signal });
    surface.addEventListener('pointerleave', () => this.#end(), { signal });
    map.on('movestart', () => this.#end());
    map.on('click', ({ point }) => this.#click(point));
    map.getCanvas().addEventListener('keydown', (event) => this.#key(event), { signal });
  }

  remove(): void {
    this.#stop.abort();
    cancelAnimationFrame(this.#frame);
  }

  #move(event: PointerEvent): void {
    // A finger has no hover: what it touches, it picks.
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    const { left, top } = this.#map.getContainer().getBoundingClientRect();
    const isFirst = this.#pending === null;
    this.#pending = { x: event.clientX - left, y: event.clientY - top };
    if (!isFirst) return;
    this.#frame = requestAnimationFrame(() => {
      const point = this.#pending;
      this.#pending = null;
      if (point === null || this.#map.isMoving()) return;
      const hit = hitTest(this.#map, this.#marks, point, REACH.mouse);
      this.#map.getCanvas().style.cursor = hit === null ? '' : 'pointer';
      this.#actions.onHover(hit?.kind === 'incident' ? hit.id : null, point);
    });
  }

  #end(): void {
    this.#pending = null;
    cancelAnimationFrame(this.#frame);
    this.#map.getCanvas().style.cursor = '';
    this.#actions.onHover(null, { x: 0, y: 0 });
  }

  #click(point: ScreenPoint): void {
    const hit = hitTest(
      this.#map,
      this.#marks,
      point,
      this.#pointerType === 'mouse' ? REACH.mouse : REACH.touch,
    );
    if (hit?.kind === 'disc') this.#actions.onDisc(hit);
    else this.#actions.onPick(hit?.id ?? null);
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // By place on the keyboard, so that N and P work on an Arabic one too.
    const action = {
      KeyN: () => this.#actions.onNext(1),
      KeyP: () => this.#actions.onNext(-1),
      Enter: () => this.#actions.onOpen(),
      Escape: () => this.#actions.onLeave(),
    }[event.code];
    if (action === undefined) return;
    event.preventDefault();
    action();
  }
}
