import { LANGUAGES, type Language } from '../../core/text.ts';
import { citedDay } from '../../formats/citationText.ts';
import { decodeBasemap } from '../../map/basemapData.ts';
import { appMessages } from '../../ui/app/messages.ts';
import { panelMessages } from '../../ui/panel/messages.ts';
import { incidentCard, incidentMap, overviewCard, type PictureTools } from './cardPicture.ts';
import { MAP_HEIGHT, MAP_PICTURE, MAP_WIDTH } from './incidentPage.ts';
import type { Markup } from './markup.ts';
import { pageWords } from './pageWords.ts';
import { writePictureFonts } from './pictureFonts.ts';
import { rasterise } from './rasterise.ts';
import { createTypesetter } from './typesetter.ts';
import { cardPath, pagePath, type PageSubject, type Site } from './site.ts';
import { subjectsOf } from './sitemap.ts';

function cardOf(site: Site, subject: PageSubject, language: Language, tools: PictureTools): Markup | null {
  const { dataset } = site;
  const { head, bundle } = dataset;
  const words = pageWords[language];
  const footer = words.datasetLine(head.title[language], head.version);
  if (subject.kind === 'incident') {
    const incident = dataset.incidents.get(subject.id);
    return incident === undefined ? null : incidentCard(incident, dataset, language, tools);
  }
  if (subject.kind === 'index') {
    const incidents = bundle.incidents.filter(({ kind }) => kind === 'incident');
    const kicker = appMessages[language].tagline;
    const overview = { kicker, title: head.title[language], text: head.description[language], footer };
    return overviewCard(overview, incidents, dataset, language, tools);
  }
  const source = dataset.sources.get(subject.id);
  if (source === undefined) return null;
  const about = new Set(source.claims.flatMap((claim) => claim.about));
  const incidents = bundle.incidents.filter(({ id, kind }) => kind === 'incident' && about.has(id));
  const day = panelMessages[language].published(citedDay(source.published, language));
  const overview = {
    kicker: words.sourceKicker,
    title: source.title.translation[language],
    text: `${day} · ${words.quotes(source.claims.length)}`,
    footer,
  };
  return overviewCard(overview, incidents, dataset, language, tools);
}

/** One picture to draw, not yet drawn. */
interface Job {
  readonly path: string;
  draw(): Markup | null;
}

function jobsOf(site: Site, tools: PictureTools): Job[] {
  const { dataset } = site;
  return LANGUAGES.flatMap((language) =>
    subjectsOf(site).flatMap((subject): Job[] => {
      const card = {
        path: cardPath(site, language, subject),
        draw: () => cardOf(site, subject, language, tools),
      };
      const incident = subject.kind === 'incident' ? dataset.incidents.get(subject.id) : undefined;
      if (incident === undefined) return [card];
      const size = { width: MAP_WIDTH, height: MAP_HEIGHT };
      const map = {
        path: `${pagePath(site, language, subject)}${MAP_PICTURE}`,
        draw: () => incidentMap(incident, dataset, language, size, tools),
      };
      return [card, map];
    }),
  );
}

/** Pictures of all pages as PNG: path → bytes. `basemap`: the text of the embedded basemap. */
export async function sitePictures(sites: readonly Site[], basemap: string): Promise<Map<string, Buffer>> {
  const fonts = await writePictureFonts();
  try {
    const tools: PictureTools = {
      basemap: decodeBasemap(JSON.parse(basemap)),
      typesetter: createTypesetter(fonts),
    };
    const pictures = new Map<string, Buffer>();
    const waiting = sites.flatMap((site) => jobsOf(site, tools));
    const work = async () => {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
        const svg = job.draw();
        if (svg !== null) pictures.set(job.path, await rasterise(svg, fonts));
      }
    };
    await Promise.all([work(), work(), work()]);
    return pictures;
  } finally {
    await fonts.remove();
  }
}
