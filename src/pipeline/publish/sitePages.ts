import { LANGUAGES } from '../../core/text.ts';
import type { FirstIncident } from '../../ui/app/firstIncident.ts';
import { incidentDescription, incidentPage } from './incidentPage.ts';
import { indexPage } from './indexPage.ts';
import { jsonFeed } from './jsonFeed.ts';
import type { PageLook } from './pageStyle.ts';
import { pageWords } from './pageWords.ts';
import { feedPath, pagePath, type Page, type PageSubject, type Site } from './site.ts';
import { subjectsOf } from './sitemap.ts';
import { sourcePage } from './sourcePage.ts';

function document(page: Page, subject: PageSubject, look: PageLook): string {
  const { dataset } = page.site;
  if (subject.kind === 'index') return indexPage(page, look);
  if (subject.kind === 'incident') {
    const incident = dataset.incidents.get(subject.id);
    if (incident !== undefined) return incidentPage(page, incident, look);
  } else {
    const source = dataset.sources.get(subject.id);
    if (source !== undefined) return sourcePage(page, source, look);
  }
  throw new Error(`the dataset has no ${subject.kind} ${subject.id}`);
}

/** What the app shows of a link's incident before its dataset has come (`ui/app/firstIncident.ts`). */
function firstWords(page: Page, id: string): string {
  const { language, site } = page;
  const incident = site.dataset.incidents.get(id);
  if (incident === undefined) throw new Error(`the dataset has no incident ${id}`);
  const words: Omit<FirstIncident, 'id' | 'language'> = {
    title: incident.title[language],
    words: incidentDescription(incident, page),
    pageName: pageWords[language].plainIncident,
  };
  return JSON.stringify(words);
}

/** Every page of a dataset and its feeds, in each language: path → text. */
export function sitePages(site: Site, look: PageLook): Map<string, string> {
  const files = new Map<string, string>();
  for (const language of LANGUAGES) {
    for (const subject of subjectsOf(site)) {
      const path = pagePath(site, language, subject);
      const page = { site, language, path };
      files.set(`${path}index.html`, document(page, subject, look));
      if (subject.kind === 'incident' && site.data === null)
        files.set(`${path}first.json`, firstWords(page, subject.id));
    }
    const path = pagePath(site, language, { kind: 'index' });
    files.set(feedPath(site, language), jsonFeed({ site, language, path }));
  }
  return files;
}
