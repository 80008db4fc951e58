import { CONVENTION_TEXTS } from '../../formats/table/conventionTexts.ts';
import type { OpenTable } from '../../state/appState.ts';
import { useLanguage, useMessages } from '../app/AppContext.ts';
import { numberText } from '../language/plural.ts';
import { openMessages } from '../open/messages.ts';
import { readAsText } from '../open/readAsText.ts';
import { FORMAT_NAMES } from '../open/schemaNames.ts';
import { methodMessages } from './messages.ts';

/** How the reader's own table was read: its schema, zone and conventions, and what became of its rows. */
export function TableSection({ table }: { table: OpenTable }) {
  const texts = useMessages(methodMessages);
  const openTexts = useMessages(openMessages);
  const language = useLanguage();
  const { inspection, choices, handle, kept } = table;
  const report = handle?.report ?? null;
  return (
    <section>
      <h3>{texts.tableTitle}</h3>
      <p>
        <b>
          <bdi>{inspection.name}</bdi>
        </b>{' '}
        · {FORMAT_NAMES[inspection.format]}
      </p>
      {kept !== null && <p className="method-hash">{texts.hash(kept.sha256)}</p>}
      <p>
        {readAsText({ inspection, choices }, openTexts)} {texts.zone(choices.timeZone)}
      </p>
      <p>{texts.tableSource}</p>
      {report !== null && (
        <>
          <p className="number">
            {texts.tableRows(
              numberText(report.read),
              numberText(report.kept),
              numberText(report.placed),
              numberText(report.notPlaced),
              numberText(report.notDated),
              numberText(report.rejected),
            )}{' '}
            {report.ended === 'cut-off' && openTexts.cutOff(report.read)}
          </p>
          <h4>{openTexts.conventions}</h4>
          <ul>
            {report.conventions.map((convention) => (
              <li key={convention}>{CONVENTION_TEXTS[convention][language]}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
