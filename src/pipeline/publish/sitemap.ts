import { LANGUAGES, type Language } from '../../core/text.ts';
import { html, type Markup } from './markup.ts';
import { absolute, pagePath, type PageSubject, type Site } from './site.ts';

/** Every page of a dataset, in no language yet. */
export function subjectsOf({ dataset }: Site): PageSubject[] {
  return [
    { kind: 'index' },
    ...dataset.bundle.incidents.map(({ id }) => ({ kind: 'incident' as const, id })),
    ...dataset.bundle.sources.map(({ id }) => ({ kind: 'source' as const, id })),
  ];
}

function entry(site: Site, subject: PageSubject, language: Language): Markup {
  const address = (one: Language) => absolute(site, pagePath(site, one, subject));
  return html`<url>
    <loc>${address(language)}</loc>
    ${LANGUAGES.map(
      (one) => html`<xhtml:link rel="alternate" hreflang="${one}" href="${address(one)}" /> `,
    )}</url
  > `;
}

/** The sitemap, whose addresses must be whole: null where the folder's address is not known. */
export function sitemap(sites: readonly Site[]): string | null {
  const [first] = sites;
  if (first === undefined || first.address === null) return null;
  const pages = sites.flatMap((site) =>
    subjectsOf(site).flatMap((subject) => LANGUAGES.map((language) => entry(site, subject, language))),
  );
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
      <url>
        <loc>${first.address}</loc>
      </url>
      ${pages}</urlset
    > `.text;
}

/** Everything may be read by robots. The file counts only at the root of a host. */
export function robots(address: string | null): string {
  const map = address === null ? '' : `\nSitemap: ${address}sitemap.xml\n`;
  return `User-agent: *\nAllow: /\n${map}`;
}
