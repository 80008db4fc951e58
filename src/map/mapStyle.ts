import type {
  AllLayoutProperties,
  AllPaintProperties,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Failure } from '../core/result.ts';
import type { Theme } from '../core/view.ts';
import { basemapPaint, basemapSourceData, basemapStyle } from './basemapStyle.ts';
import { TOWN_IMAGE, TOWN_IMAGE_OPTIONS, townImage } from './basemapTownImage.ts';
import { composeStyle } from './composeStyle.ts';
import { fetchBasemap, type BasemapSources } from './fetchBasemap.ts';
import { incidentLayers } from './incidentLayers.ts';
import { incidentSources, SOURCES } from './incidentSources.ts';
import { layerChanges, type LayerChange } from './layerChanges.ts';
import type { MapState } from './mapState.ts';
import { onlineBasemapStyle } from './onlineBasemapStyle.ts';
import { sameContent } from './sameContent.ts';
import { drawSymbolImage, parseImageName } from './symbolImage.ts';

/** The embedded basemap has nothing to show closer than this; an online one has. */
export const DEEPEST_ZOOM = { embedded: 14, online: 19 } as const;

/** Leaders are drawn for one displacement each; so many may lie around before the unused ones go. */
const MOST_LEADERS = 80;

type StyleState = Pick<MapState, 'theme' | 'language' | 'onlineBasemap' | 'shapes'>;

export interface MapStyleOptions {
  readonly state: StyleState;
  readonly basemapUrl: string;
  readonly onFailure: (failure: Failure) => void;
  /** A style is there, the first one or another: give its sources their data with `send`. */
  readonly onLoaded: (online: string | null) => void;
}

/**
 * The style on the map: the embedded basemap or one the reader chose, and over it the sources and layers of the
 * incidents. Themes and languages change it in place; only another basemap is a new style.
 */
export class MapStyle {
  readonly #options: MapStyleOptions;
  readonly #removal = new AbortController();
  #map: MapLibreMap | null = null;
  #state: StyleState;
  /** What the layers on the map were last made for. */
  #drawn: Theme;
  #basemap: BasemapSources | null = null;
  /** Address of the online basemap on the map; null for the embedded one. */
  #online: string | null = null;
  #onlineRequest: AbortController | null = null;
  #isReady = false;
  readonly #sent = new Map<string, FeatureCollection | string>();
  #leaders: string[] = [];

  constructor(options: MapStyleOptions) {
    this.#options = options;
    this.#state = options.state;
    this.#drawn = options.state.theme;
  }

  /** Sources can take data. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** The embedded basemap with empty sources, or with what has been loaded of it. */
  embedded(): StyleSpecification {
    const { theme, language } = this.#state;
    const urls = { base: document.baseURI };
    this.#drawn = theme;
    return this.#withIncidents(basemapStyle(theme, language, urls, this.#basemap ?? undefined));
  }

