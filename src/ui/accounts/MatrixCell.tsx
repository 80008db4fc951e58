import type { KeyboardEvent } from 'react';
import type { Cell, Row } from '../../claims/comparison/accountsComparison.ts';
import { useAppState, useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { DiscrepancyMark } from '../look/IncidentSymbol.tsx';
import { discrepanciesOn } from './cellDiscrepancies.ts';
import { cellId, detailId, isSameCell, type CellPosition } from './cellPosition.ts';
import { CellValue } from './CellValue.tsx';
import { accountsMessages } from './messages.ts';
import { standingText, standingWord, VERDICT_WORDS } from './reasonText.ts';
import type { AccountsTable } from './useAccountsTable.ts';
import { VerdictMark } from './VerdictMark.tsx';
import { versionLetter } from './versionLetter.ts';

interface Properties {
  readonly row: Row;
  readonly cell: Cell;
  readonly table: AccountsTable;
  /** True for the one cell that Tab stops at. */
  readonly isCurrent: boolean;
  onArrive(): void;
  onMove(event: KeyboardEvent): void;
}

/** True while claims are pointed at anywhere on the page, or named by the link. */
export function useIsHighlighted(claims: readonly string[]): boolean {
  return useAppState(({ pointed, view }) =>
    pointed === null
      ? view.claim !== null && claims.includes(view.claim)
      : claims.some((claim) => pointed.claims.includes(claim)),
  );
}

/** How a cell stands to the near one of its row; null for that one itself, and while no cell of its row is near. */
function standingTo(near: CellPosition | null, row: Row, cell: Cell) {
  if (near === null || near.fact !== row.fact || near.speaker === cell.speaker) return null;
  return cell.pairs.find(({ other }) => other === near.speaker) ?? null;
}

function SilentCell() {
  const language = useLanguage();
  return (
    <div className="accounts-cell" data-verdict="silent">
      <span className="accounts-verdict">
        <VerdictMark verdict="silent" />
        {VERDICT_WORDS.silent[language]}
      </span>
    </div>
  );
}

/** One speaker on one fact. Screen readers always get its own verdict; the restated one is for the eye. */
export function MatrixCell({ row, cell, table, isCurrent, onArrive, onMove }: Properties) {
  const texts = useMessages(accountsMessages);
  const dataset = useDataset();
  const language = useLanguage();
  const isHighlighted = useIsHighlighted(cell.claims);
  if (cell.verdict === 'silent') return <SilentCell />;
  const position: CellPosition = { fact: row.fact, speaker: cell.speaker };
  const isOpen = isSameCell(table.opened, position);
  const standing = standingTo(table.near, row, cell);
  const outside = discrepanciesOn(row.fact, cell.claims, dataset);
  return (
    <button
      type="button"
      id={cellId(table.page, position)}
      className="accounts-cell"
      data-verdict={standing?.verdict ?? cell.verdict}
      data-near={isSameCell(table.near, position)}
      data-pointed={isHighlighted}
      aria-expanded={isOpen}
      aria-controls={isOpen ? detailId(table.page, row.fact) : undefined}
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => table.toggle(position)}
      onPointerEnter={(event) => event.pointerType === 'mouse' && table.hover(position)}
      onPointerLeave={() => table.hover(null)}
      onFocus={(event) => {
        onArrive();
        if (event.currentTarget.matches(':focus-visible')) table.focus(position);
      }}
      onBlur={() => table.focus(null)}
      onKeyDown={onMove}
    >
      <CellValue values={cell.values} />
      {outside.length > 0 && (
        <span className="accounts-outside">
          <DiscrepancyMark size={11} />
          <span className="visually-hidden">
            {texts.differsBehind(outside.map(({ fact }) => fact[language]).join('; '))}
          </span>
        </span>
      )}
      <span className="accounts-verdict">
        <VerdictMark verdict={standing?.verdict ?? cell.verdict} />
        {standing === null ? (
          <span>{VERDICT_WORDS[cell.verdict][language]}</span>
        ) : (
          <>
            <span className="accounts-restated-short" aria-hidden="true">
              {standingWord(standing.verdict, standing.reason, language)}
            </span>
            <span className="accounts-restated-long" aria-hidden="true">
              {standingText(standing.verdict, standing.reason, dataset, language)}
            </span>
            <span className="visually-hidden">{VERDICT_WORDS[cell.verdict][language]}</span>
          </>
        )}
        {cell.letter !== null && (
          // While restated, a letter beside anything but a conflict would read as a version of its own.
          <span
            className={
              standing === null || standing.verdict === 'conflicts' ? 'accounts-letter' : 'visually-hidden'
            }
          >
            <span className="visually-hidden">{texts.version} </span>
            {versionLetter(cell.letter, language)}
          </span>
        )}
      </span>
      {cell.contradictsItself && <span className="accounts-self">{texts.selfContradiction}</span>}
    </button>
  );
}
