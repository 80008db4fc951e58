import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { validBundle } from '../../claims/rules/fixture.ts';
import type { Incident } from '../../core/format/incident.ts';
import { publishedDataset } from '../../testing/publishedDataset.ts';
import { staticApi } from './exportedDataset.ts';
import { pagePath, siteOf, type Page, type PageSubject } from './site.ts';
import { sitePages } from './sitePages.ts';
import { robots, sitemap, subjectsOf } from './sitemap.ts';
import { eventDates, incidentData, sourceData, temporalCoverage } from './structuredData.ts';

const ADDRESS = 'https://example.org/some/path/';
const LOOK = { style: 'assets/pages-1.css', fonts: { en: [], ar: [] } };
const { bundle } = publishedDataset();
const placed = siteOf(bundle, true, ADDRESS);
const unplaced = siteOf(bundle, true, null);

function pageOf(site: typeof placed, subject: PageSubject): Page {
  return { site, language: 'en', path: pagePath(site, 'en', subject) };
}

type Node = Record<string, unknown> & { '@type': string };
const nodesOf = (data: unknown) => (data as { '@graph': Node[] })['@graph'];
const incidentOf = (id: string) => placed.dataset.incidents.get(id) as Incident;

describe('schema.org', () => {
  it('describes an incident as an event between two days, at a place with its radius', () => {
    const page = pageOf(placed, { kind: 'incident', id: 'ain-al-asad-2024-07-25' });
    const nodes = nodesOf(incidentData(page, incidentOf('ain-al-asad-2024-07-25'), 'what is known'));
    const event = nodes.find((node) => node['@type'] === 'Event');
    expect(event).toMatchObject({
      '@id': `${ADDRESS}en/incident/ain-al-asad-2024-07-25/#event`,
      name: 'Rockets, and possibly a drone, fired at Ain al-Asad air base',
      startDate: '2024-07-25',
      endDate: '2024-07-26',
      location: { '@type': 'Place', geo: { '@type': 'GeoCircle', geoRadius: 4500 } },
    });
    const claims = nodes.filter((node) => node['@type'] === 'Claim');
    expect(claims).toHaveLength(placed.dataset.claimsOfIncident.get('ain-al-asad-2024-07-25')?.length ?? 0);
    for (const claim of claims) {
      expect(claim).toMatchObject({
        text: expect.any(String),
        creditText: expect.any(String),
        appearance: { '@type': 'Quotation', inLanguage: 'ar', isPartOf: { '@id': expect.any(String) } },
      });
    }
  });

  it('makes no event of background, and names no author for the unnamed', () => {
    const page = pageOf(placed, { kind: 'incident', id: 'attacks-pause-2024' });
    const nodes = nodesOf(incidentData(page, incidentOf('attacks-pause-2024'), ''));
    expect(nodes.some((node) => node['@type'] === 'Event')).toBe(false);
    const [source] = bundle.sources;
    if (source === undefined) throw new Error('the dataset has no source');
    const claims = nodesOf(sourceData(pageOf(placed, { kind: 'source', id: source.id }), source, ''));
    const authors = claims.flatMap((claim) => (claim['author'] as { name: string } | undefined)?.name ?? []);
    expect(new Set(authors)).toEqual(new Set(['Syrian Observatory', 'Rami Abdul Rahman']));
  });

  it('leaves open what is open, and gives hours only where they are known', () => {
    const { time } = incidentOf('attacks-on-us-bases');
    expect(temporalCoverage(time)).toBe('../2024-07-24T23:59:59+03:00');
    expect(eventDates(time, 'Asia/Baghdad')).toEqual({ endDate: '2024-07-24' });
    const minute = { ...time, earliest: '2024-07-24T01:02:00+03:00', precision: 'minute' as const };
    expect(eventDates(minute, 'Asia/Baghdad')).toMatchObject({ startDate: '2024-07-24T01:02:00+03:00' });
  });
});

