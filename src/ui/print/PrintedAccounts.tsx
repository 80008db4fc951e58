import { useMemo } from 'react';
import { compareAccounts } from '../../claims/comparison/compareAccounts.ts';
import type { Cell } from '../../claims/comparison/accountsComparison.ts';
import type { Incident } from '../../core/format/incident.ts';
import { cellText } from '../accounts/cellValueText.ts';
import { FACT_HEADS } from '../accounts/factNames.ts';
import { originsText } from '../accounts/originsText.ts';
import { VERDICT_WORDS } from '../accounts/reasonText.ts';
import { rowSentence } from '../accounts/rowSentence.ts';
import { originName, speakerName } from '../accounts/speakerText.ts';
import { summarySentence } from '../accounts/summarySentence.ts';
import { versionLetter } from '../accounts/versionLetter.ts';
import { useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { printMessages } from './messages.ts';
import { PrintedClaimIds } from './PrintedClaimIds.tsx';

function PrintedCell({ cell }: { cell: Cell }) {
  const dataset = useDataset();
  const language = useLanguage();
  const { verdict, letter } = cell;
  return (
    <td data-verdict={verdict}>
      {verdict !== 'silent' && (
        <>
          <b>{cellText(cell.values, dataset, language)}</b>
          <PrintedClaimIds claims={cell.claims} />
        </>
      )}
      <p className="print-verdict">
        {verdict === 'conflicts' && '≠ '}
        {VERDICT_WORDS[verdict][language]}
        {letter !== null && ` ${versionLetter(letter, language)}`}
      </p>
    </td>
  );
}

/** The accounts as a table: facts down, speakers across; a fact's sentence stands over its cells. */
export function PrintedAccounts({ incident }: { incident: Incident }) {
  const texts = useMessages(printMessages);
  const dataset = useDataset();
  const language = useLanguage();
  const comparison = useMemo(() => compareAccounts(dataset, incident.id), [dataset, incident.id]);
  const { columns, groups, rows, summary } = comparison;
  if (columns.length === 0) return null;
  return (
    <section>
      <h2>{texts.accounts}</h2>
      <p className="print-lede">
        {summarySentence(comparison, dataset, language)
          .map(({ text }) => text)
          .join('')}
      </p>
      <p className="print-small">{originsText(summary.origins, dataset, language)}</p>
      <table className="print-accounts">
        <thead>
          <tr>
            {columns.map(({ speaker, group }) => {
              const origin = groups[group];
              return (
                <th key={speaker} scope="col">
                  {origin !== undefined && (
                    <span className="print-origin">{originName(origin, dataset, language)}</span>
                  )}
                  {speakerName(speaker, dataset, language)}
                </th>
              );
            })}
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.fact}>
            <tr className="print-fact">
              <th scope="rowgroup" colSpan={columns.length}>
                {FACT_HEADS[row.fact][language]}{' '}
                <span>{rowSentence(row, columns.length, dataset, language)}</span>
              </th>
            </tr>
            <tr>
              {row.cells.map((cell) => (
                <PrintedCell key={cell.speaker} cell={cell} />
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </section>
  );
}
