import type { Incident } from '../../core/format/incident.ts';
import { attributionText } from '../../ui/claim/attributionText.ts';
import { incidentTypeText } from '../../ui/language/vocabularyText.ts';
import { incidentDescription } from './incidentPage.ts';
import { inOrderOfTime } from './indexPage.ts';
import { absolute, cardPath, feedPath, pagePath, type Page, type PageSubject } from './site.ts';

function quotesText(incident: Incident, { site, language }: Page): string {
  const { dataset } = site;
  const claims = dataset.claimsOfIncident.get(incident.id) ?? [];
  return claims
    .map((claim) => {
      const words = claim.translations.find((one) => one.language === language)?.text;
      const translation = words === undefined ? '' : `\n${words}`;
      return `${attributionText(claim, dataset, language)} (${claim.id}):\n«${claim.quote.exact}»${translation}`;
    })
    .join('\n\n');
}

function itemOf(incident: Incident, page: Page) {
  const { site, language } = page;
  const subject: PageSubject = { kind: 'incident', id: incident.id };
  const address = absolute(site, pagePath(site, language, subject));
  const picture = absolute(site, cardPath(site, language, subject));
  const description = incidentDescription(incident, page);
  return {
    id: address ?? `${site.dataset.head.id}/${incident.id}/${language}`,
    ...(address !== null && { url: address }),
    title: incident.title[language],
    summary: description,
    content_text: `${description}\n\n${quotesText(incident, page)}`,
    ...(picture !== null && { image: picture }),
    tags: [incident.kind, incidentTypeText(incident.type, language)],
    language,
  };
}

/**
 * JSON Feed 1.1 of a dataset's incidents and background, latest first. Items carry no date of publication: the dataset
 * knows when things happened and when documents were dated, not when it was put online. Without the folder's address the
 * items have no `url`, since a feed's addresses must be whole.
 */
export function jsonFeed(page: Page): string {
  const { site, language } = page;
  const { head, bundle } = site.dataset;
  const home = absolute(site, pagePath(site, language, { kind: 'index' }));
  const feed = absolute(site, feedPath(site, language));
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title[language],
    description: head.description[language],
    ...(home !== null && { home_page_url: home }),
    ...(feed !== null && { feed_url: feed }),
    language,
    items: inOrderOfTime(bundle.incidents)
      .toReversed()
      .map((incident) => itemOf(incident, page)),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