describe('heads', () => {
  const head = (site: typeof placed, path: string) => {
    const window = new Window();
    const text = sitePages(site, LOOK).get(path) ?? '';
    return new window.DOMParser().parseFromString(text, 'text/html');
  };
  const path = 'ar/incident/conoco-2024-07-25/index.html';
  const content = (page: ReturnType<typeof head>, property: string) =>
    page.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? null;

  it('have whole addresses where the folder’s address is known', () => {
    const page = head(placed, path);
    const here = `${ADDRESS}ar/incident/conoco-2024-07-25/`;
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(here);
    expect(page.querySelector('link[hreflang=en]')?.getAttribute('href')).toBe(here.replace('/ar/', '/en/'));
    expect(content(page, 'og:url')).toBe(here);
    expect(content(page, 'og:image')).toBe(`${here}card.png`);
    expect(page.querySelector('meta[name="twitter:card"]')?.getAttribute('content')).toBe(
      'summary_large_image',
    );
  });

  it('leave out what must be whole where it is not known', () => {
    const page = head(unplaced, path);
    expect(page.querySelector('link[rel=canonical], link[hreflang]')).toBeNull();
    expect(page.querySelector('a[hreflang=en]')?.getAttribute('href')).toBe(
      '../../../en/incident/conoco-2024-07-25/',
    );
    expect(content(page, 'og:url')).toBeNull();
    expect(content(page, 'og:image')).toBeNull();
    expect(content(page, 'og:title')).toBe('إطلاق صاروخ على الأقل على قاعدة كونيكو');
  });
});

describe('sitemap and robots', () => {
  it('name every page with its counterpart in the other language', () => {
    const text = sitemap([placed, siteOf(validBundle(), false, ADDRESS)]) ?? '';
    const window = new Window();
    const xml = new window.DOMParser().parseFromString(text, 'application/xml');
    expect(xml.querySelector('parsererror')).toBeNull();
    const addresses = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
    const subjects = subjectsOf(placed).length + subjectsOf(siteOf(validBundle(), false, null)).length;
    expect(addresses).toHaveLength(subjects * 2 + 1);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.every((address) => address?.startsWith(ADDRESS))).toBe(true);
    expect(addresses).toContain(`${ADDRESS}fixture/ar/`);
    expect(robots(ADDRESS)).toContain(`Sitemap: ${ADDRESS}sitemap.xml`);
  });

  it('are not written with addresses that are not whole', () => {
    expect(sitemap([unplaced])).toBeNull();
    expect(robots(null)).toBe('User-agent: *\nAllow: /\n');
  });
});

describe('JSON Feed', () => {
  interface Feed {
    version: string;
    title: string;
    feed_url?: string;
    items: { id: string; url?: string; content_text: string; image?: string }[];
  }
  const feedOf = (site: typeof placed) => JSON.parse(sitePages(site, LOOK).get('en/feed.json') ?? '') as Feed;

  it('has the members that version 1.1 demands, and whole addresses only', () => {
    const feed = feedOf(placed);
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.feed_url).toBe(`${ADDRESS}en/feed.json`);
    expect(feed.items).toHaveLength(bundle.incidents.length);
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
    for (const { url, image, content_text } of feed.items) {
      expect(url?.startsWith(ADDRESS)).toBe(true);
      expect(image?.startsWith(ADDRESS)).toBe(true);
      expect(content_text).toMatch(/«.+»/);
    }
    for (const { url, image } of feedOf(unplaced).items) expect([url, image]).toEqual([undefined, undefined]);
  });
});

describe('the static API', () => {
  it('gives the same bytes each time, and the bundle as the app loads it', () => {
    const files = staticApi(placed);
    expect([...files.keys()]).toEqual(['api/dataset.json', 'api/incidents.geojson', 'api/claims.jsonld']);
    expect(staticApi(placed)).toEqual(files);
    expect(JSON.parse(files.get('api/dataset.json') ?? '')).toEqual(bundle);
  });

  it('gives every incident with its pages and no word on what a reader saw', () => {
    const { features, ...rest } = JSON.parse(staticApi(placed).get('api/incidents.geojson') ?? '') as {
      features: { id: string; geometry: unknown; properties: Record<string, unknown> }[];
    };
    expect(rest).toMatchObject({ type: 'FeatureCollection', version: bundle.dataset.version });
    expect(rest).not.toHaveProperty('view');
    expect(features.map(({ id }) => id)).toEqual(bundle.incidents.map(({ id }) => id));
    for (const { id, properties } of features) {
      expect(properties['pages']).toEqual({
        en: `${ADDRESS}en/incident/${id}/`,
        ar: `${ADDRESS}ar/incident/${id}/`,
      });
      expect(properties).not.toHaveProperty('inRange');
    }
  });

  it('gives every claim as an annotation of its own', () => {
    for (const site of [placed, unplaced]) {
      const { total, first } = JSON.parse(staticApi(site).get('api/claims.jsonld') ?? '') as {
        total: number;
        first: { items: { id: string; body: unknown[] }[] };
      };
      const ids = first.items.map(({ id }) => id);
      expect(total).toBe(placed.dataset.claims.size);
      expect(new Set(ids).size).toBe(total);
      const start = site === placed ? `${ADDRESS}?` : '../?';
      expect(ids.every((id) => id.startsWith(start))).toBe(true);
    }
  });
});
