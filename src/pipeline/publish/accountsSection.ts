import type { Cell, Row } from '../../claims/comparison/accountsComparison.ts';
import { compareAccounts } from '../../claims/comparison/compareAccounts.ts';
import type { Incident } from '../../core/format/incident.ts';
import { cellText } from '../../ui/accounts/cellValueText.ts';
import { FACT_HEADS } from '../../ui/accounts/factNames.ts';
import { originsText } from '../../ui/accounts/originsText.ts';
import { VERDICT_WORDS } from '../../ui/accounts/reasonText.ts';
import { rowSentence } from '../../ui/accounts/rowSentence.ts';
import { speakerWithOrigin } from '../../ui/accounts/speakerText.ts';
import { summarySentence } from '../../ui/accounts/summarySentence.ts';
import { versionLetter } from '../../ui/accounts/versionLetter.ts';
import { printMessages } from '../../ui/print/messages.ts';
import { claimLinks } from './claimLinks.ts';
import { html, type Markup } from './markup.ts';
import { pageWords } from './pageWords.ts';
import type { Page } from './site.ts';
import { quotation } from './textDirection.ts';

function speakingRow(page: Page, cell: Cell, here: ReadonlySet<string>): Markup {
  const { language, site } = page;
  const { dataset } = site;
  const words = pageWords[language];
  const quotes = cell.claims.flatMap((id) => {
    const claim = dataset.claims.get(id);
    const source = dataset.sourceOfClaim.get(id);
    return claim === undefined || source === undefined
      ? []
      : [html`${quotation(claim.quote.exact, source.language)} ${claimLinks(page, [id], here)}`];
  });
  const { verdict, letter, contradictsItself } = cell;
  return html`<tr>
    <th scope="row">${speakerWithOrigin(cell.speaker, dataset, language)}</th>
    <td><b>${cellText(cell.values, dataset, language)}</b></td>
    <td class="verdict ${verdict}">
      ${verdict === 'conflicts' && html`<span aria-hidden="true">≠ </span>`}${VERDICT_WORDS[verdict][language]}${letter !== null && `${words.listSeparator}${words.version(versionLetter(letter, language))}`}${contradictsItself && `${words.listSeparator}${words.itself}`}
    </td>
    <td>${quotes}</td>
  </tr> `;
}

function factRows(page: Page, row: Row, columns: number, here: ReadonlySet<string>): Markup {
  const { language, site } = page;
  const words = pageWords[language];
  const speaking = row.cells.filter(({ verdict }) => verdict !== 'silent');
  const silent = row.cells.filter(({ verdict }) => verdict === 'silent');
  const names = silent.map(({ speaker }) => speakerWithOrigin(speaker, site.dataset, language));
  return html`<tbody>
    <tr class="fact">
      <th scope="rowgroup" colspan="4">
        ${FACT_HEADS[row.fact][language]} <span>${rowSentence(row, columns, site.dataset, language)}</span>
      </th>
    </tr>
    ${speaking.map((cell) => speakingRow(page, cell, here))}${
      names.length > 0 &&
      html`<tr class="silent">
        <td colspan="4">${words.silent(names.join(words.listSeparator))}</td>
      </tr> `
    }
  </tbody> `;
}

/** The accounts as a table: facts, under each what every speaker says, how it stands to the others, and the words. */
export function accountsSection(page: Page, incident: Incident, here: ReadonlySet<string>): Markup | null {
  const { language, site } = page;
  const { dataset } = site;
  const comparison = compareAccounts(dataset, incident.id);
  const { columns, rows, summary, uncompared } = comparison;
  if (columns.length === 0) return null;
  const words = pageWords[language];
  const sentence = summarySentence(comparison, dataset, language);
  return html`<section aria-labelledby="accounts">
    <h2 id="accounts">${printMessages[language].accounts}</h2>
    <p class="lede">
      ${sentence.map(({ text, emphasis }) => (emphasis === 'marker' ? html`<mark>${text}</mark>` : emphasis === 'strong' ? html`<b>${text}</b>` : html`${text}`))}
    </p>
    <p>${originsText(summary.origins, dataset, language)}</p>
    <p class="quiet">${words.accountsHint}</p>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="accounts-caption">
      <table>
        <caption id="accounts-caption">
          ${words.accountsTable(incident.title[language])}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.speaker}</th>
            <th scope="col">${words.says}</th>
            <th scope="col">${words.standing}</th>
            <th scope="col">${words.words}</th>
          </tr>
        </thead>
        ${rows.map((row) => factRows(page, row, columns.length, here))}
      </table>
    </div>
    ${
      uncompared.length > 0 &&
      html`<p>
        ${words.saysNothing}
        ${uncompared.map(
          ({ speaker, claims }, index) =>
            html`${index > 0 && words.listSeparator}${speakerWithOrigin(speaker, dataset, language)}
            ${claimLinks(page, claims, here)}`,
        )}
      </p>`
    }
  </section>`;
}
