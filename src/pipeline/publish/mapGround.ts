import type { Feature, FeatureCollection, Position as Coordinates } from 'geojson';
import type { Language } from '../../core/text.ts';
import type { Basemap } from '../../map/basemapData.ts';
import { BASEMAP_PALETTES } from '../../map/basemapPalette.ts';
import { clipLine, clipRing, overlap, type Box } from './clipGeometry.ts';
import { boxAround, pathOf, type Frame, type Project } from './mapFrame.ts';
import { html, type Content, type Markup } from './markup.ts';
import { SANS } from './pictureFonts.ts';
import type { Typesetter } from './typesetter.ts';

const PALETTE = BASEMAP_PALETTES.light;

function linesOf({ geometry }: Feature): Coordinates[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

function drawn(
  collection: FeatureCollection,
  wanted: (properties: Record<string, unknown>) => boolean,
  project: Project,
  frame: Frame,
): string {
  const box = boxAround(frame);
  return collection.features
    .filter(({ properties }) => wanted(properties ?? {}))
    .flatMap((feature) => {
      const isArea = feature.geometry.type.endsWith('Polygon');
      return linesOf(feature).flatMap((line) => {
        const points = line.map(project);
        return isArea
          ? [pathOf(clipRing(points, box), true)]
          : clipLine(points, box).map((piece) => pathOf(piece, false));
      });
    })
    .join('');
}

/** Land, water and borders. */
export function ground(basemap: Basemap, project: Project, frame: Frame, detailed: boolean): Markup {
  const land = drawn(basemap.land, ({ class: kind }) => kind === 'area', project, frame);
  const lakes = drawn(basemap.land, ({ class: kind }) => kind === 'lake', project, frame);
  const line = (wanted: (properties: Record<string, unknown>) => boolean) =>
    drawn(basemap.lines, wanted, project, frame);
  const river = (most: number, least: number) =>
    line(({ class: kind, rank }) => kind === 'river' && Number(rank) >= most && Number(rank) <= least);
  const bordersWidth = detailed ? 1.8 : 1;
  return html`<rect
      x="${frame.x}"
      y="${frame.y}"
      width="${frame.width}"
      height="${frame.height}"
      fill="${PALETTE.water}"
    />
    <path d="${land}" fill="${PALETTE.landOther}" fill-rule="evenodd" />
    <g fill="none" stroke-linejoin="round">
      ${
        detailed &&
        html`<path
            d="${line(({ class: kind }) => kind === 'province-border')}"
            stroke="${PALETTE.province}"
            stroke-width="1.2"
            stroke-dasharray="5 4"
          />
          <path d="${river(3, 3)}" stroke="${PALETTE.river}" stroke-width="1" />`
      }
      <path d="${river(1, 2)}" stroke="${PALETTE.river}" stroke-width="${detailed ? 2.6 : 1}" />
      <path d="${lakes}" fill="${PALETTE.water}" stroke="${PALETTE.river}" stroke-width="0.8" />
      <path
        d="${line(({ class: kind }) => kind === 'border')}"
        stroke="${PALETTE.border}"
        stroke-width="${bordersWidth}"
      />
      <path
        d="${line(({ class: kind }) => kind === 'disputed')}"
        stroke="${PALETTE.border}"
        stroke-width="${bordersWidth}"
        stroke-dasharray="3 4"
      />
    </g> `;
}

/** Names of towns where they do not cover one another or what is `taken`; larger ones first. */
export function placeNames(
  basemap: Basemap,
  language: Language,
  project: Project,
  frame: Frame,
  taken: Box[],
  most: number,
  typesetter: Typesetter,
): Content {
  const rightToLeft = language === 'ar';
  const type = { ...SANS, size: 17 };
  const named = basemap.labels.features
    .filter(({ properties, geometry }) => properties?.['class'] === 'place' && geometry.type === 'Point')
    .toSorted((a, b) => Number(a.properties?.['rank']) - Number(b.properties?.['rank']));
  const written: Markup[] = [];
  for (const { properties, geometry } of named) {
    if (geometry.type !== 'Point' || written.length >= most) continue;
    const [x, y] = project(geometry.coordinates);
    const text = String(properties?.[language] ?? '');
    // Wider than the letters are, so that names keep apart.
    const width = text.length * 9.5 + 14;
    const box: Box = rightToLeft
      ? { west: x - width, east: x + 6, north: y - 14, south: y + 12 }
      : { west: x - 6, east: x + width, north: y - 14, south: y + 12 };
    const isInside =
      box.west > frame.x + 8 &&
      box.east < frame.x + frame.width - 8 &&
      box.north > frame.y + 8 &&
      box.south < frame.y + frame.height - 8;
    if (text === '' || !isInside || taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    written.push(
      html`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3" fill="${PALETTE.labelQuiet}" />
        ${typesetter.set(text, type, {
          x: rightToLeft ? x - 8 : x + 8,
          y: y + 6,
          anchor: rightToLeft ? 'end' : 'start',
          fill: PALETTE.label,
          halo: PALETTE.landOther,
          rightToLeft,
        })} `,
    );
  }
  return written;
}
