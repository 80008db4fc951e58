import { AttributionControl, type IControl, type Map as MapLibreMap } from 'maplibre-gl';
import type { Language } from '../core/text.ts';
import { BASEMAP_ATTRIBUTION, BASEMAP_GENERALISED_ABOVE } from './basemapFacts.ts';
import { distanceText, MAP_MESSAGES } from './mapMessages.ts';
import { roundDistance } from './roundDistance.ts';

/** Widest scale bar in CSS pixels. */
const LONGEST_SCALE = 100;

/** Zoom buttons, scale bar and credit. MapLibre's own controls keep the language they were made in. */
export class MapControls {
  readonly #map: MapLibreMap;
  readonly #zoomIn: HTMLButtonElement;
  readonly #zoomOut: HTMLButtonElement;
  readonly #scale = element('div', 'dateline-map-scale');
  readonly #credit = element('div', 'dateline-map-credit');
  readonly #generalised = element('span', 'dateline-map-generalised');
  readonly #description = element('p', 'dateline-map-description');
  #onlineCredit: AttributionControl | null = null;
  #language: Language;

  /** `onZoom` is called with the steps that a button asks for. */
  constructor(map: MapLibreMap, language: Language, onZoom: (steps: number) => void) {
    this.#map = map;
    this.#language = language;
    this.#zoomIn = zoomButton('+', () => onZoom(1));
    this.#zoomOut = zoomButton('\u2212', () => onZoom(-1));
    const zoom = element('div', 'dateline-map-zoom maplibregl-ctrl');
    zoom.append(this.#zoomIn, this.#zoomOut);
    map.addControl(controlOf(zoom), 'top-right');
    this.#credit.append(this.#generalised, ...creditNames());
    this.#credit.classList.add('maplibregl-ctrl');
    this.#scale.classList.add('maplibregl-ctrl');
    map.addControl(controlOf(this.#credit), 'bottom-right');
    map.addControl(controlOf(this.#scale), 'bottom-right');
    this.#description.id = `dateline-map-keys-${(MapControls.#count += 1)}`;
    map.getContainer().append(this.#description);
    map.getCanvas().setAttribute('aria-describedby', this.#description.id);
    map.on('move', () => this.#showScale());
    map.on('resize', () => this.#showScale());
    this.setLanguage(language);
  }

  static #count = 0;

  setLanguage(language: Language): void {
    this.#language = language;
    const messages = MAP_MESSAGES[language];
    this.#map.getCanvas().setAttribute('aria-label', messages.canvas);
    this.#description.textContent = messages.keys;
    for (const [button, name] of [
      [this.#zoomIn, messages.zoomIn],
      [this.#zoomOut, messages.zoomOut],
    ] as const) {
      button.ariaLabel = name;
      button.title = name;
    }
    this.#generalised.textContent = messages.generalised;
    this.#showScale();
  }

  /** Credits the online basemap by what its sources say, in place of the embedded one's names. */
  setOnline(online: boolean): void {
    this.#credit.hidden = online;
    if (online && this.#onlineCredit === null) {
      this.#onlineCredit = new AttributionControl({ compact: false });
      this.#map.addControl(this.#onlineCredit, 'bottom-right');
    } else if (!online && this.#onlineCredit !== null) {
      this.#map.removeControl(this.#onlineCredit);
      this.#onlineCredit = null;
    }
  }

  /** What a picture of the map must say. */
  caption(): { metresPerPixel: number; credit: string } {
    const container = this.#map.getContainer();
    const [x, y, half] = [container.clientWidth / 2, container.clientHeight / 2, LONGEST_SCALE / 2];
    const metres = this.#map.unproject([x - half, y]).distanceTo(this.#map.unproject([x + half, y]));
    const names =
      this.#onlineCredit === null
        ? [...this.#credit.querySelectorAll('a')]
        : [...container.querySelectorAll('.maplibregl-ctrl-attrib-inner')];
    const credit = names.map(({ textContent }) => textContent.trim()).join(' · ');
    return { metresPerPixel: metres / LONGEST_SCALE, credit };
  }

  #showScale(): void {
    const map = this.#map;
    const { clientWidth, clientHeight } = map.getContainer();
    const y = clientHeight / 2;
    const half = LONGEST_SCALE / 2;
    const longest = map
      .unproject([clientWidth / 2 - half, y])
      .distanceTo(map.unproject([clientWidth / 2 + half, y]));
    if (longest > 0 && Number.isFinite(longest)) {
      const metres = roundDistance(longest);
      // The container may be sized by a rule; only this one width is computed.
      this.#scale.style.inlineSize = `${Math.round((LONGEST_SCALE * metres) / longest)}px`;
      this.#scale.textContent = distanceText(metres, this.#language);
    }
    const zoom = map.getZoom();
    this.#generalised.hidden = zoom <= BASEMAP_GENERALISED_ABOVE;
    this.#zoomIn.disabled = zoom >= map.getMaxZoom();
  }
}

function controlOf(container: HTMLElement): IControl {
  return { onAdd: () => container, onRemove: () => container.remove() };
}

function zoomButton(sign: string, onPress: () => void): HTMLButtonElement {
  const button = element('button', 'dateline-map-zoom-button');
  button.type = 'button';
  button.textContent = sign;
  button.addEventListener('click', onPress);
  return button;
}

function creditNames(): (HTMLElement | string)[] {
  return BASEMAP_ATTRIBUTION.flatMap(({ name, url }, index) => {
    const link = element('a', 'dateline-map-credit-name');
    link.href = url;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = name;
    return index === 0 ? [link] : [' · ', link];
  });
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  classes: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = classes;
  return made;
}
