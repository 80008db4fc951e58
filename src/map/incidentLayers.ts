import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../core/view.ts';
import { footprintLayers, memberLayers } from './areaLayers.ts';
import { crowdLayers, discLayers } from './discLayers.ts';
import { INCIDENT_COLOURS } from './incidentColours.ts';
import { symbolLayers, tileLayers } from './symbolLayers.ts';

/** What of the look depends on: everything else is in the sources. */
export interface LayerOptions {
  readonly theme: Theme;
  /** More lone incidents than stand-off is made for: they are drawn from the tiles, each at its place. */
  readonly dense: boolean;
}

/** The layers from bottom to top: `under` goes below the basemap's labels, `over` above all of it. */
export function incidentLayers({ theme, dense }: LayerOptions): {
  under: LayerSpecification[];
  over: LayerSpecification[];
} {
  const colours = INCIDENT_COLOURS[theme];
  return {
    under: footprintLayers(colours),
    over: [
      ...memberLayers(colours),
      ...discLayers(theme, colours),
      ...tileLayers(theme, colours, dense),
      ...crowdLayers(colours),
      ...symbolLayers(theme, colours),
    ],
  };
}
