import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds, Position } from '../core/geometry.ts';
import { canonicalCamera, type Camera } from '../core/view.ts';
import type { MapState, Padding } from './mapState.ts';
import { sameContent } from './sameContent.ts';

/** Milliseconds of a camera movement: `--camera` in the design tokens. */
const DURATION = 700;
/** Room between what is fitted and the edge of the visible part: CSS pixels, less on small maps. */
export const MARGIN = 56;
/** Where less than this is left free, CSS pixels, the map counts as free all over: MapLibre fits nothing into no room. */
export const LEAST_ROOM = 48;
const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
/** A fit does not go closer: one base stands among the towns and borders that place it. */
export const DEEPEST_FIT = 8;

/**
 * Marks movements by our own controls; MapLibre hands it on to `moveend`. Those of its handlers carry the reader's own
 * event. Anything else (fits, resizes, constraints) is the map's doing.
 */
const BY_READER = { byReader: true };

/** MapLibre fits nothing to a single point: it gets a hair's breadth around it, degrees. */
export function withExtent([west, south, east, north]: Bounds): Bounds {
  const least = 0.001;
  const [wide, high] = [west === east ? least : 0, south === north ? least : 0];
  return [west - wide, Math.max(-90, south - high), east + wide, Math.min(90, north + high)];
}

function isByReader(event: object): boolean {
  return 'byReader' in event || ('originalEvent' in event && event.originalEvent !== undefined);
}

type CameraState = Pick<MapState, 'camera' | 'fit' | 'padding' | 'reducedMotion'>;

/** Moves the map when the state asks for it, and reports where it stands when a movement ends. */
export class MapCamera {
  readonly #map: MapLibreMap;
  readonly #onCamera: (camera: Camera, byReader: boolean) => void;
  #state: CameraState;
  #last: Camera;
  /** Before the map is first drawn there is nothing to move away from, and MapLibre does not finish a movement. */
  #isDrawn = false;

  constructor(map: MapLibreMap, state: CameraState, onCamera: (camera: Camera, byReader: boolean) => void) {
    this.#map = map;
    this.#state = state;
    this.#onCamera = onCamera;
    this.#pad();
    this.#place(0);
    this.#last = this.#read();
    map.on('moveend', (event) => this.#report(isByReader(event)));
    // The first view was set before anybody could hear of it.
    map.once('load', () => {
      this.#isDrawn = true;
      this.#report(false);
    });
    map.on('resize', () => {
      this.#pad();
      // As long as the reader has not chosen a camera, what is shown stays fitted.
      if (this.#state.camera === null) this.#place(0);
    });
  }

  set(next: CameraState): void {
    const before = this.#state;
    this.#state = next;
    const padded = !sameContent(before.padding, next.padding);
    if (padded) this.#pad();
    const isOther = next.camera !== null && !sameContent(next.camera, before.camera);
    const movesCamera = isOther && !sameContent(next.camera, this.#last);
    const movesFit =
      next.camera === null && (before.camera !== null || padded || !sameContent(before.fit, next.fit));
    if (movesCamera || movesFit) this.#place(this.#duration);
  }

  /** Eases so that a position stands in the visible part, unless it does. */
  bringIntoView(position: Position): void {
    if (this.#isInView(position)) return;
    this.#map.easeTo({ center: [...position], ...this.#ease(this.#duration) });
  }

  zoomBy(steps: number): void {
    const zoom = this.#map.getZoom() + steps;
    this.#map.easeTo({ zoom, ...this.#ease(Math.min(300, this.#duration)) }, BY_READER);
  }

  /** Whether going nearer would still show more. */
  canGoNearer(): boolean {
    return this.#map.getZoom() < this.#map.getMaxZoom() - 0.5;
  }

  /** Two zooms nearer to a position that the reader picked. */
  zoomInto(position: Position): void {
    const zoom = Math.min(this.#map.getMaxZoom(), this.#map.getZoom() + 2);
    this.#map.easeTo({ center: [...position], zoom, ...this.#ease(this.#duration) }, BY_READER);
  }

  fit(bounds: Bounds, duration = this.#duration): void {
    const [west, south, east, north] = withExtent(bounds);
    const room = this.#roomIn(this.#padding);
    this.#map.fitBounds([west, south, west > east ? east + 360 : east, north], {
      padding: Math.max(0, Math.min(MARGIN, room / 6)),
      maxZoom: DEEPEST_FIT,
      linear: true,
      ...this.#ease(duration),
    });
  }

  get #duration(): number {
    return this.#state.reducedMotion || !this.#isDrawn ? 0 : DURATION;
  }

  #ease(duration: number): { duration: number; easing: (t: number) => number; essential: boolean } {
    // The map is told of reduced motion by the state, so it does not ask the system a second time.
    return { duration, easing: (t) => 1 - (1 - t) ** 4, essential: true };
  }

  /** What covers the map; nothing, where it would leave no map to speak of. */
  get #padding(): Padding {
    const { padding } = this.#state;
    return this.#roomIn(padding) < LEAST_ROOM ? NO_PADDING : padding;
  }

  #roomIn({ top, right, bottom, left }: Padding): number {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    return Math.min(clientWidth - left - right, clientHeight - top - bottom);
  }

  #pad(): void {
    const wanted = this.#padding;
    if (!sameContent(wanted, this.#map.getPadding())) this.#map.setPadding({ ...wanted });
  }

  #place(duration: number): void {
    const { camera, fit } = this.#state;
    if (camera !== null) {
      this.#map.easeTo({
        center: [camera.longitude, camera.latitude],
        zoom: camera.zoom,
        bearing: camera.bearing,
        pitch: camera.pitch,
        ...this.#ease(duration),
      });
    } else if (fit !== null) {
      this.fit(fit, duration);
    }
  }

  #isInView(position: Position): boolean {
    const { x, y } = this.#map.project([...position]);
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const { top, right, bottom, left } = this.#padding;
    const edge = 24;
    return (
      x >= left + edge &&
      x <= clientWidth - right - edge &&
      y >= top + edge &&
      y <= clientHeight - bottom - edge
    );
  }

  #report(byReader: boolean): void {
    this.#last = this.#read();
    this.#onCamera(this.#last, byReader);
  }

  #read(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return canonicalCamera({
      zoom: this.#map.getZoom(),
      latitude: lat,
      longitude: lng,
      bearing: this.#map.getBearing(),
      pitch: this.#map.getPitch(),
    });
  }
}
