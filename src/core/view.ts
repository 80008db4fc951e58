import type { Language } from './text.ts';
import type { PlacePrecision, RowTimePrecision } from './vocabulary.ts';

export const TABS = ['accounts', 'claims', 'source', 'related'] as const;
export type Tab = (typeof TABS)[number];

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Where the map looks. Degrees; zoom in MapLibre's scale. Always canonical: see `canonicalCamera`. */
export interface Camera {
  readonly zoom: number;
  readonly latitude: number;
  readonly longitude: number;
  /** Degrees clockwise of north. */
  readonly bearing: number;
  readonly pitch: number;
}

/** All that the reader has chosen. It is the URL (`viewUrl.ts`); nothing derivable is in it. */
export interface View {
  /** A local day or a date-time with offset; null is open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly certain: boolean;
  readonly types: readonly string[];
  readonly actors: readonly string[];
  readonly sources: readonly string[];
  readonly places: readonly string[];
  readonly placePrecisions: readonly PlacePrecision[];
  readonly timePrecisions: readonly RowTimePrecision[];
  readonly query: string;
  readonly incident: string | null;
  readonly claim: string | null;
  /** Null: the panel's own default. */
  readonly tab: Tab | null;
  /** Null: the map fits what is shown. */
  readonly camera: Camera | null;
  /** Null: the browser's language. */
  readonly language: Language | null;
  /** Null: the system's theme. */
  readonly theme: Theme | null;
  /** Null: the dataset that came with the page; else a dataset id or an address the reader chose. */
  readonly data: string | null;
  /** Null: the embedded basemap; else a style's address the reader chose. */
  readonly basemap: string | null;
  readonly background: boolean;
  readonly embed: boolean;
  /** Version of the dataset that the link was made from. */
  readonly version: string | null;
}

export const DEFAULT_VIEW: View = {
  from: null,
  to: null,
  certain: false,
  types: [],
  actors: [],
  sources: [],
  places: [],
  placePrecisions: [],
  timePrecisions: [],
  query: '',
  incident: null,
  claim: null,
  tab: null,
  camera: null,
  language: null,
  theme: null,
  data: null,
  basemap: null,
  background: false,
  embed: false,
  version: null,
};

const round = (value: number, digits: number) => {
  const scale = 10 ** digits;
  // Adding 0 turns -0 into 0, so that a camera equals its own round trip.
  return Math.round(value * scale) / scale + 0;
};

/** The camera as a link can hold it: zoom to 0.01, degrees to 0.00001 (about a metre), angles to 0.1. */
export function canonicalCamera(camera: Camera): Camera {
  const longitude = ((((camera.longitude + 180) % 360) + 360) % 360) - 180;
  const bearing = ((((camera.bearing + 180) % 360) + 360) % 360) - 180;
  return {
    zoom: round(Math.min(24, Math.max(0, camera.zoom)), 2),
    latitude: round(Math.min(90, Math.max(-90, camera.latitude)), 5),
    longitude: round(longitude, 5),
    bearing: round(bearing, 1),
    pitch: round(Math.min(85, Math.max(0, camera.pitch)), 1),
  };
}
