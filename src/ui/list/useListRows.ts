import { useMemo } from 'react';
import type { PageRow } from '../../engine/protocol.ts';
import { useAppState } from '../app/AppContext.ts';

/** Rows to list: the engine's, or all of the dataset's where the engine has failed. Null while it has not answered. */
export function useListRows(): { rows: readonly PageRow[]; filtered: boolean } | null {
  const rows = useAppState((state) => state.answers?.list.rows ?? null);
  const failed = useAppState((state) => state.engine.phase === 'failed');
  const records = useAppState((state) => (state.dataset.phase === 'ready' ? state.dataset.records : null));
  return useMemo(() => {
    if (failed && records !== null) {
      return { rows: records.map((record) => ({ record, certainty: 'certain' as const })), filtered: false };
    }
    return rows === null ? null : { rows, filtered: true };
  }, [rows, failed, records]);
}
