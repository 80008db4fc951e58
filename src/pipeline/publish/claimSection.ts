import type { Dataset } from '../../core/dataset.ts';
import type { Assertion } from '../../core/format/assertion.ts';
import type { Claim, Source } from '../../core/format/source.ts';
import type { Language } from '../../core/text.ts';
import { assertionLabel, assertionText } from '../../ui/claim/assertionText.ts';
import { attributionText } from '../../ui/claim/attributionText.ts';
import { incidentOfClaim } from '../../ui/claim/claimLink.ts';
import { claimMessages } from '../../ui/claim/messages.ts';
import { textFragmentAddress } from '../../ui/claim/textFragment.ts';
import { panelMessages } from '../../ui/panel/messages.ts';
import { printMessages } from '../../ui/print/messages.ts';
import { outsideLink } from './claimLinks.ts';
import { html, joined, type Content, type Markup } from './markup.ts';
import { pageWords } from './pageWords.ts';
import { appQuery, linkFrom, pagePath, type Page } from './site.ts';
import { directionOfTag, inLanguage, leftToRight, quotation } from './textDirection.ts';

/** What we read in an assertion: "fired: 4 rockets". */
export function readingText(assertion: Assertion, dataset: Dataset, language: Language): string {
  const label = assertionLabel(assertion, language);
  const value = assertionText(assertion, dataset, language);
  return label === null ? value : `${label}${pageWords[language].colon}${value}`;
}

function translations(claim: Claim, { language }: Page): Content {
  const texts = claimMessages[language];
  return claim.translations.map(
    ({ language: tag, text, by }) =>
      html`<p class="translation">
        <span lang="${tag}" dir="${directionOfTag(tag)}">${text}</span>
        <small>${by === 'curators' ? texts.ourTranslation : by[language]}</small>
      </p> `,
  );
}

function about(claim: Claim, page: Page): Content {
  const { site, language } = page;
  const texts = panelMessages[language];
  const links = claim.about.flatMap((id) => {
    const incident = site.dataset.incidents.get(id);
    const path = pagePath(site, language, { kind: 'incident', id });
    return incident === undefined
      ? []
      : [html`<a href="${linkFrom(page, path)}">${incident.shortTitle[language]}</a>`];
  });
  const { listSeparator, colon } = pageWords[language];
  return links.length === 0
    ? html`<p class="quiet">${texts.evidenceForNone}</p>`
    : html`<p class="quiet">${texts.about}${colon}${joined(links, listSeparator)}</p>`;
}

/** A claim: who says it, at which characters, the words, their translation, what we read, and the way to the map. */
export function claimArticle(page: Page, claim: Claim, source: Source, showsAbout: boolean): Markup {
  const { site, language } = page;
  const texts = claimMessages[language];
  const words = pageWords[language];
  const { ours, weRead } = printMessages[language];
  const { quote, attribution } = claim;
  const read = claim.assertions.map((assertion) => readingText(assertion, site.dataset, language));
  const conventions = [
    ...new Set(claim.assertions.flatMap(({ convention }) => convention?.[language] ?? [])),
  ];
  const incident = incidentOfClaim(claim, null, site.dataset);
  const query = appQuery(site, language, {
    claim: claim.id,
    incident,
    tab: incident === null ? 'source' : 'claims',
  });
  const kind = claim.kind === 'statement' ? null : texts[claim.kind];
  return html`<article class="claim" id="claim-${claim.id}" aria-labelledby="claim-${claim.id}-name">
    <h3 id="claim-${claim.id}-name">
      ${leftToRight(claim.id)} ${attributionText(claim, site.dataset, language)}
    </h3>
    <p class="quiet">
      ${kind !== null && `${kind} · `}${texts.characters(quote.start, quote.end)} ·
      <a href="${linkFrom(page, query)}" aria-label="${words.openClaim(claim.id)}">${words.onMap}</a>${
        source.url !== null &&
        html` · ${texts.readInSource}: ${outsideLink(textFragmentAddress(source.url, quote))}`
      }
    </p>
    ${quotation(quote.exact, source.language)}
    ${translations(claim, page)}${
      attribution !== undefined &&
      html`<p class="quiet">
        ${texts.attributionWords}${words.colon}${inLanguage(html`<q>${attribution.exact}</q>`, source.language)}
      </p> `
    }${read.length > 0 && html`<p class="read"><b>${weRead}</b> ${[...new Set(read)].join(' · ')}</p> `}${conventions.map(
      (text) => html`<p class="ours"><b>${ours}</b> ${text}</p> `,
    )}${
      claim.note !== undefined &&
      html`<p class="ours"><b>${texts.notes}${words.colon}</b>${claim.note[language]}</p> `
    }${showsAbout && about(claim, page)}
  </article> `;
}
