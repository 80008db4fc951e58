import { drawSymbolImage } from '../../map/symbolImage.ts';
import type { KeyMark } from './pictureKey.ts';
import { colourOf, PICTURE_TYPES, PictureSheet, type PictureContent } from './PictureSheet.ts';

/** CSS pixels: a title and an address still fit. */
const NARROWEST = 320;

/** Fonts come by subset: each is asked for with the words that it must draw. */
async function loadFonts({ language, title, lines, key, notes, credits }: PictureContent): Promise<void> {
  const words = [title, ...lines, ...key.map((entry) => entry.words), ...notes, ...credits, 'Dateline'].join(
    '',
  );
  await Promise.all(
    Object.values(PICTURE_TYPES[language]).map(({ font }) => document.fonts.load(font, words)),
  );
}

async function markImages({ key, theme, pixelRatio }: PictureContent): Promise<Map<KeyMark, ImageBitmap>> {
  const images = new Map<KeyMark, ImageBitmap>();
  for (const { mark } of key) {
    if (mark.kind === 'role' || mark.kind === 'area') continue;
    const image =
      mark.kind === 'symbol'
        ? ({ kind: 'symbol', shape: mark.shape, role: 'other', certainty: mark.certainty, theme } as const)
        : ({ kind: mark.kind, theme } as const);
    images.set(mark, await createImageBitmap(drawSymbolImage(image, pixelRatio)));
  }
  return images;
}

/** A PNG of the map with everything around it that makes it quotable on its own. Throws where no canvas can be had. */
export async function drawPicture(content: PictureContent): Promise<Blob> {
  await loadFonts(content);
  const marks = await markImages(content);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the browser gives no 2D canvas');
  const { language, pixelRatio, title, lines, notes, credits, address } = content;
  const width = Math.max(content.map.width / pixelRatio, NARROWEST);
  const sheet = new PictureSheet(context, content, width);
  const type = PICTURE_TYPES[language];
  const [ink, ink2, ink3] = [colourOf('--ink'), colourOf('--ink-2'), colourOf('--ink-3')];
  const blocks = [
    sheet.rule(3, ink),
    sheet.gap(14),
    sheet.text(title, type.title, ink),
    ...lines.map((line) => sheet.text(line, type.body, ink2)),
    sheet.gap(12),
    sheet.rule(1, ink),
    sheet.map(),
    sheet.rule(1, ink),
    sheet.gap(10),
    sheet.key(marks),
    sheet.gap(6),
    ...notes.map((note) => sheet.text(note, type.small, ink2)),
    sheet.gap(10),
    sheet.rule(1, colourOf('--rule')),
    sheet.gap(10),
    sheet.wordmark(),
    sheet.gap(4),
    ...credits.map((credit) => sheet.text(credit, type.small, ink3)),
    sheet.text(address, { ...type.small, font: PICTURE_TYPES.en.small.font }, colourOf('--link'), true),
    sheet.gap(14),
  ];
  const height = blocks.reduce((sum, block) => sum + block.height, 0);
  canvas.width = Math.round(width * pixelRatio);
  canvas.height = Math.round(height * pixelRatio);
  context.scale(pixelRatio, pixelRatio);
  context.fillStyle = colourOf('--paper');
  context.fillRect(0, 0, width, height);
  let top = 0;
  for (const block of blocks) {
    block.draw(top);
    top += block.height;
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the browser gives no PNG of this size'));
      else resolve(blob);
    }, 'image/png');
  });
}
