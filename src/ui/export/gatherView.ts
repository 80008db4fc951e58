import { compareAccounts } from '../../claims/comparison/compareAccounts.ts';
import type { Dataset } from '../../core/dataset.ts';
import type { Filter } from '../../core/filter.ts';
import type { Assertion } from '../../core/format/assertion.ts';
import type { Claim } from '../../core/format/source.ts';
import type { Language, LocalText } from '../../core/text.ts';
import type { View } from '../../core/view.ts';
import type { EngineClient, PageRow } from '../../engine/protocol.ts';
import type { ExportedIncident, ExportedView } from '../../formats/exportedView.ts';
import { citedAddress } from '../cite/citedAddress.ts';
import { assertionLabel, assertionText } from '../claim/assertionText.ts';
import { attributionText } from '../claim/attributionText.ts';

/** Rows that one message from the engine brings. */
const PAGE = 2000;

/** Every row that passes a filter, in the order of time; not only those that the list has loaded. */
export async function allRows(engine: EngineClient, filter: Filter): Promise<PageRow[]> {
  const rows: PageRow[] = [];
  for (;;) {
    const page = await engine.page({ filter, order: 'time', from: rows.length, count: PAGE, outside: false });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

/** What an assertion says; of whom, where the claim is about several incidents and this is not said of all. */
function readingOf(assertion: Assertion, { about }: Claim, dataset: Dataset): LocalText {
  const { incidents = about } = assertion;
  const isPartial = incidents.length < about.length;
  const text = (language: Language) => {
    const names = incidents.map((id) => dataset.incidents.get(id)?.shortTitle[language] ?? id);
    const of = isPartial ? [names.join(language === 'ar' ? '، ' : ', ')] : [];
    const label = assertionLabel(assertion, language);
    const value = assertionText(assertion, dataset, language);
    return [...of, ...(label === null ? [] : [label]), value].join(': ');
  };
  return { en: text('en'), ar: text('ar') };
}

interface Circumstances {
  readonly dataset: Dataset;
  readonly view: View;
  readonly language: Language;
  /** Any address of the page. */
  readonly page: string;
  readonly accessed: string;
  /** Range and filters in words. */
  readonly words: string;
}

/** Rows with what the files say of them; claims are those about the rows, in reading order. */
export function exportedView(rows: readonly PageRow[], circumstances: Circumstances): ExportedView {
  const { dataset, view, language, page, accessed, words } = circumstances;
  const where = { page, view, language, version: dataset.head.version };
  const incidents = rows.map(({ record, certainty }): ExportedIncident => {
    const incident = dataset.incidents.get(record.id);
    if (incident === undefined) throw new Error(`the dataset has no ${record.id}`);
    const { rows: facts } = compareAccounts(dataset, record.id);
    return {
      incident,
      certainty,
      conflictsOn: facts.filter(({ inConflict }) => inConflict).map(({ fact }) => fact),
      address: citedAddress({ kind: 'incident', incident: record.id }, where),
    };
  });
  const shown = new Set(rows.map(({ record }) => record.id));
  return {
    dataset,
    address: citedAddress({ kind: 'view' }, where),
    accessed,
    words,
    incidents,
    claims: dataset.bundle.sources.flatMap((source) =>
      source.claims.flatMap((claim) => {
        const incident = claim.about.find((id) => shown.has(id));
        if (incident === undefined) return [];
        return [
          {
            claim,
            source,
            attribution: {
              en: attributionText(claim, dataset, 'en'),
              ar: attributionText(claim, dataset, 'ar'),
            },
            readings: claim.assertions.map((assertion) => readingOf(assertion, claim, dataset)),
            address: citedAddress({ kind: 'claim', claim: claim.id, incident }, where),
          },
        ];
      }),
    ),
  };
}
