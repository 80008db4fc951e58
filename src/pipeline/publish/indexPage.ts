import { compareAccounts } from '../../claims/comparison/compareAccounts.ts';
import type { Incident } from '../../core/format/incident.ts';
import { intervalOf } from '../../core/time.ts';
import { incidentTypeText } from '../../ui/language/vocabularyText.ts';
import { documentTitle } from './documentSections.ts';
import { html, joined, type Content, type Markup } from './markup.ts';
import { pageDocument, type PageHead } from './pageFrame.ts';
import type { PageLook } from './pageStyle.ts';
import { pageWords } from './pageWords.ts';
import { apiPath, appQuery, feedPath, linkFrom, pagePath, type Page } from './site.ts';
import { datasetData } from './structuredData.ts';

/** Incidents and background items in the order of time, earliest beginning first. */
export function inOrderOfTime(incidents: readonly Incident[]): Incident[] {
  return incidents.toSorted((a, b) => {
    const [first, second] = [intervalOf(a.time), intervalOf(b.time)];
    if (first.earliest !== second.earliest) return first.earliest < second.earliest ? -1 : 1;
    if (first.latest !== second.latest) return first.latest < second.latest ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
}

function incidentItem(page: Page, incident: Incident): Markup {
  const { site, language } = page;
  const { dataset } = site;
  const words = pageWords[language];
  const path = pagePath(site, language, { kind: 'incident', id: incident.id });
  const conflicts = compareAccounts(dataset, incident.id).rows.filter(({ inConflict }) => inConflict).length;
  const claims = dataset.claimsOfIncident.get(incident.id) ?? [];
  const discrepancies = new Set(claims.flatMap(({ id }) => dataset.discrepanciesOfClaim.get(id) ?? [])).size;
  const marks = [
    words.quotes(claims.length),
    ...(conflicts > 0 ? [html`<mark>${words.conflicts(conflicts)}</mark>`] : []),
    ...(discrepancies > 0 ? [words.differs(discrepancies)] : []),
  ];
  return html`<li>
    <p class="kicker">${incidentTypeText(incident.type, language)}</p>
    <h3><a href="${linkFrom(page, path)}">${incident.title[language]}</a></h3>
    <p>
      ${incident.time.words[language]}${incident.place !== null && html`<br />${incident.place.words[language]}`}<br />${incident.who.words[language]}
    </p>
    <p class="quiet">${joined(marks, ' · ')}</p>
  </li> `;
}

function listSection(page: Page, id: string, title: string, incidents: readonly Incident[]): Content {
  return (
    incidents.length > 0 &&
    html`<section aria-labelledby="${id}">
      <h2 id="${id}">${title}</h2>
      <ol class="list">
        ${inOrderOfTime(incidents).map((incident) => incidentItem(page, incident))}
      </ol>
    </section> `
  );
}

function machinesSection(page: Page): Markup {
  const { site, language } = page;
  const words = pageWords[language];
  const files: readonly [string, string][] = [
    [words.dataset, apiPath(site, 'dataset.json')],
    [words.geojson, apiPath(site, 'incidents.geojson')],
    [words.annotations, apiPath(site, 'claims.jsonld')],
    [words.feed, feedPath(site, language)],
    [words.schemas, 'api/schema/dataset.schema.json'],
  ];
  return html`<section aria-labelledby="data">
    <h2 id="data">${words.data}</h2>
    <p>${words.dataText}</p>
    <ul>
      ${files.map(([name, path]) => html`<li><a href="${linkFrom(page, path)}">${name}</a></li>`)}
    </ul>
  </section>`;
}

/** The first page of a dataset in a language: its incidents, background, sources, method, and files for machines. */
export function indexPage(page: Page, look: PageLook): string {
  const { site, language } = page;
  const { head: dataset, bundle } = site.dataset;
  const words = pageWords[language];
  const head: PageHead = {
    subject: { kind: 'index' },
    title: dataset.title[language],
    description: dataset.description[language],
    data: datasetData(page),
  };
  const main = html`<h1>${dataset.title[language]}</h1>
    <p class="lede">${dataset.description[language]}</p>
    <p><a class="into-map" href="${linkFrom(page, appQuery(site, language, {}))}">${words.openMap}</a></p>
    ${listSection(
      page,
      'incidents',
      words.incidents,
      bundle.incidents.filter(({ kind }) => kind === 'incident'),
    )}${listSection(
      page,
      'background',
      words.background,
      bundle.incidents.filter(({ kind }) => kind === 'background'),
    )}
    <section aria-labelledby="sources">
      <h2 id="sources">${words.sources}</h2>
      <ul>
        ${bundle.sources.map((source) => html`<li><a href="${linkFrom(page, pagePath(site, language, { kind: 'source', id: source.id }))}">${documentTitle(source, page)}</a> <span class="quiet">${words.quotes(source.claims.length)}</span></li>`)}
      </ul>
    </section>
    <section aria-labelledby="method">
      <h2 id="method">${words.method}</h2>
      ${dataset.curatorsNote.map(
        ({ title, text }) =>
          html`<h3>${title[language]}</h3>
            <p>${text[language]}</p> `,
      )}
    </section>
    ${machinesSection(page)}`;
  return pageDocument(page, head, main, look);
}
