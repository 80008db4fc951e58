import { INCIDENT_ROLES, SHAPES } from '../../core/vocabulary.ts';
import type { Basemap } from '../basemapData.ts';
import { BASEMAP_PALETTES } from '../basemapPalette.ts';
import { fadeOpacity, footprintShape } from '../footprintGeometry.ts';
import { INCIDENT_COLOURS } from '../incidentColours.ts';
import { placeSymbols, type PlacedSymbol } from '../placeSymbols.ts';
import { paintSymbol, SYMBOL_OFFSETS, type SymbolImage } from '../symbolImage.ts';
import { LABEL_GAP, SELECTED_LABEL_GAP, TITLE_SIZE } from '../symbolLayers.ts';
import type { Position } from '../../core/geometry.ts';
import { drawGround } from './drawGround.ts';
import { drawLabel, drawNames, type Taken } from './drawLabels.ts';
import { projectStill } from './stillCamera.ts';
import type { StillRequest } from './stillRequest.ts';

/** The tint inside a footprint, as on the live map. */
const TINT = { certain: 0.34, possible: 0.2 } as const;
/** Half the side of a symbol with its halo: CSS pixels. */
const SYMBOL_ROOM = 15;
const PLACE_ROOM = 8;
/** A symbol that stands off to the lower left has its leader at the upper right: its title goes lower, as on the map. */
const LOWER = 9;

/** Draws the picture into a context whose units are CSS pixels. */
export function drawStill(
  context: OffscreenCanvasRenderingContext2D,
  request: StillRequest,
  basemap: Basemap,
): void {
  const palette = BASEMAP_PALETTES[request.theme];
  drawGround(context, basemap, palette, request);
  drawFootprints(context, request);
  const taken: Taken[] = [];
  const placed = placeSymbols(request.incidents, {
    project: (position) => projectStill(request.camera, position),
    selected: request.selected,
    language: request.language,
    left: 0,
    right: request.width,
  }).symbols.map((symbol) => ({ symbol, ...spotOf(symbol, request) }));
  for (const { x, y } of placed) {
    taken.push({
      left: x - SYMBOL_ROOM,
      right: x + SYMBOL_ROOM,
      top: y - SYMBOL_ROOM,
      bottom: y + SYMBOL_ROOM,
    });
  }
  // A true place that its symbol stands off from keeps clear of names, too.
  for (const { symbol } of placed) {
    const { x, y } = projectStill(request.camera, symbol.incident.position);
    taken.push({ left: x - PLACE_ROOM, right: x + PLACE_ROOM, top: y - PLACE_ROOM, bottom: y + PLACE_ROOM });
  }
  for (const { symbol, x, y } of placed) drawTitle(context, request, symbol, { x, y }, taken);
  drawNames(context, basemap, palette, request, taken);
  for (const { symbol, x, y } of placed) drawSymbol(context, request, symbol, { x, y });
}

function spotOf({ incident, displacement }: PlacedSymbol, { camera }: StillRequest) {
  const { x, y } = projectStill(camera, incident.position);
  return { x: x + displacement.dx, y: y + displacement.dy };
}

function drawFootprints(
  context: OffscreenCanvasRenderingContext2D,
  { footprints, theme, camera, selected }: StillRequest,
): void {
  const colours = INCIDENT_COLOURS[theme];
  const pathOf = (rings: readonly (readonly Position[])[]) => {
    const path = new Path2D();
    for (const ring of rings) {
      for (const [index, position] of ring.entries()) {
        const { x, y } = projectStill(camera, position);
        if (index === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
      }
    }
    return path;
  };
  for (const { id, footprint, certainty, role } of footprints) {
    const shape = footprintShape(footprint);
    context.fillStyle = colours[role];
    context.globalAlpha = fadeOpacity(TINT[certainty]);
    for (const rings of shape.fades) context.fill(pathOf(rings), 'evenodd');
    context.globalAlpha = id === selected ? 1 : 0.85;
    context.strokeStyle = colours[role];
    context.lineWidth = id === selected ? 1.75 : 1.25;
    context.setLineDash([3.75, 2.75]);
    context.stroke(pathOf(shape.outline));
    context.setLineDash([]);
    context.globalAlpha = 1;
  }
}

function drawTitle(
  context: OffscreenCanvasRenderingContext2D,
  request: StillRequest,
  { incident, displacement }: PlacedSymbol,
  { x, y }: { x: number; y: number },
  taken: Taken[],
): void {
  const { language, theme, selected } = request;
  const colours = INCIDENT_COLOURS[theme];
  const size = TITLE_SIZE[language];
  const qualifier = incident.qualifier[language];
  drawLabel(
    context,
    {
      lines: [
        { text: incident.label[language], font: '"Source Serif 4 SemiBold"', size, colour: colours.ink },
        ...(qualifier === ''
          ? []
          : [{ text: qualifier, font: '"IBM Plex Sans"', size: size * 0.83, colour: colours.ink2 }]),
      ],
      halo: colours.halo,
      haloWidth: 2,
      at: { x, y: displacement.dx < 0 && displacement.dy > 0 ? y + LOWER : y },
      gap: incident.id === selected ? SELECTED_LABEL_GAP : LABEL_GAP,
      sides: ['right', 'left'],
      language,
      leading: 1.25,
    },
    taken,
    request,
  );
}

function drawSymbol(
  context: OffscreenCanvasRenderingContext2D,
  { theme, camera, selected, byShape }: StillRequest,
  { incident, displacement }: PlacedSymbol,
  { x, y }: { x: number; y: number },
): void {
  const paint = (image: SymbolImage, [dx, dy]: readonly [number, number], scale = 1) => {
    context.save();
    context.translate(x + dx, y + dy);
    context.scale(scale, scale);
    paintSymbol(context, image);
    context.restore();
  };
  const isSelected = incident.id === selected;
  if (displacement.dx !== 0 || displacement.dy !== 0) {
    const place = projectStill(camera, incident.position);
    const toPlace = [place.x - x, place.y - y] as const;
    paint({ kind: 'leader', displacement, theme }, toPlace);
    paint({ kind: 'dot', theme }, toPlace);
  }
  const shape = SHAPES.find((one) => one === incident.shape) ?? 'strategic';
  const role = byShape ? 'own' : (INCIDENT_ROLES.find((one) => one === incident.role) ?? 'other');
  const { certainty } = incident;
  paint({ kind: 'symbol', shape, role, certainty, theme }, [0, 0], isSelected ? 26 / 24 : 1);
  if (isSelected) paint({ kind: 'ring', ring: 'selected', theme }, [0, 0]);
  const { conflict, conflictSelected, discrepancy, discrepancySelected } = SYMBOL_OFFSETS;
  if (incident.conflicts > 0) paint({ kind: 'conflict', theme }, isSelected ? conflictSelected : conflict);
  if (incident.discrepancies > 0)
    paint({ kind: 'discrepancy', theme }, isSelected ? discrepancySelected : discrepancy);
}
