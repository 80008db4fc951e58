import type { Footprint } from '../../core/format/registers.ts';
import { circleRing, type Position } from '../../core/geometry.ts';
import type { Language } from '../../core/text.ts';
import { shapeOf, type IncidentRole } from '../../core/vocabulary.ts';
import type { Basemap } from '../../map/basemapData.ts';
import { BASEMAP_PALETTES } from '../../map/basemapPalette.ts';
import { fadeOpacity, footprintShape } from '../../map/footprintGeometry.ts';
import { INCIDENT_COLOURS } from '../../map/incidentColours.ts';
import { symbolPath, SYMBOL_STROKES } from '../../map/symbolGeometry.ts';
import { clipRing, overlap, type Box } from './clipGeometry.ts';
import {
  boxAround,
  EARTH_RADIUS,
  mercator,
  pathOf,
  projection,
  type Frame,
  type Project,
} from './mapFrame.ts';
import { ground, placeNames } from './mapGround.ts';
import { html, type Markup } from './markup.ts';
import { SANS_BOLD } from './pictureFonts.ts';
import type { Typesetter } from './typesetter.ts';

/** What is drawn on the map: a place with its uncertainty, and the incident's symbol. */
export interface DrawnPlace {
  readonly footprint: Footprint;
  readonly type: string;
  readonly role: IncidentRole;
  /** Said beside it; null where several are drawn. */
  readonly name: string | null;
}

const COLOURS = INCIDENT_COLOURS.light;
const PALETTE = BASEMAP_PALETTES.light;
/** Half the height of what is seen, in metres: a place is never shown nearer than the basemap bears. */
const NEAREST = 42_000;
/** Outside its region the basemap is the world's, drawn for small scales: west, south, east, north. */
const DETAILED = [30, 22, 62, 42] as const;
const NEAREST_ELSEWHERE = 400_000;
const LOCATOR_SPAN = 430_000;
const LOCATOR_SIDE = 168;
const SYMBOL_SCALE = 1.9;

function anchorOf(footprint: Footprint): Position {
  return footprint.type === 'circle' ? footprint.center : footprint.anchor;
}

/** Metres from the anchor to the farthest point of a footprint, by its outline in Mercator. */
function reachOf(footprint: Footprint): number {
  if (footprint.type === 'circle') return footprint.radius;
  const [cx, cy] = mercator(footprint.anchor);
  const shrink = Math.cos((footprint.anchor[1] * Math.PI) / 180);
  return Math.max(
    ...(footprint.coordinates[0] ?? []).map((position) => {
      const [x, y] = mercator(position);
      return Math.hypot(x - cx, y - cy) * EARTH_RADIUS * shrink;
    }),
  );
}

function footprintMarkup(footprint: Footprint, colour: string, project: Project, frame: Frame): Markup {
  const box = boxAround(frame);
  const { fades, outline } = footprintShape(footprint);
  const opacity = fadeOpacity(0.26).toFixed(4);
  const area = (rings: readonly (readonly Position[])[]) =>
    rings.map((ring) => pathOf(clipRing(ring.map(project), box), true)).join('');
  return html`<g fill="${colour}" fill-opacity="${opacity}" fill-rule="evenodd"
      >${fades.map((rings) => html`<path d="${area(rings)}" />`)}</g
    >
    <path d="${area(outline)}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="6 5" /> `;
}

interface DrawnSymbol {
  readonly place: DrawnPlace;
  readonly markup: Markup;
  readonly box: Box;
}

/** The top and the bottom of a footprint on the picture. */
function extentOf(footprint: Footprint, project: Project): { top: number; bottom: number } {
  const ring =
    footprint.type === 'circle'
      ? circleRing(footprint.center, footprint.radius, 8)
      : footprint.coordinates[0];
  const heights = (ring ?? []).map((position) => project(position)[1]);
  return { top: Math.min(...heights), bottom: Math.max(...heights) };
}

