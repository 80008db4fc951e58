import type { Language } from '../../core/text.ts';
import type { Theme } from '../../core/view.ts';
import type { IncidentFootprint } from '../mapState.ts';
import type { LoneIncident } from '../placeSymbols.ts';
import type { StillCamera } from './stillCamera.ts';

/** All that a still picture is drawn from; it crosses to a worker. */
export interface StillRequest {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly camera: StillCamera;
  readonly language: Language;
  readonly theme: Theme;
  readonly incidents: readonly LoneIncident[];
  readonly footprints: readonly IncidentFootprint[];
  readonly selected: string | null;
  /** Symbols are coloured by their shape: a reader's own table. */
  readonly byShape: boolean;
  /** Whole addresses of the built basemap and of the page. */
  readonly basemapUrl: string;
  readonly base: string;
}
