import { speakerOf } from '../../core/dataset.ts';
import type { Incident, IncidentTime } from '../../core/format/incident.ts';
import type { Footprint, Place } from '../../core/format/registers.ts';
import type { Claim, Source } from '../../core/format/source.ts';
import { dayOf, parseInstant } from '../../core/time.ts';
import { documentIri } from '../../formats/webAnnotation.ts';
import { attributionText } from '../../ui/claim/attributionText.ts';
import { translationFor } from '../../ui/claim/translationFor.ts';
import { absolute, apiPath, cardPath, linkFrom, pagePath, type Page, type PageSubject } from './site.ts';

/** A node of JSON-LD. Fields that are not known are left out, never guessed. */
type Node = Readonly<Record<string, unknown>>;

/** The address of a path: whole where the folder's address is known; else relative, which JSON-LD resolves. */
function addressOf(page: Page, path: string): string {
  return absolute(page.site, path) ?? linkFrom(page, path);
}

function pageAddress(page: Page, subject: PageSubject): string {
  return addressOf(page, pagePath(page.site, page.language, subject));
}

const pair = ([longitude, latitude]: readonly [number, number]) => `${latitude} ${longitude}`;

function geoOf(footprint: Footprint): Node {
  if (footprint.type === 'circle') {
    const [longitude, latitude] = footprint.center;
    return {
      '@type': 'GeoCircle',
      geoMidpoint: { '@type': 'GeoCoordinates', latitude, longitude },
      geoRadius: footprint.radius,
    };
  }
  const [outer = []] = footprint.coordinates;
  return { '@type': 'GeoShape', polygon: outer.map(pair).join(' ') };
}

function placeNode(place: Place, { language }: Page): Node {
  return {
    '@type': 'Place',
    name: place.name[language],
    ...(place.within !== null && {
      containedInPlace: { '@type': 'Place', name: place.within[language] },
    }),
    ...(place.footprint !== null && { geo: geoOf(place.footprint) }),
  };
}

/** The interval in which it happened as schema.org writes it; `..` is an open end. */
export function temporalCoverage({ earliest, latest }: IncidentTime): string {
  return `${earliest ?? '..'}/${latest ?? '..'}`;
}

/**
 * The days between which an event lies. Its hours are given only where the words know them: the bounds of a night are
 * the limits of what is known, not the hours at which it began and ended.
 */
export function eventDates(time: IncidentTime, timeZone: string): Node {
  const isClock = time.precision === 'minute' || time.precision === 'hour';
  const written = (text: string | null) => {
    const instant = text === null ? null : parseInstant(text);
    if (text === null || instant === null) return null;
    return isClock ? text : dayOf(instant, timeZone);
  };
  const [start, end] = [written(time.earliest), written(time.latest)];
  return { ...(start !== null && { startDate: start }), ...(end !== null && { endDate: end }) };
}

function documentNode(source: Source, page: Page): Node {
  return {
    '@type': source.kind === 'news-article' ? 'NewsArticle' : 'CreativeWork',
    '@id': documentIri(source),
    name: source.title.original,
    inLanguage: source.language,
    datePublished: source.published,
    ...(source.url !== null && { url: source.url }),
    ...(source.outlet !== null && { publisher: { '@type': 'Organization', name: source.outlet } }),
    subjectOf: { '@id': pageAddress(page, { kind: 'source', id: source.id }) },
  };
}

/** Who is named as the speaker; nothing for the unnamed and for a document's own voice: `creditText` says it in words. */
function speakerNode(claim: Claim, { site, language }: Page): Node | null {
  const speaker = site.dataset.speakers.get(speakerOf(claim));
  if (speaker === undefined || speaker.voiceOf !== undefined) return null;
  if (speaker.kind === 'named-person') return { '@type': 'Person', name: speaker.shortName[language] };
  const isBody = speaker.kind === 'organisation' || speaker.kind === 'news-agency';
  return isBody ? { '@type': 'Organization', name: speaker.shortName[language] } : null;
}