function boxOfSymbol(x: number, y: number): Box {
  const side = 13 * SYMBOL_SCALE;
  return { west: x - side, east: x + side, north: y - side, south: y + side };
}

/**
 * A place's symbol. Where its footprint is too small to show beside it, or another symbol is in the way, it stands off
 * at the end of a line.
 */
function symbolMarkup(place: DrawnPlace, project: Project, taken: readonly DrawnSymbol[]): DrawnSymbol {
  const [x, y] = project(anchorOf(place.footprint));
  const { top } = extentOf(place.footprint, project);
  const standsOff = y - top < 44;
  const symbolY = standsOff ? top - 40 : y;
  const step = 28 * SYMBOL_SCALE;
  const symbolX =
    [0, 1, -1, 2, -2, 3, -3]
      .map((steps) => x + steps * step)
      .find((candidate) => !taken.some(({ box }) => overlap(box, boxOfSymbol(candidate, symbolY)))) ?? x;
  const colour = COLOURS[place.role];
  const { outline, glyph } = symbolPath(shapeOf(place.type));
  const { outline: outlineWidth, glyph: glyphWidth } = SYMBOL_STROKES.filled;
  const [left, high] = [symbolX.toFixed(1), symbolY.toFixed(1)];
  return {
    place,
    markup: html`${
        (standsOff || symbolX !== x) &&
        html`<path
            d="M${left} ${high}L${x.toFixed(1)} ${y.toFixed(1)}"
            stroke="${COLOURS.ink}"
            stroke-width="1.5"
          />
          <circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3" fill="${COLOURS.ink}" /> `
      }<g
        transform="translate(${left} ${high}) scale(${SYMBOL_SCALE})"
        stroke="${COLOURS.halo}"
        stroke-linejoin="round"
        stroke-linecap="round"
      >
        <path d="${outline}" fill="${colour}" stroke-width="${outlineWidth}" />
        <path d="${glyph}" fill="none" stroke-width="${glyphWidth}" />
      </g> `,
    box: boxOfSymbol(symbolX, symbolY),
  };
}

function nearestAt([longitude, latitude]: Position): number {
  const [west, south, east, north] = DETAILED;
  const isDetailed = longitude > west && longitude < east && latitude > south && latitude < north;
  return isDetailed ? NEAREST : NEAREST_ELSEWHERE;
}

/** The middle of what is drawn, and half its height in metres with room around it. */
function viewOf(places: readonly DrawnPlace[], frame: Frame): { centre: Position; half: number } {
  const [first] = places;
  if (places.length === 1 && first !== undefined) {
    const centre = anchorOf(first.footprint);
    return { centre, half: Math.max(nearestAt(centre), reachOf(first.footprint) * 2.2) };
  }
  const longitudes = places.map(({ footprint }) => anchorOf(footprint)[0]);
  const latitudes = places.map(({ footprint }) => anchorOf(footprint)[1]);
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const centre: Position = [middle(longitudes), middle(latitudes)];
  const degree = (EARTH_RADIUS * Math.PI) / 180;
  const half = Math.max(
    ...places.map(({ footprint }) => {
      const [longitude, latitude] = anchorOf(footprint);
      const east = Math.abs(longitude - centre[0]) * degree * Math.cos((centre[1] * Math.PI) / 180);
      const north = Math.abs(latitude - centre[1]) * degree;
      return Math.max(north, (east * frame.height) / frame.width) + reachOf(footprint);
    }),
  );
  return { centre, half: Math.max(nearestAt(centre), half * 1.35) };
}

/** A small map of the region with a frame round what the large one shows. */
function locator(
  basemap: Basemap,
  centre: Position,
  half: number,
  frame: Frame,
  rightToLeft: boolean,
): Markup {
  const inset: Frame = {
    x: rightToLeft ? frame.x + 16 : frame.x + frame.width - LOCATOR_SIDE - 16,
    y: frame.y + frame.height - LOCATOR_SIDE - 16,
    width: LOCATOR_SIDE,
    height: LOCATOR_SIDE,
  };
  const project = projection(centre, LOCATOR_SPAN, inset);
  const high = (half / LOCATOR_SPAN) * LOCATOR_SIDE;
  const wide = (high * frame.width) / frame.height;
  const [x, y] = project(centre);
  return html`<clipPath id="locator"
      ><rect x="${inset.x}" y="${inset.y}" width="${inset.width}" height="${inset.height}"
    /></clipPath>
    <g clip-path="url(#locator)"> ${ground(basemap, project, inset, false)}</g>
    <rect
      x="${(x - wide / 2).toFixed(1)}"
      y="${(y - high / 2).toFixed(1)}"
      width="${wide.toFixed(1)}"
      height="${high.toFixed(1)}"
      fill="none"
      stroke="${COLOURS.attack}"
      stroke-width="2"
    />
    <rect
      x="${inset.x}"
      y="${inset.y}"
      width="${inset.width}"
      height="${inset.height}"
      fill="none"
      stroke="${COLOURS.ink3}"
    /> `;
}

/** The name of the place under its footprint. */
function placeLabel(
  { place, box }: DrawnSymbol,
  project: Project,
  rightToLeft: boolean,
  typesetter: Typesetter,
) {
  if (place.name === null) return null;
  const [x] = project(anchorOf(place.footprint));
  const { bottom } = extentOf(place.footprint, project);
  const y = Math.max(box.south - 12, bottom) + 26;
  const width = place.name.length * 10;
  const markup = typesetter.set(
    place.name,
    { ...SANS_BOLD, size: 19 },
    {
      x,
      y,
      anchor: 'middle',
      fill: COLOURS.ink,
      halo: PALETTE.landOther,
      rightToLeft,
    },
  );
  return { markup, box: { west: x - width / 2, east: x + width / 2, north: y - 20, south: y + 8 } };
}

/** A map of places in a frame of an SVG: basemap, footprints to scale, symbols, names, and a small map of the region. */
export function placeMap(
  basemap: Basemap,
  places: readonly DrawnPlace[],
  language: Language,
  frame: Frame,
  typesetter: Typesetter,
): Markup {
  const rightToLeft = language === 'ar';
  const { centre, half } = viewOf(places, frame);
  const project = projection(centre, half, frame);
  const symbols: DrawnSymbol[] = [];
  for (const place of places) symbols.push(symbolMarkup(place, project, symbols));
  const labels = symbols.map((symbol) => placeLabel(symbol, project, rightToLeft, typesetter));
  const withLocator = half < LOCATOR_SPAN / 2;
  const corner: Box = {
    west: rightToLeft ? frame.x : frame.x + frame.width - LOCATOR_SIDE - 24,
    east: rightToLeft ? frame.x + LOCATOR_SIDE + 24 : frame.x + frame.width,
    north: frame.y + frame.height - LOCATOR_SIDE - 24,
    south: frame.y + frame.height,
  };
  const taken = [
    ...symbols.map(({ box }) => box),
    ...symbols.map(({ place }) => {
      const [x, y] = project(anchorOf(place.footprint));
      return { west: x - 10, north: y - 10, east: x + 10, south: y + 10 };
    }),
    ...labels.flatMap((label) => (label === null ? [] : [label.box])),
    ...(withLocator ? [corner] : []),
  ];
  return html`<clipPath id="map"
      ><rect x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}"
    /></clipPath>
    <g clip-path="url(#map)">
      ${ground(basemap, project, frame, true)}${places.map(({ footprint, role }) => footprintMarkup(footprint, COLOURS[role], project, frame))}${placeNames(basemap, language, project, frame, taken, 14, typesetter)}${labels.map((label) => label?.markup)}${symbols.map(({ markup }) => markup)}${withLocator && locator(basemap, centre, half, frame, rightToLeft)}</g
    > `;
}
