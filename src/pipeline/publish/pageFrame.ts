import { directionOf, LANGUAGES, type Language } from '../../core/text.ts';
import { appMessages } from '../../ui/app/messages.ts';
import { PAGE_POLICY } from './pagePolicy.ts';
import { datasetFooter } from './documentSections.ts';
import { html, type Content, jsonScript, type Markup } from './markup.ts';
import type { PageLook } from './pageStyle.ts';
import { pageWords } from './pageWords.ts';
import {
  absolute,
  appQuery,
  cardPath,
  feedPath,
  linkFrom,
  pagePath,
  type Page,
  type PageSubject,
} from './site.ts';

/** What a page says of itself to browsers, search engines and chats. */
export interface PageHead {
  readonly subject: PageSubject;
  readonly title: string;
  /** One to three sentences of plain text. */
  readonly description: string;
  /** schema.org in JSON-LD. */
  readonly data: unknown;
}

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

const OPEN_GRAPH_LOCALES: Readonly<Record<Language, string>> = { en: 'en_GB', ar: 'ar_AR' };
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ar: 'العربية' };

/** Open Graph and Twitter cards. Their addresses must be whole: without the folder's address they are left out. */
export function cardTags(page: Page, head: PageHead): Markup {
  const { site, language } = page;
  const address = absolute(site, page.path);
  const picture = absolute(site, cardPath(site, language, head.subject));
  const type = head.subject.kind === 'index' ? 'website' : 'article';
  return html`<meta property="og:type" content="${type}" />
    <meta property="og:site_name" content="Dateline" />
    <meta property="og:title" content="${head.title}" />
    <meta property="og:description" content="${head.description}" />
    <meta property="og:locale" content="${OPEN_GRAPH_LOCALES[language]}" />
    ${LANGUAGES.filter((one) => one !== language).map(
      (one) => html`<meta property="og:locale:alternate" content="${OPEN_GRAPH_LOCALES[one]}" /> `,
    )}${address !== null && html`<meta property="og:url" content="${address}" /> `}${
      picture !== null &&
      html`<meta property="og:image" content="${picture}" />
        <meta property="og:image:type" content="image/png" />
        <meta property="og:image:width" content="${CARD_WIDTH}" />
        <meta property="og:image:height" content="${CARD_HEIGHT}" />
        <meta property="og:image:alt" content="${pageWords[language].card(head.title)}" />
        <meta name="twitter:image" content="${picture}" /> `
    }<meta name="twitter:card" content="${picture === null ? 'summary' : 'summary_large_image'}" />
    <meta name="twitter:title" content="${head.title}" />
    <meta name="twitter:description" content="${head.description}" />`;
}

/**
 * Canonical address and the other language's page. Search engines take whole addresses only: without the folder's
 * address the page links its other language in its head of page, and claims no address.
 */
function addressTags(page: Page, subject: PageSubject): Content {
  const { site } = page;
  if (site.address === null) return [];
  const address = (path: string) => `${site.address}${path}`;
  return [
    html`<link rel="canonical" href="${address(page.path)}" /> `,
    LANGUAGES.map(
      (language) =>
        html`<link
          rel="alternate"
          hreflang="${language}"
          href="${address(pagePath(site, language, subject))}"
        /> `,
    ),
    html`<link rel="alternate" hreflang="x-default" href="${address(pagePath(site, 'en', subject))}" /> `,
  ];
}

/** A whole document without script or inline style. */
export function pageDocument(page: Page, head: PageHead, main: Content, look: PageLook): string {
  const { site, language } = page;
  const words = pageWords[language];
  const index = linkFrom(page, pagePath(site, language, { kind: 'index' }));
  const app = linkFrom(page, appQuery(site, language, {}));
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="strict-origin-when-cross-origin" />
        <title>${head.title} · Dateline</title>
        <meta name="description" content="${head.description}" />
        ${addressTags(page, head.subject)}
        <link
          rel="alternate"
          type="application/feed+json"
          title="${site.dataset.head.title[language]}"
          href="${linkFrom(page, feedPath(site, language))}"
        />
        <link rel="icon" type="image/svg+xml" href="${linkFrom(page, 'icon.svg')}" />
        ${look.fonts[language].map(
          (font) =>
            html`<link
              rel="preload"
              as="font"
              type="font/woff2"
              crossorigin="anonymous"
              href="${linkFrom(page, font)}"
            /> `,
        )}
        <link rel="stylesheet" href="${linkFrom(page, look.style)}" />
        ${cardTags(page, head)} ${jsonScript('application/ld+json', head.data)}
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <header>
          <p class="wordmark">
            <a href="${app}"><bdi lang="en" dir="ltr">Dateline</bdi></a>
            <span>${appMessages[language].tagline}</span>
          </p>
          <nav aria-label="${words.navigation}">
            <a href="${index}" ${head.subject.kind === 'index' && html` aria-current="page"`}
              >${words.allIncidents}</a
            >
            <a href="${app}">${words.map}</a>
            ${LANGUAGES.filter((one) => one !== language).map(
              (one) =>
                html`<a
                  href="${linkFrom(page, pagePath(site, one, head.subject))}"
                  lang="${one}"
                  hreflang="${one}"
                  dir="${directionOf(one)}"
                  rel="alternate"
                  >${LANGUAGE_NAMES[one]}</a
                > `,
            )}
          </nav>
        </header>
        <main id="content">${main}</main>
        ${datasetFooter(page)}
      </body>
    </html> `.text;
}
