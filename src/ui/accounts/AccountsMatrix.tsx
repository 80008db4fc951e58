import { useRef, useState, type KeyboardEvent } from 'react';
import type { AccountsComparison, Row } from '../../claims/comparison/accountsComparison.ts';
import { useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { CellDetail } from './CellDetail.tsx';
import { cellId, detailId, findCell, isSameCell, type CellPosition } from './cellPosition.ts';
import { FACT_HEADS } from './factNames.ts';
import { FactRemarks } from './FactRemarks.tsx';
import { moveInGrid } from './gridMoves.ts';
import { MatrixCell } from './MatrixCell.tsx';
import { accountsMessages } from './messages.ts';
import { originName, speakerName } from './speakerText.ts';
import type { AccountsTable } from './useAccountsTable.ts';
import { useOverflows } from './useOverflows.ts';

/** CSS pixels that the longest verdict needs, with its letter. */
const COLUMN_WIDTH = 82;

interface Properties {
  readonly comparison: AccountsComparison;
  readonly table: AccountsTable;
}

function firstSpeaking(rows: readonly Row[]): CellPosition | null {
  const row = rows[0];
  const cell = row?.cells.find(({ verdict }) => verdict !== 'silent');
  return row === undefined || cell === undefined ? null : { fact: row.fact, speaker: cell.speaker };
}

/** One stop for Tab, arrow keys within; the cells stay cells of a table. */
function useRovingCell({ rows, columns }: AccountsComparison, page: string) {
  const language = useLanguage();
  const [current, setCurrent] = useState<CellPosition | null>(() => firstSpeaking(rows));
  const holds = rows.map(({ cells }) => cells.map(({ verdict }) => verdict !== 'silent'));
  const onMove = (event: KeyboardEvent, from: CellPosition) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const place = {
      row: rows.findIndex(({ fact }) => fact === from.fact),
      column: columns.findIndex(({ speaker }) => speaker === from.speaker),
    };
    const next = moveInGrid(holds, place, event.key, {
      rightToLeft: language === 'ar',
      control: event.ctrlKey,
    });
    const [row, column] = next === null ? [] : [rows[next.row], columns[next.column]];
    if (row === undefined || column === undefined) return;
    event.preventDefault();
    document.getElementById(cellId(page, { fact: row.fact, speaker: column.speaker }))?.focus();
  };
  return { current, setCurrent, onMove };
}

function Heads({ comparison }: { comparison: AccountsComparison }) {
  const dataset = useDataset();
  const language = useLanguage();
  return (
    <thead>
      <tr className="accounts-origins">
        {comparison.groups.map((group) => (
          <th key={group.speakers.join(' ')} scope="colgroup" colSpan={group.speakers.length}>
            <span>{originName(group, dataset, language)}</span>
          </th>
        ))}
      </tr>
      <tr className="accounts-speakers">
        {comparison.columns.map(({ speaker }) => (
          <th key={speaker} scope="col">
            {speakerName(speaker, dataset, language)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The disagreement matrix: facts down, speakers across, in a region of its own that scrolls where it must. */
export function AccountsMatrix({ comparison, table }: Properties) {
  const texts = useMessages(accountsMessages);
  const dataset = useDataset();
  const language = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const overflows = useOverflows(scroller);
  const { current, setCurrent, onMove } = useRovingCell(comparison, table.page);
  const { rows, columns, groups, incident } = comparison;
  const title = dataset.incidents.get(incident)?.title[language] ?? incident;
  return (
    <div
      ref={scroller}
      className="accounts-scroller"
      // Focusable only where there is something to scroll: otherwise it is a stop that does nothing.
      {...(overflows ? { role: 'region', 'aria-label': texts.table, tabIndex: 0 } : {})}
    >
      <table
        className="accounts-matrix"
        style={{ minInlineSize: `${columns.length * COLUMN_WIDTH}px` }}
        data-columns={columns.length}
      >
        <caption className="visually-hidden">{texts.caption(title)}</caption>
        {groups.map(({ speakers }) => (
          <colgroup key={speakers.join(' ')} span={speakers.length} />
        ))}
        <Heads comparison={comparison} />
        {rows.map((row) => {
          const opened = table.opened?.fact === row.fact ? findCell(rows, table.opened) : null;
          return (
            <tbody key={row.fact}>
              <tr className="accounts-fact">
                <th scope="rowgroup" colSpan={columns.length} abbr={FACT_HEADS[row.fact][language]}>
                  <div className="accounts-fact-line">
                    <b>{FACT_HEADS[row.fact][language]}</b>
                    <FactRemarks row={row} comparison={comparison} />
                  </div>
                </th>
              </tr>
              <tr>
                {row.cells.map((cell) => {
                  const position: CellPosition = { fact: row.fact, speaker: cell.speaker };
                  return (
                    <td key={cell.speaker}>
                      <MatrixCell
                        row={row}
                        cell={cell}
                        table={table}
                        isCurrent={isSameCell(current, position)}
                        onArrive={() => setCurrent(position)}
                        onMove={(event) => onMove(event, position)}
                      />
                    </td>
                  );
                })}
              </tr>
              {opened !== null && (
                <tr className="accounts-opened">
                  <td colSpan={columns.length}>
                    <CellDetail
                      id={detailId(table.page, row.fact)}
                      row={row}
                      cells={[opened]}
                      incident={incident}
                      onClose={table.close}
                    />
                  </td>
                </tr>
              )}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
