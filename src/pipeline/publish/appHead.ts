import { directionOf, LANGUAGES } from '../../core/text.ts';
import { html, jsonScript } from './markup.ts';
import { cardTags } from './pageFrame.ts';
import { pageWords } from './pageWords.ts';
import { absolute, feedPath, linkFrom, pagePath, type Page, type Site } from './site.ts';
import { datasetData } from './structuredData.ts';

/** Incidents that the page names, so that no other is asked for; with more, their words come with the dataset. */
const MOST_NAMED = 500;

/** Puts into the app's page what it says to search engines and chats, and the way to the pages without JavaScript. */
export function withAppHead(document: string, site: Site): string {
  const { head } = site.dataset;
  const page: Page = { site, language: 'en', path: '' };
  const address = absolute(site, '');
  const description = head.description.en;
  const described = /<meta\s+name="description"/i.test(document);
  const ids = [...site.dataset.incidents.keys()];
  const incidents =
    ids.length <= MOST_NAMED && html`<meta name="dateline-incidents" content="${ids.join(' ')}" />`;
  const tags = html`${!described && html`<meta name="description" content="${description}" /> `}${
    address !== null && html`<link rel="canonical" href="${address}" /> `
  }${LANGUAGES.map((language) => {
    const path = pagePath(site, language, { kind: 'index' });
    const words = `${head.title[language]}: ${pageWords[language].plainPages}`;
    const feed = feedPath(site, language);
    // Search engines count `hreflang` with a whole address as a version of this page, and a relative one as a mistake.
    const inLanguage = address !== null && html` hreflang="${language}"`;
    return html`<link
        rel="alternate"
        type="text/html"
        ${inLanguage}
        title="${words}"
        href="${absolute(site, path) ?? linkFrom(page, path)}"
      />
      <link
        rel="alternate"
        type="application/feed+json"
        ${inLanguage}
        title="${head.title[language]}"
        href="${absolute(site, feed) ?? linkFrom(page, feed)}"
      /> `;
  })}${cardTags(page, { subject: { kind: 'index' }, title: `${head.title.en} · Dateline`, description, data: null })}
  ${jsonScript('application/ld+json', datasetData(page))} ${incidents}`.text;
  const links = html`${LANGUAGES.map((language) => {
    const path = pagePath(site, language, { kind: 'index' });
    return html`<p lang="${language}" dir="${directionOf(language)}">
      <a href="${linkFrom(page, path)}">${pageWords[language].plainPages}</a>
    </p> `;
  })}`.text;
  // What the page is about, before its code has come and for readers to whom it never comes.
  const first = html`${LANGUAGES.map(
    (language) =>
      html`<div class="first-words" lang="${language}" dir="${directionOf(language)}">
        <h1 class="first-title">${head.title[language]}</h1>
        <p>${head.description[language]}</p>
      </div> `,
  )}`.text;
  const withHead = document
    .replace(/<\/head>/i, (end) => `${tags}${end}`)
    .replace(/(?:<p class="first-words"[^>]*>[^<]*<\/p>\s*)+/, (loading) => `${loading}${first}`);
  return /<\/noscript>/i.test(withHead)
    ? withHead.replace(/<\/noscript>/i, (end) => `${links}${end}`)
    : withHead.replace(/<\/body>/i, (end) => `<noscript>${links}</noscript>${end}`);
}
