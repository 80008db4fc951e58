import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../core/view.ts';
import { footprintLayers, memberLayers } from './areaLayers.ts';
import { discLayers } from './discLayers.ts';
import { INCIDENT_COLOURS } from './incidentColours.ts';
import { symbolLayers } from './symbolLayers.ts';

/** The layers from bottom to top: `under` goes below the basemap's labels, `over` above all of it. */
export function incidentLayers(theme: Theme): {
  under: LayerSpecification[];
  over: LayerSpecification[];
} {
  const colours = INCIDENT_COLOURS[theme];
  return {
    under: footprintLayers(colours),
    over: [...memberLayers(colours), ...discLayers(colours), ...symbolLayers(theme, colours)],
  };
}
