import type { Discrepancy, Source } from '../../core/format/source.ts';
import { parseInstant } from '../../core/time.ts';
import { citedDay } from '../../formats/citationText.ts';
import { claimMessages } from '../../ui/claim/messages.ts';
import { instantWords } from '../../ui/language/timeText.ts';
import { panelMessages } from '../../ui/panel/messages.ts';
import { printMessages } from '../../ui/print/messages.ts';
import { citation, claimLinks, outsideLink } from './claimLinks.ts';
import { html, type Markup } from './markup.ts';
import { pageWords } from './pageWords.ts';
import { linkFrom, pagePath, type Page } from './site.ts';
import { inLanguage, leftToRight } from './textDirection.ts';

/** Where documents differ from the outside world, with what to look it up in. */
export function discrepanciesSection(
  page: Page,
  discrepancies: readonly Discrepancy[],
  here: ReadonlySet<string>,
): Markup | null {
  if (discrepancies.length === 0) return null;
  const { language, site } = page;
  const texts = claimMessages[language];
  const words = pageWords[language];
  return html`<section aria-labelledby="discrepancies">
    <h2 id="discrepancies">${printMessages[language].discrepancies}</h2>
    ${discrepancies.map((one) => {
      const [claim = ''] = one.claims;
      const document = site.dataset.sourceOfClaim.get(claim)?.calledAs[language] ?? words.claimWords;
      return html`<article class="discrepancy" aria-labelledby="discrepancy-${one.id}">
        <h3 id="discrepancy-${one.id}">
          ${texts.differ(document, one.fact[language])} ${claimLinks(page, one.claims, here)}
        </h3>
        <dl>
          <dt>${texts.says(document)}</dt>
          <dd>${one.says[language]}</dd>
          <dt>${texts.others}</dt>
          <dd>${one.others[language]}</dd>
        </dl>
        <p>${one.handling[language]} ${texts.confidence}${words.colon}${one.confidence[language]}</p>
        <p class="label">${words.outsideTitle}</p>
        <ul>
          ${one.citations.map((cited) => html`<li>${citation(cited, page)}</li>`)}
        </ul>
      </article> `;
    })}
  </section>`;
}

/** A document as it describes itself, and what checking its quotes against the archived copy means. */
export function documentFacts(page: Page, source: Source): Markup {
  const { language, site } = page;
  const texts = panelMessages[language];
  const claimTexts = claimMessages[language];
  const { archive, outlet, published, lastUpdated, url } = source;
  const updated = lastUpdated === null ? null : parseInstant(lastUpdated);
  return html`<p>
      ${texts.published(citedDay(published, language))}${
        updated !== null &&
        html` · ${texts.updated(instantWords(updated, language, site.dataset.head.timeZone))}`
      }
      · ${outlet === null ? texts.outletMissing : `${texts.outlet}: ${outlet}`}
      ${url === null ? texts.addressMissing : outsideLink(url)}
    </p>
    <p>
      ${claimTexts.verbatimChecked(citedDay(archive.checked, language), archive.codePoints)}
      ${claimTexts.verbatimMeans}
    </p>
    <p>${claimTexts.hash}: <code dir="ltr">${archive.sha256}</code></p>`;
}

/** The title of a document in its own language, with its translation for those who do not read it. */
export function documentTitle(source: Source, page: Page): Markup {
  const isRead = source.language.split('-')[0] === page.language;
  const original = inLanguage(source.title.original, source.language);
  return isRead
    ? original
    : html`${original} <span class="translated">${source.title.translation[page.language]}</span>`;
}

/** The documents that the quotes of a page stand in. */
export function documentsSection(page: Page, sources: readonly Source[]): Markup | null {
  if (sources.length === 0) return null;
  return html`<section aria-labelledby="documents">
    <h2 id="documents">${printMessages[page.language].documents}</h2>
    ${sources.map(
      (source) =>
        html`<article aria-labelledby="document-${source.id}">
          <h3 id="document-${source.id}">
            <a href="${linkFrom(page, pagePath(page.site, page.language, { kind: 'source', id: source.id }))}"
              >${documentTitle(source, page)}</a
            >
          </h3>
          ${documentFacts(page, source)}
        </article> `,
    )}
  </section>`;
}

/** What a page is a page of: dataset, version, licence. */
export function datasetFooter(page: Page): Markup {
  const { language, site } = page;
  const { head } = site.dataset;
  const words = pageWords[language];
  const { name, url, text } = head.licence;
  return html`<footer>
    <p>
      ${words.datasetLine(head.title[language], head.version)}
      ${words.licence}${words.colon}${
        url === undefined ? leftToRight(name) : outsideLink(url, name, 'license')
      }.
    </p>
    <p>${text[language]}</p>
    <p>${words.needsScript}</p>
  </footer>`;
}
