import { compareAccounts } from '../../claims/comparison/compareAccounts.ts';
import type { Incident } from '../../core/format/incident.ts';
import type { Source } from '../../core/format/source.ts';
import { BASEMAP_ATTRIBUTION } from '../../map/basemapFacts.ts';
import { incidentTypeText, RELATION_TEXTS } from '../../ui/language/vocabularyText.ts';
import { panelMessages } from '../../ui/panel/messages.ts';
import { relationsOf } from '../../core/relationsOf.ts';
import { printMessages } from '../../ui/print/messages.ts';
import { summarySentence } from '../../ui/accounts/summarySentence.ts';
import { accountsSection } from './accountsSection.ts';
import { claimLinks } from './claimLinks.ts';
import { claimArticle } from './claimSection.ts';
import { discrepanciesSection, documentsSection } from './documentSections.ts';
import { knownSection } from './knownSection.ts';
import { html, type Markup } from './markup.ts';
import { pageDocument, type PageHead } from './pageFrame.ts';
import type { PageLook } from './pageStyle.ts';
import { pageWords } from './pageWords.ts';
import { appQuery, linkFrom, pagePath, type Page } from './site.ts';
import { incidentData } from './structuredData.ts';

/** Where the map's picture lies, beside the page. */
export const MAP_PICTURE = 'map.png';
export const MAP_WIDTH = 1040;
export const MAP_HEIGHT = 440;

/** A text that ends as a sentence, whatever it ended in. */
function sentence(text: string): string {
  return /[.!?؟]$/u.test(text) ? text : `${text}.`;
}

/** When, where and who, then what the accounts come to: for search engines and cards. */
export function incidentDescription(incident: Incident, { site, language }: Page): string {
  const { dataset } = site;
  const comparison = compareAccounts(dataset, incident.id);
  const accounts =
    comparison.columns.length === 0
      ? ''
      : summarySentence(comparison, dataset, language)
          .map(({ text }) => text)
          .join('');
  const known = [incident.time.words, incident.place?.words, incident.who.words]
    .filter((words) => words !== undefined)
    .map((words) => sentence(words[language]));
  return [...known, accounts].filter((text) => text !== '').join(' ');
}

function relationsSection(page: Page, incident: Incident, here: ReadonlySet<string>): Markup | null {
  const { site, language } = page;
  const relations = relationsOf(incident, site.dataset);
  if (relations.length === 0) return null;
  const texts = panelMessages[language];
  const { colon } = pageWords[language];
  return html`<section aria-labelledby="related">
    <h2 id="related">${printMessages[language].related}</h2>
    <ul>
      ${relations.map(({ type, side, other, claims, reading }) => {
        const path = pagePath(site, language, { kind: 'incident', id: other.id });
        return html`<li>
          ${RELATION_TEXTS[type][side][language]}${colon}<a href="${linkFrom(page, path)}"
            >${other.title[language]}</a
          >${other.kind === 'background' && ` (${texts.background})`}
          ${claimLinks(page, claims, here)}${
            reading !== undefined &&
            html` <span class="ours"><b>${texts.byOneReading}</b> ${reading[language]}</span>`
          }
        </li> `;
      })}
    </ul>
  </section>`;
}

function mapFigure(page: Page, incident: Incident): Markup | null {
  const { site, language } = page;
  const place = incident.place === null ? undefined : site.dataset.places.get(incident.place.place);
  if (place === undefined || place.footprint === null) return null;
  const words = pageWords[language];
  const credit = BASEMAP_ATTRIBUTION.map(({ name }) => name).join(words.listSeparator);
  return html`<figure>
    <img
      src="${linkFrom(page, `${page.path}${MAP_PICTURE}`)}"
      width="${MAP_WIDTH}"
      height="${MAP_HEIGHT}"
      alt="${words.picture(incident.title[language], place.name[language])}"
    />
    <figcaption>${words.mapCredit(credit)}</figcaption>
  </figure>`;
}

/** One incident or background item: what is known, the accounts, every quote, where the outside world differs. */
export function incidentPage(page: Page, incident: Incident, look: PageLook): string {
  const { site, language } = page;
  const { dataset } = site;
  const claims = dataset.claimsOfIncident.get(incident.id) ?? [];
  const here = new Set(claims.map(({ id }) => id));
  const discrepancies = new Set(claims.flatMap(({ id }) => dataset.discrepanciesOfClaim.get(id) ?? []));
  const sources = new Set(claims.flatMap(({ id }) => dataset.sourceOfClaim.get(id) ?? []));
  const words = pageWords[language];
  const texts = panelMessages[language];
  const print = printMessages[language];
  const query = appQuery(site, language, {
    incident: incident.id,
    background: incident.kind === 'background',
  });
  const articles = claims.map((claim) =>
    claimArticle(page, claim, dataset.sourceOfClaim.get(claim.id) as Source, false),
  );
  const description = incidentDescription(incident, page);
  const head: PageHead = {
    subject: { kind: 'incident', id: incident.id },
    title: incident.title[language],
    description,
    data: incidentData(page, incident, description),
  };
  const main = html`<p class="kicker">
      ${incident.kind === 'background' && `${texts.background} · `}${incidentTypeText(incident.type, language)}
      ${claimLinks(page, incident.typeClaims, here)}
    </p>
    <h1>${incident.title[language]} ${claimLinks(page, incident.titleClaims, here)}</h1>
    ${incident.kind === 'background' && html`<p class="quiet">${texts.backgroundText}</p> `}
    <p><a class="into-map" href="${linkFrom(page, query)}">${words.openMap}</a></p>
    ${knownSection(page, incident, here)} ${mapFigure(page, incident)}
    ${accountsSection(page, incident, here)} ${relationsSection(page, incident, here)}
    <section aria-labelledby="claims">
      <h2 id="claims">${print.claims}</h2>
      ${articles.length === 0 ? html`<p>${texts.noEvidence}</p>` : articles}
    </section>
    ${discrepanciesSection(page, [...discrepancies], here)} ${documentsSection(page, [...sources])}
    <p class="quiet">${print.howToRead}</p>`;
  return pageDocument(page, head, main, look);
}
