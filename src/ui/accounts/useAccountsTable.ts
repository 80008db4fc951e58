import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import type { AccountsComparison } from '../../claims/comparison/accountsComparison.ts';
import { useIntentions } from '../app/AppContext.ts';
import { cellId, findCell, isSameCell, type CellPosition } from './cellPosition.ts';

/** What the cells of a tab share: which one is open, and against which one its row restates itself. */
export interface AccountsTable {
  /** Makes ids unique on the page. */
  readonly page: string;
  readonly opened: CellPosition | null;
  /** The cell under the pointer, under the focus, or open: the others of its row stand against it. */
  readonly near: CellPosition | null;
  toggle(cell: CellPosition): void;
  close(): void;
  hover(cell: CellPosition | null): void;
  focus(cell: CellPosition | null): void;
  /** Escape closes what is open, and nothing around it. */
  onKeyDown(event: KeyboardEvent): void;
}

/** The state of the tab for one incident; points at the claims behind the near cell, everywhere on the page. */
export function useAccountsTable(comparison: AccountsComparison): AccountsTable {
  const page = useId();
  const { point } = useIntentions();
  const [opened, setOpened] = useState<CellPosition | null>(null);
  const [hovered, hover] = useState<CellPosition | null>(null);
  const [focused, focus] = useState<CellPosition | null>(null);
  const pointing = hovered ?? focused;

  useEffect(() => {
    const cell = pointing === null ? null : findCell(comparison.rows, pointing);
    if (cell === null || cell.claims.length === 0) return undefined;
    point({ incident: comparison.incident, claims: cell.claims });
    return () => point(null);
  }, [point, comparison, pointing]);

  const close = () => {
    if (opened === null) return;
    document.getElementById(cellId(page, opened))?.focus();
    setOpened(null);
  };
  return {
    page,
    opened,
    near: pointing ?? opened,
    toggle: (cell) => setOpened(isSameCell(opened, cell) ? null : cell),
    close,
    hover,
    focus,
    onKeyDown(event) {
      if (event.key !== 'Escape' || opened === null) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    },
  };
}
