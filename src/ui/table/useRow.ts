import { useEffect, useState } from 'react';
import type { IncidentRecord } from '../../core/incidentRecord.ts';
import type { RowDetail } from '../../core/tableImport.ts';
import { useApp, useAppState } from '../app/AppContext.ts';

/** A row of the open table: what the engine holds of it, then all that its file says. */
export type RowStatus =
  | { readonly phase: 'loading'; readonly record: IncidentRecord | null }
  | { readonly phase: 'ready'; readonly record: IncidentRecord; readonly detail: RowDetail }
  | { readonly phase: 'missing' }
  | { readonly phase: 'failed'; readonly record: IncidentRecord | null; readonly detail: string };

const LOADING: RowStatus = { phase: 'loading', record: null };

/** Reads a row whenever another is selected; the latest wins. While rows still come, only the engine's part is told. */
export function useRow(id: string): RowStatus {
  const { engine } = useApp();
  const handle = useAppState((state) =>
    state.dataset.phase === 'ready' ? (state.dataset.table?.handle ?? null) : null,
  );
  const isReady = useAppState((state) => state.engine.phase === 'ready');
  const [read, setRead] = useState<{ id: string; handle: typeof handle; status: RowStatus } | null>(null);

  useEffect(() => {
    if (!isReady) return;
    const controller = new AbortController();
    const { signal } = controller;
    const set = (status: RowStatus) => {
      if (!signal.aborted) setRead({ id, handle, status });
    };
    void (async () => {
      let record: IncidentRecord | null = null;
      try {
        const [found, row] = await Promise.all([engine.record(id, signal), engine.rowOf(id, signal)]);
        record = found;
        if (record === null || row === null) {
          set(handle === null ? LOADING : { phase: 'missing' });
          return;
        }
        set({ phase: 'loading', record });
        if (handle !== null) set({ phase: 'ready', record, detail: await handle.detail(row) });
      } catch (error) {
        set({ phase: 'failed', record, detail: error instanceof Error ? error.message : String(error) });
      }
    })();
    return () => controller.abort();
  }, [engine, handle, id, isReady]);

  return read !== null && read.id === id && read.handle === handle ? read.status : LOADING;
}
