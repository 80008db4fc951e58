import type { SymbolShape } from '../../core/vocabulary.ts';
import { useAppState } from './AppContext.ts';

/** The symbol of a type in the reader's own table, which is also its colour; null in a dataset, where roles have colours. */
export function useTypeShape(type: string): SymbolShape | null {
  return useAppState(({ dataset }) =>
    dataset.phase === 'ready' && dataset.table !== null
      ? (dataset.table.shapes.get(type) ?? 'strategic')
      : null,
  );
}
