import { compareAccounts } from '../../claims/comparison/compareAccounts.ts';
import type { Dataset } from '../../core/dataset.ts';
import type { Incident } from '../../core/format/incident.ts';
import type { Language } from '../../core/text.ts';
import { shapeOf } from '../../core/vocabulary.ts';
import type { Basemap } from '../../map/basemapData.ts';
import { INCIDENT_COLOURS } from '../../map/incidentColours.ts';
import { CONFLICT_PATHS, symbolPath } from '../../map/symbolGeometry.ts';
import { originsText } from '../../ui/accounts/originsText.ts';
import { wrapText } from '../../ui/export/wrapText.ts';
import { incidentTypeText } from '../../ui/language/vocabularyText.ts';
import { panelMessages } from '../../ui/panel/messages.ts';
import type { Frame } from './mapFrame.ts';
import { html, type Content, type Markup } from './markup.ts';
import { pageWords } from './pageWords.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './pageFrame.ts';
import { SANS, SANS_BOLD, SERIF_BOLD, type PictureType } from './pictureFonts.ts';
import { placeMap, type DrawnPlace } from './placeMap.ts';
import type { Typesetter } from './typesetter.ts';

/** What pictures are drawn with. */
export interface PictureTools {
  readonly basemap: Basemap;
  readonly typesetter: Typesetter;
}

const COLOURS = INCIDENT_COLOURS.light;
const PAPER = '#faf7f0';
const MARGIN = 60;
const MAP_WIDTH = 500;
/** Characters; no line of a card holds more. */
const LONGEST_LINE = 120;

interface Paragraph {
  readonly text: string;
  readonly type: PictureType;
  readonly lineHeight: number;
  readonly colour: string;
  /** Space above, in pixels. */
  readonly gap: number;
  readonly most: number;
}

/** A paragraph in at most so many lines; what does not fit ends in an ellipsis. */
function linesOf({ text, type, most }: Paragraph, width: number, { measure }: Typesetter): string[] {
  // More than the lines can hold is not measured.
  const held = Array.from(text)
    .slice(0, most * LONGEST_LINE)
    .join('');
  const lines = wrapText(held, width, (part) => measure(part, type));
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const words = (kept.at(-1) ?? '').split(' ');
  while (words.length > 1 && measure(`${words.join(' ')} …`, type) > width) words.pop();
  kept[most - 1] = `${words.join(' ')} …`;
  return kept;
}

interface Card {
  readonly language: Language;
  readonly kicker: {
    readonly text: string;
    readonly symbol: { readonly path: string; readonly colour: string } | null;
  };
  readonly paragraphs: readonly Paragraph[];
  readonly mark: string | null;
  readonly footer: string;
  readonly places: readonly DrawnPlace[];
}

