import { useDeferredValue } from 'react';
import type { AccountsComparison, Row } from '../../claims/comparison/accountsComparison.ts';
import { useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { cardBlocks, type CardBlock } from './cardBlocks.ts';
import { CellDetail } from './CellDetail.tsx';
import { cellId, detailId, type CellPosition } from './cellPosition.ts';
import { cellText } from './cellValueText.ts';
import { FACT_HEADS } from './factNames.ts';
import { FactRemarks } from './FactRemarks.tsx';
import { useIsHighlighted } from './MatrixCell.tsx';
import { accountsMessages } from './messages.ts';
import { VERDICT_WORDS } from './reasonText.ts';
import { speakerName, speakerWithOrigin } from './speakerText.ts';
import type { AccountsTable } from './useAccountsTable.ts';
import { VerdictMark } from './VerdictMark.tsx';
import { versionLetter } from './versionLetter.ts';

interface BlockProperties {
  readonly block: CardBlock;
  readonly row: Row;
  readonly table: AccountsTable;
  readonly incident: string;
}

function Block({ block, row, table, incident }: BlockProperties) {
  const texts = useMessages(accountsMessages);
  const dataset = useDataset();
  const language = useLanguage();
  const isHighlighted = useIsHighlighted(block.cells.flatMap(({ claims }) => claims));
  const { opened } = table;
  const isOpen = opened?.fact === row.fact && block.cells.some(({ speaker }) => speaker === opened.speaker);
  // A block answers to its first speaker, or to the one that was opened in the table before the room narrowed.
  const speaker = isOpen ? opened.speaker : (block.cells[0]?.speaker ?? '');
  const position: CellPosition = { fact: row.fact, speaker };
  return (
    <li>
      <button
        type="button"
        id={cellId(table.page, position)}
        className="accounts-block"
        data-verdict={block.verdict}
        data-pointed={isHighlighted}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailId(table.page, row.fact) : undefined}
        onClick={() => table.toggle(position)}
        onPointerEnter={(event) => event.pointerType === 'mouse' && table.hover(position)}
        onPointerLeave={() => table.hover(null)}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && table.focus(position)}
        onBlur={() => table.focus(null)}
      >
        <span className="accounts-block-value">{block.texts.join(' / ')}</span>
        <span className="accounts-verdict">
          <VerdictMark verdict={block.verdict} />
          {VERDICT_WORDS[block.verdict][language]}
          {block.letter !== null && (
            <span className="accounts-letter">
              <span className="visually-hidden">{texts.version} </span>
              {versionLetter(block.letter, language)}
            </span>
          )}
        </span>
        <span className="accounts-block-who">
          {block.cells
            .map((cell) => speakerWithOrigin(cell.speaker, dataset, language))
            .join(language === 'ar' ? '، ' : ', ')}
        </span>
        {block.cells.some(({ contradictsItself }) => contradictsItself) && (
          <span className="accounts-self">{texts.selfContradiction}</span>
        )}
      </button>
      {isOpen && (
        <CellDetail
          id={detailId(table.page, row.fact)}
          row={row}
          cells={block.cells}
          incident={incident}
          onClose={table.close}
        />
      )}
    </li>
  );
}

/** Cards that fill a phone's page; the others follow. */
const AT_ONCE = 2;

/** The same in a narrow room: a card a fact, its versions as blocks that name their speakers, the silent on one line. */
export function AccountsCards({
  comparison,
  table,
}: {
  comparison: AccountsComparison;
  table: AccountsTable;
}) {
  const texts = useMessages(accountsMessages);
  const dataset = useDataset();
  const language = useLanguage();
  // The words above can be read before all of them are laid out.
  const shown = useDeferredValue(comparison.rows.length, AT_ONCE);
  return (
    <ul className="accounts-cards" aria-label={texts.cards}>
      {comparison.rows.slice(0, shown).map((row) => {
        const silent = row.cells.filter(({ verdict }) => verdict === 'silent');
        return (
          <li key={row.fact} className="accounts-card">
            <div className="accounts-card-head">
              <h3>{FACT_HEADS[row.fact][language]}</h3>
              <p>
                <FactRemarks row={row} comparison={comparison} />
              </p>
            </div>
            <ul>
              {cardBlocks(row, (cell) => cellText(cell.values, dataset, language)).map((block) => (
                <Block
                  key={block.cells.map(({ speaker }) => speaker).join(' ')}
                  block={block}
                  row={row}
                  table={table}
                  incident={comparison.incident}
                />
              ))}
              {silent.length > 0 && (
                <li className="accounts-block-silent">
                  {texts.silentSpeakers(
                    silent
                      .map(({ speaker }) => speakerName(speaker, dataset, language))
                      .join(language === 'ar' ? '، ' : ', '),
                  )}
                </li>
              )}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
