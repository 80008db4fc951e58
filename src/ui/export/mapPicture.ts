import type { Language } from '../../core/text.ts';
import type { Theme } from '../../core/view.ts';
import { citedDay } from '../../formats/citationText.ts';
import type { ExportedView } from '../../formats/exportedView.ts';
import { drawPicture } from './drawPicture.ts';
import type { ShownMap } from './MapHandle.ts';
import { exportMessages } from './messages.ts';
import { pictureKey } from './pictureKey.ts';

export interface PictureMaterial {
  readonly view: ExportedView;
  readonly language: Language;
  readonly theme: Theme;
  /** In words. */
  readonly range: string;
  readonly filters: readonly string[];
  readonly map: ShownMap | null;
}

/** The map as it stands, with title, range, key, credit and link in the picture; null where there is no map. */
export async function mapPicture({
  view,
  language,
  theme,
  range,
  filters,
  map,
}: PictureMaterial): Promise<Blob | null> {
  const image = (await map?.toImage()) ?? null;
  const caption = map?.caption() ?? null;
  if (image === null || caption === null) return null;
  const texts = exportMessages[language];
  const { dataset, incidents, accessed, address } = view;
  const { title, version, licence } = dataset.head;
  const separator = language === 'ar' ? '، ' : ', ';
  const isPossible = incidents.some(({ certainty }) => certainty === 'possible');
  return drawPicture({
    language,
    theme,
    pixelRatio: window.devicePixelRatio,
    map: await createImageBitmap(image),
    metresPerPixel: caption.metresPerPixel,
    title: title[language],
    lines: [
      [`${texts.range}: ${range}`, texts.incidents(incidents.length)].join(texts.semicolon),
      ...(filters.length === 0 ? [] : [`${texts.filters}: ${filters.join(separator)}`]),
    ],
    key: pictureKey(incidents, dataset, language),
    notes: [texts.scaleNote, ...(isPossible ? [texts.possibleNote] : [])],
    credits: [
      texts.datasetLine(title[language], version, licence.name, citedDay(accessed, language)),
      texts.basemapCredit(caption.credit),
    ],
    address,
  });
}
