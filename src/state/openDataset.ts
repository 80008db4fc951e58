import { indexDataset } from '../core/dataset.ts';
import { reconcile } from '../core/reconcile.ts';
import type { EngineClient } from '../engine/protocol.ts';
import type { DatasetSource, Reader } from '../reader/protocol.ts';
import type { AppStore } from './createAppStore.ts';
import { knownIds } from './knownIds.ts';
import { nextTask } from './nextTask.ts';

export interface OpenDatasetTools {
  readonly reader: Reader;
  readonly engine: EngineClient;
  /** False once the reader has asked for another dataset: then what was read is dropped. */
  isWanted(): boolean;
}

/** Loads a dataset into store and engine, and fits the link to it. A failure leaves what was open as it was. */
export async function openDataset(
  store: AppStore,
  source: DatasetSource,
  { reader, engine, isWanted }: OpenDatasetTools,
): Promise<void> {
  const address = 'file' in source ? source.name : source.address;
  const { dataset: before } = store.getState();
  const open = before.phase === 'ready';
  store.setState(
    open ? { openFailure: null } : { dataset: { phase: 'loading', address }, openFailure: null },
  );
  const read = await reader.read(source);
  if (!isWanted()) return;
  if (!read.ok) {
    store.setState(
      open ? { openFailure: read.failure } : { dataset: { phase: 'failed', failure: read.failure } },
    );
    return;
  }
  const { bundle, records } = read.value;
  const dataset = indexDataset(bundle);
  // A slow phone answers before all that depends on the dataset is drawn.
  await nextTask();
  if (!isWanted()) return;
  store.setState((state) => {
    const settled = reconcile(state.view, knownIds(dataset, null));
    return {
      dataset: { phase: 'ready', dataset, records, table: null },
      view: settled.view,
      notices: [...state.notices, ...settled.notices],
      timelineWindow: null,
    };
  });
  if (before.phase === 'ready') before.table?.handle?.close();
  try {
    const summary = await engine.open(records);
    store.setState({ engine: { phase: 'ready', summary } });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    store.setState({ engine: { phase: 'failed', failure: { kind: 'engine-failed', detail } } });
  }
}
