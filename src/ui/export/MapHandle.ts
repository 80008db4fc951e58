import { createContext } from 'react';

/** What a picture says of the map in it. */
export interface MapCaption {
  /** Metres in one CSS pixel at the middle of the map. */
  readonly metresPerPixel: number;
  /** Whom the basemap is due to. */
  readonly credit: string;
}

/** The live map, as far as pictures of it need it. */
export interface ShownMap {
  /** A PNG of the map without its controls; null without WebGL. */
  toImage(): Promise<Blob | null>;
  /** What belongs beside the picture; null without WebGL. */
  caption(): MapCaption | null;
}

/** A picture of the map that is decoded already: a page that is about to be printed cannot wait. */
export interface PrintedPicture {
  readonly image: HTMLImageElement;
  /** Whom the basemap is due to. */
  readonly credit: string;
}

/** Where the map's component leaves the live map while there is one. */
export interface MapHandle {
  current: ShownMap | null;
  /** The map as it stood when a page was last asked to be printed. */
  printed: PrintedPicture | null;
  /** Begins the live map where it has not begun, and gives it once it is drawn; null: it cannot be had. */
  want: (() => Promise<ShownMap | null>) | null;
}

/** Leaves the live map in a handle, or takes it away. */
export function handOver(handle: MapHandle, map: ShownMap | null): void {
  handle.current = map;
}

/** Says how a handle begins the map, or that nothing does any more. */
export function answerWants(handle: MapHandle, want: MapHandle['want']): void {
  handle.want = want;
}

export const MapHandleContext = createContext<MapHandle>({ current: null, printed: null, want: null });