function cardSvg(card: Card, { basemap, typesetter }: PictureTools): Markup {
  const { language, places } = card;
  const rightToLeft = language === 'ar';
  const hasMap = places.length > 0;
  const width = CARD_WIDTH - 2 * MARGIN - (hasMap ? MAP_WIDTH - 16 : 0);
  const edge = rightToLeft ? CARD_WIDTH - MARGIN : MARGIN;
  const anchor = rightToLeft ? 'end' : 'start';
  const along = (distance: number) => (rightToLeft ? edge - distance : edge + distance);
  const frame: Frame = {
    x: rightToLeft ? 0 : CARD_WIDTH - MAP_WIDTH,
    y: 0,
    width: MAP_WIDTH,
    height: CARD_HEIGHT,
  };
  const rows: Content[] = [];
  let y = 152;
  for (const paragraph of card.paragraphs) {
    y += paragraph.gap;
    for (const line of linesOf(paragraph, width, typesetter)) {
      y += paragraph.lineHeight;
      rows.push(
        typesetter.set(line, paragraph.type, { x: edge, y, anchor, fill: paragraph.colour, rightToLeft }),
      );
    }
  }
  const small: PictureType = { ...SANS, size: 20 };
  const footer = linesOf(
    { text: card.footer, type: small, lineHeight: 28, colour: COLOURS.ink3, gap: 0, most: 2 },
    width,
    typesetter,
  );
  const markY = CARD_HEIGHT - 44 - footer.length * 28;
  const { symbol, text } = card.kicker;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${CARD_WIDTH}"
    height="${CARD_HEIGHT}"
    viewBox="0 0 ${CARD_WIDTH} ${CARD_HEIGHT}"
  >
    <rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${PAPER}" />
    ${
      hasMap &&
      html`${placeMap(basemap, places, language, frame, typesetter)}<path
          d="M${rightToLeft ? MAP_WIDTH : CARD_WIDTH - MAP_WIDTH} 0V${CARD_HEIGHT}"
          stroke="${COLOURS.ink3}"
        /> `
    }
    <path d="M${edge} 44H${along(width)}" stroke="${COLOURS.ink}" stroke-width="4" />
    ${typesetter.set('Dateline', { ...SERIF_BOLD, size: 30 }, { x: edge, y: 92, anchor, fill: COLOURS.ink })}
    ${
      symbol !== null &&
      html`<path d="${symbol.path}" transform="translate(${along(12)} 141)" fill="${symbol.colour}" /> `
    }${typesetter.set(text, { ...SANS, size: 22 }, { x: along(symbol === null ? 0 : 34), y: 149, anchor, fill: COLOURS.ink2, rightToLeft })}
    ${rows}
    ${
      card.mark !== null &&
      html`<g transform="translate(${along(14)} ${markY - 8}) scale(2)"
          ><path
            d="${CONFLICT_PATHS.outline}"
            fill="${COLOURS.dispute}"
            stroke="${COLOURS.onDispute}"
            stroke-width="0.8" /><path
            d="${CONFLICT_PATHS.glyph}"
            fill="none"
            stroke="${COLOURS.onDispute}"
            stroke-width="1"
        /></g>
        ${typesetter.set(card.mark, { ...SANS_BOLD, size: 22 }, { x: along(40), y: markY, anchor, fill: COLOURS.ink, rightToLeft })} `
    }${footer.map((line, index) => typesetter.set(line, small, { x: edge, y: CARD_HEIGHT - 40 - (footer.length - 1 - index) * 28, anchor, fill: COLOURS.ink3, rightToLeft }))}
  </svg>`;
}

const title = (text: string, language: Language): Paragraph => ({
  text,
  type: { ...SERIF_BOLD, size: language === 'ar' ? 42 : 45 },
  lineHeight: language === 'ar' ? 66 : 54,
  colour: COLOURS.ink,
  gap: 6,
  most: 3,
});

const known = (text: string, face: typeof SANS, most: number, gap: number): Paragraph => ({
  text,
  type: { ...face, size: 23 },
  lineHeight: 33,
  colour: face === SANS ? COLOURS.ink2 : COLOURS.ink,
  gap,
  most,
});

/** Where an incident is drawn; null where no place is stated or it has no area. */
export function drawnPlaceOf(incident: Incident, dataset: Dataset, name: string | null): DrawnPlace | null {
  const place = incident.place === null ? undefined : dataset.places.get(incident.place.place);
  if (place === undefined || place.footprint === null) return null;
  return { footprint: place.footprint, type: incident.type, role: incident.role, name };
}

/** The picture of an incident for chats: title, when, where, who, who speaks, and a map of the place. */
export function incidentCard(
  incident: Incident,
  dataset: Dataset,
  language: Language,
  tools: PictureTools,
): Markup {
  const comparison = compareAccounts(dataset, incident.id);
  const conflicts = comparison.rows.filter(({ inConflict }) => inConflict).length;
  const name = incident.shortTitle[language];
  const place = drawnPlaceOf(incident, dataset, name);
  const { background } = panelMessages[language];
  const type = incidentTypeText(incident.type, language);
  const card: Card = {
    language,
    kicker: {
      text: incident.kind === 'background' ? `${background} · ${type}` : type,
      symbol: { path: symbolPath(shapeOf(incident.type)).outline, colour: COLOURS[incident.role] },
    },
    paragraphs: [
      title(incident.title[language], language),
      known(incident.time.words[language], SANS_BOLD, 2, language === 'ar' ? 20 : 12),
      ...(incident.place === null ? [] : [known(incident.place.words[language], SANS, 2, 2)]),
      known(incident.who.words[language], SANS, 2, 8),
    ],
    mark: conflicts === 0 ? null : pageWords[language].conflicts(conflicts),
    footer: originsText(comparison.summary.origins, dataset, language),
    places: place === null ? [] : [place],
  };
  return cardSvg(card, tools);
}

/** The picture of a dataset's or a document's page: its title and where its incidents are. */
export function overviewCard(
  subject: {
    readonly kicker: string;
    readonly title: string;
    readonly text: string;
    readonly footer: string;
  },
  incidents: readonly Incident[],
  dataset: Dataset,
  language: Language,
  tools: PictureTools,
): Markup {
  const places = incidents.flatMap((incident) => drawnPlaceOf(incident, dataset, null) ?? []);
  return cardSvg(
    {
      language,
      kicker: { text: subject.kicker, symbol: null },
      paragraphs: [title(subject.title, language), known(subject.text, SANS, 5, language === 'ar' ? 20 : 12)],
      mark: null,
      footer: subject.footer,
      places,
    },
    tools,
  );
}

/** The map on an incident's page; null where nothing is drawn. */
export function incidentMap(
  incident: Incident,
  dataset: Dataset,
  language: Language,
  size: { readonly width: number; readonly height: number },
  { basemap, typesetter }: PictureTools,
): Markup | null {
  const place = drawnPlaceOf(incident, dataset, incident.shortTitle[language]);
  if (place === null) return null;
  const { width, height } = size;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
  >
    ${placeMap(basemap, [place], language, { x: 0, y: 0, width, height }, typesetter)}
  </svg>`;
}