function claimNode(claim: Claim, source: Source, page: Page): Node {
  const { site, language } = page;
  const isRead = source.language.split('-')[0] === language;
  const translation = isRead ? undefined : translationFor(claim, language);
  const home = pageAddress(page, { kind: 'source', id: source.id });
  const speaker = speakerNode(claim, page);
  const about = claim.about.flatMap((id) =>
    site.dataset.incidents.get(id)?.kind === 'incident'
      ? [{ '@id': `${pageAddress(page, { kind: 'incident', id })}#event` }]
      : [],
  );
  const credit = attributionText(claim, site.dataset, language);
  return {
    '@type': 'Claim',
    '@id': `${home}#claim-${claim.id}`,
    identifier: claim.id,
    text: translation?.text ?? claim.quote.exact,
    inLanguage: translation?.language ?? source.language,
    creditText: credit,
    ...(speaker !== null && { author: speaker }),
    ...(about.length > 0 && { about }),
    appearance: {
      '@type': 'Quotation',
      text: claim.quote.exact,
      inLanguage: source.language,
      creditText: credit,
      ...(speaker !== null && { spokenByCharacter: speaker }),
      isPartOf: { '@id': documentIri(source) },
    },
  };
}

function datasetNode(page: Page): Node {
  const { site, language } = page;
  const { head } = site.dataset;
  return {
    '@type': 'Dataset',
    '@id': `${pageAddress(page, { kind: 'index' })}#dataset`,
    name: head.title[language],
    description: head.description[language],
    version: head.version,
    license: head.licence.url ?? head.licence.name,
    inLanguage: ['en', 'ar'],
    distribution: [
      ['application/json', 'dataset.json'],
      ['application/geo+json', 'incidents.geojson'],
      ['application/ld+json', 'claims.jsonld'],
    ].map(([encodingFormat, name = '']) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: addressOf(page, apiPath(site, name)),
    })),
  };
}

function webPageNode(page: Page, subject: PageSubject, name: string, description: string): Node {
  const { site, language } = page;
  const picture = absolute(site, cardPath(site, language, subject));
  return {
    '@type': subject.kind === 'index' ? 'CollectionPage' : 'WebPage',
    '@id': pageAddress(page, subject),
    url: pageAddress(page, subject),
    name,
    description,
    inLanguage: language,
    ...(picture !== null && { primaryImageOfPage: { '@type': 'ImageObject', contentUrl: picture } }),
    isPartOf: { '@id': `${pageAddress(page, { kind: 'index' })}#dataset` },
  };
}

const graph = (...nodes: readonly Node[]) => ({ '@context': 'https://schema.org', '@graph': nodes });

/** schema.org of an incident's page: the page, the event where it is one, its claims and their documents. */
export function incidentData(page: Page, incident: Incident, description: string): unknown {
  const { site, language } = page;
  const { dataset } = site;
  const subject: PageSubject = { kind: 'incident', id: incident.id };
  const address = pageAddress(page, subject);
  const place = incident.place === null ? undefined : dataset.places.get(incident.place.place);
  const location = place === undefined ? null : placeNode(place, page);
  const claims = dataset.claimsOfIncident.get(incident.id) ?? [];
  const sources = new Set(claims.flatMap(({ id }) => dataset.sourceOfClaim.get(id) ?? []));
  const event = { '@id': `${address}#event` };
  const isEvent = incident.kind === 'incident';
  return graph(
    {
      ...webPageNode(page, subject, incident.title[language], description),
      temporalCoverage: temporalCoverage(incident.time),
      ...(location !== null && { spatialCoverage: location }),
      ...(isEvent && { mainEntity: event }),
      citation: [...sources].map((source) => ({ '@id': documentIri(source) })),
    },
    ...(isEvent
      ? [
          {
            '@type': 'Event',
            ...event,
            name: incident.title[language],
            description,
            inLanguage: language,
            ...eventDates(incident.time, dataset.head.timeZone),
            ...(location !== null && { location }),
            url: address,
          },
        ]
      : []),
    ...claims.map((claim) => claimNode(claim, dataset.sourceOfClaim.get(claim.id) as Source, page)),
    ...[...sources].map((source) => documentNode(source, page)),
    datasetNode(page),
  );
}

/** schema.org of a document's page: the page, the document and all its claims. */
export function sourceData(page: Page, source: Source, description: string): unknown {
  const subject: PageSubject = { kind: 'source', id: source.id };
  return graph(
    {
      ...webPageNode(page, subject, source.title.translation[page.language], description),
      about: { '@id': documentIri(source) },
    },
    documentNode(source, page),
    ...source.claims.map((claim) => claimNode(claim, source, page)),
    datasetNode(page),
  );
}

/** schema.org of a dataset's first page: the page, the dataset, and its incidents by name. */
export function datasetData(page: Page): unknown {
  const { site, language } = page;
  const { head, bundle } = site.dataset;
  return graph(
    {
      ...webPageNode(page, { kind: 'index' }, head.title[language], head.description[language]),
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: bundle.incidents.map((incident, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name: incident.title[language],
          url: pageAddress(page, { kind: 'incident', id: incident.id }),
        })),
      },
    },
    datasetNode(page),
  );
}