  /** Takes over a map that was made with `embedded()`. */
  attach(map: MapLibreMap): void {
    this.#map = map;
    map.setMissingStyleImageResolver((name) => this.#addImage(name));
    map.on('style.load', () => this.#loaded());
    map.on('webglcontextlost', () => {
      this.#isReady = false;
    });
    map.on('error', (event) => this.#failed(event));
    void this.#fetchBasemap();
    if (this.#state.onlineBasemap !== null) void this.#changeBasemap();
  }

  set(next: StyleState): void {
    const before = this.#state;
    this.#state = next;
    if (next.onlineBasemap !== before.onlineBasemap) void this.#changeBasemap();
    this.#update();
  }

  /** Gives a GeoJSON source its data, unless it has the same already. */
  send(source: string, data: FeatureCollection | string): void {
    if (!this.#isReady || sameContent(this.#sent.get(source), data)) return;
    const target = this.#map?.getSource<GeoJSONSource>(source);
    if (target === undefined) return;
    this.#sent.set(source, data);
    target.setData(data).catch((error: unknown) => {
      // A newer call, or a new style, took its place.
      if (this.#removal.signal.aborted || (error instanceof Error && error.name === 'AbortError')) return;
      this.#options.onFailure({ kind: 'map-failed', detail: `${source}: ${String(error)}` });
    });
  }

  remove(): void {
    this.#removal.abort();
    this.#onlineRequest?.abort();
    this.#isReady = false;
    this.#map = null;
  }

  #withIncidents(basemap: StyleSpecification): StyleSpecification {
    return composeStyle(basemap, {
      sources: incidentSources(),
      ...incidentLayers(this.#drawn),
      language: this.#state.language,
      base: document.baseURI,
    });
  }

  /** Brings language and theme of the layers up to the state. */
  #update(): void {
    const map = this.#map;
    if (map === null || !this.#isReady) return;
    const { theme, language, shapes } = this.#state;
    const globals = { lang: language, colourBy: shapes === null ? 'role' : 'shape' };
    // Setting one draws the whole map again, even to what it is.
    for (const [name, value] of Object.entries(globals)) {
      if (map.getGlobalState()[name] !== value) map.setGlobalStateProperty(name, value);
    }
    const before = this.#drawn;
    if (theme === before) return;
    this.#drawn = theme;
    if (this.#online === null) {
      for (const change of basemapPaint(theme)) this.#apply(map, { ...change, group: 'paint' });
    }
    const [old, made] = [incidentLayers(before), incidentLayers(theme)];
    const changes = layerChanges([...old.under, ...old.over], [...made.under, ...made.over]);
    for (const change of changes) this.#apply(map, change);
  }

  #apply(map: MapLibreMap, { layer, group, property, value }: LayerChange): void {
    // The names and values come from valid layers; TypeScript cannot tie one to the other here.
    if (group === 'paint') map.setPaintProperty(layer, property as keyof AllPaintProperties, value as never);
    else map.setLayoutProperty(layer, property as keyof AllLayoutProperties, value as never);
  }

  #loaded(): void {
    this.#isReady = true;
    // A style that comes back after a lost context carries its data, but perhaps not the last of it.
    this.#sent.clear();
    if (this.#online === null && this.#basemap !== null) this.#drawBasemap(this.#basemap);
    this.#update();
    this.#options.onLoaded(this.#online);
  }

  async #fetchBasemap(): Promise<void> {
    const loaded = await fetchBasemap(this.#options.basemapUrl, this.#removal.signal);
    if (this.#removal.signal.aborted) return;
    if (!loaded.ok) {
      this.#options.onFailure(loaded.failure);
      return;
    }
    this.#basemap = loaded.value;
    if (this.#isReady && this.#online === null) this.#drawBasemap(loaded.value);
  }

  #drawBasemap(basemap: BasemapSources): void {
    for (const { source, data } of basemapSourceData(basemap)) this.send(source, data);
  }

  async #changeBasemap(): Promise<void> {
    this.#onlineRequest?.abort();
    this.#onlineRequest = null;
    const address = this.#state.onlineBasemap;
    if (address === null) {
      if (this.#online !== null) this.#use(null);
      return;
    }
    const request = new AbortController();
    this.#onlineRequest = request;
    const fetched = await onlineBasemapStyle(address, request.signal);
    if (request.signal.aborted) return;
    this.#onlineRequest = null;
    if (fetched.ok) {
      this.#use(address, fetched.value);
      return;
    }
    if (this.#online !== null) this.#use(null);
    this.#options.onFailure(fetched.failure);
  }

  #use(online: string | null, style?: StyleSpecification): void {
    const map = this.#map;
    if (map === null) return;
    this.#online = online;
    this.#isReady = false;
    this.#drawn = this.#state.theme;
    map.setMaxZoom(online === null ? DEEPEST_ZOOM.embedded : DEEPEST_ZOOM.online);
    map.setStyle(style === undefined ? this.embedded() : this.#withIncidents(style), { diff: false });
  }

  #failed(event: { error: { message: string }; sourceId?: string }): void {
    const detail = event.error.message;
    const ours: readonly string[] = Object.values(SOURCES);
    if (this.#online === null || (event.sourceId !== undefined && ours.includes(event.sourceId))) {
      this.#options.onFailure({ kind: 'map-failed', detail });
      return;
    }
    const address = this.#online;
    // A style that does not load leaves nothing to look at; a missing tile of one that did leaves the rest.
    if (!this.#isReady) this.#use(null);
    this.#options.onFailure({ kind: 'online-basemap-failed', address, detail });
  }

  #addImage(name: string): void {
    const map = this.#map;
    if (map === null || map.hasImage(name)) return;
    if (name === TOWN_IMAGE) {
      map.addImage(name, townImage(), TOWN_IMAGE_OPTIONS);
      return;
    }
    const image = parseImageName(name);
    if (image === null) return;
    const pixelRatio = Math.max(2, map.getPixelRatio());
    map.addImage(name, drawSymbolImage(image, pixelRatio), { pixelRatio });
    if (image.kind === 'leader') this.#forgetLeaders(map, name);
  }

  /** The oldest leaders go first; one that is wanted again is drawn again. */
  #forgetLeaders(map: MapLibreMap, newest: string): void {
    this.#leaders = [...this.#leaders.filter((name) => name !== newest), newest];
    while (this.#leaders.length > MOST_LEADERS) {
      const oldest = this.#leaders.shift();
      if (oldest !== undefined && map.hasImage(oldest)) map.removeImage(oldest);
    }
  }
}
