import type { Claim, Source } from '../../core/format/source.ts';
import { attributionText } from '../../ui/claim/attributionText.ts';
import { panelMessages } from '../../ui/panel/messages.ts';
import { sourcePassages, type Passage } from '../../ui/panel/sourcePassages.ts';
import { claimArticle } from './claimSection.ts';
import { discrepanciesSection, documentFacts } from './documentSections.ts';
import { html, type Content, type Markup } from './markup.ts';
import { pageDocument, type PageHead } from './pageFrame.ts';
import type { PageLook } from './pageStyle.ts';
import { pageWords } from './pageWords.ts';
import { appQuery, linkFrom, type Page } from './site.ts';
import { sourceData } from './structuredData.ts';
import { directionOfTag } from './textDirection.ts';
import { citedDay } from '../../formats/citationText.ts';

function passageMarkup(page: Page, source: Source, passage: Passage): Content {
  const words = pageWords[page.language];
  if (passage.kind === 'omitted') {
    return html`<p class="omitted">[… ${panelMessages[page.language].omitted(passage.codePoints)}]</p> `;
  }
  const articles = passage.claims.map((claim) => claimArticle(page, claim, source, true));
  if (articles.length === 1) return articles;
  const ids = passage.claims.map(({ id }) => id).join(words.listSeparator);
  return html`<div class="overlapping">
    <p class="quiet"><bdi dir="auto">${words.overlap(ids)}</bdi></p>
    ${articles}
  </div> `;
}

/** Who speaks in a document, each attribution once, in reading order. */
function speakersOf(claims: readonly Claim[], page: Page): string[] {
  return [...new Set(claims.map((claim) => attributionText(claim, page.site.dataset, page.language)))];
}

function sourceDescription(source: Source, page: Page): string {
  const { language } = page;
  const texts = panelMessages[language];
  const words = pageWords[language];
  const title = source.title.translation[language];
  const day = texts.published(citedDay(source.published, language));
  return `${title}. ${day}. ${words.quotes(source.claims.length)}. ${speakersOf(source.claims, page).join('. ')}.`;
}

/** A document: what it is, and its quotes in reading order with what is left out between them. */
export function sourcePage(page: Page, source: Source, look: PageLook): string {
  const { site, language } = page;
  const texts = panelMessages[language];
  const words = pageWords[language];
  const here = new Set(source.claims.map(({ id }) => id));
  const passages = sourcePassages(source.claims, source.archive.codePoints);
  const first = source.claims[0];
  const query = appQuery(site, language, {
    claim: first?.id ?? null,
    incident: first?.about[0] ?? null,
    tab: 'source',
  });
  const description = sourceDescription(source, page);
  const head: PageHead = {
    subject: { kind: 'source', id: source.id },
    title: source.title.translation[language],
    description,
    data: sourceData(page, source, description),
  };
  const isRead = source.language.split('-')[0] === language;
  const main: Markup = html`<p class="kicker">${words.sourceKicker}</p>
    <h1 lang="${source.language}" dir="${directionOfTag(source.language)}">${source.title.original}</h1>
    ${!isRead && html`<p class="lede">${source.title.translation[language]}</p> `}
    <p><a class="into-map" href="${linkFrom(page, query)}">${words.openSource}</a></p>
    <section aria-labelledby="about">
      <h2 id="about">${texts.aboutDocument}</h2>
      ${documentFacts(page, source)}
      <p>${source.note[language]}</p>
    </section>
    <section aria-labelledby="quotes">
      <h2 id="quotes">${texts.readingOrder}</h2>
      ${passages.map((passage) => passageMarkup(page, source, passage))}
    </section>
    ${discrepanciesSection(page, source.discrepancies, here)}`;
  return pageDocument(page, head, main, look);
}
