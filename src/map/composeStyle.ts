import type {
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Language } from '../core/text.ts';
import { mapFontFaces } from './basemapFonts.ts';

/** What is drawn over a basemap. */
export interface Overlay {
  readonly sources: Record<string, SourceSpecification>;
  /** Below the basemap's labels, from bottom to top. */
  readonly under: readonly LayerSpecification[];
  /** Above all of the basemap. */
  readonly over: readonly LayerSpecification[];
  readonly language: Language;
  /** Address of the page, for the font files. */
  readonly base: string;
}

/** A basemap's style with the incidents in it; works for the embedded one and for any other. */
export function composeStyle(basemap: StyleSpecification, overlay: Overlay): StyleSpecification {
  const firstLabel = basemap.layers.findIndex(({ type }) => type === 'symbol');
  const split = firstLabel < 0 ? basemap.layers.length : firstLabel;
  return {
    ...basemap,
    state: { ...basemap.state, lang: { default: overlay.language }, colourBy: { default: 'role' } },
    'font-faces': { ...basemap['font-faces'], ...mapFontFaces(overlay.base) },
    sources: { ...basemap.sources, ...overlay.sources },
    layers: [
      ...basemap.layers.slice(0, split),
      ...overlay.under,
      ...basemap.layers.slice(split),
      ...overlay.over,
    ],
  };
}
