import { useMemo } from 'react';
import { incidentRecords } from '../../claims/incidentRecords.ts';
import type { PageRow } from '../../engine/protocol.ts';
import { useAppState } from '../app/AppContext.ts';

/** Rows to list: the engine's, or all of the dataset's where the engine has failed. Null while it has not answered. */
export function useListRows(): { rows: readonly PageRow[]; filtered: boolean } | null {
  const rows = useAppState((state) => state.answers?.list.rows ?? null);
  const failed = useAppState((state) => state.engine.phase === 'failed');
  const dataset = useAppState((state) => (state.dataset.phase === 'ready' ? state.dataset.dataset : null));
  return useMemo(() => {
    if (failed && dataset !== null) {
      const records = incidentRecords(dataset);
      return { rows: records.map((record) => ({ record, certainty: 'certain' as const })), filtered: false };
    }
    return rows === null ? null : { rows, filtered: true };
  }, [rows, failed, dataset]);
}
