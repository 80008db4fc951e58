import { indexDataset, type Dataset } from '../core/dataset.ts';
import type { Bundle } from '../core/format/dataset.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import { reconcile } from '../core/reconcile.ts';
import { failure, type Result } from '../core/result.ts';
import type { EngineClient } from '../engine/protocol.ts';
import type { AppStore } from './createAppStore.ts';
import { knownIds } from './knownIds.ts';

export interface DatasetTools {
  readonly engine: EngineClient;
  /** Text of a bundle to a checked bundle. */
  parse(text: string, address: string): Result<Bundle>;
  /** The engine's rows of a dataset. */
  records(dataset: Dataset): readonly IncidentRecord[];
  fetch(address: string): Promise<Response>;
}

async function readBundle(address: string, tools: DatasetTools): Promise<Result<Bundle>> {
  let response: Response;
  try {
    response = await tools.fetch(address);
  } catch {
    return failure({ kind: 'dataset-missing', address, status: null });
  }
  if (!response.ok) return failure({ kind: 'dataset-missing', address, status: response.status });
  try {
    return tools.parse(await response.text(), address);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failure({ kind: 'dataset-cut-off', address, detail });
  }
}

/** Loads a dataset into store and engine, and fits the link to it. A failure leaves what was open as it was. */
export async function openDataset(store: AppStore, address: string, tools: DatasetTools): Promise<void> {
  const before = store.getState().dataset;
  if (before.phase !== 'ready') store.setState({ dataset: { phase: 'loading', address } });
  const read = await readBundle(address, tools);
  if (!read.ok) {
    store.setState({ dataset: { phase: 'failed', failure: read.failure } });
    return;
  }
  const dataset = indexDataset(read.value);
  store.setState((state) => {
    const settled = reconcile(state.view, knownIds(dataset));
    return {
      dataset: { phase: 'ready', dataset },
      view: settled.view,
      notices: [...state.notices, ...settled.notices],
      timelineWindow: null,
    };
  });
  try {
    const summary = await tools.engine.open(tools.records(dataset));
    store.setState({ engine: { phase: 'ready', summary } });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    store.setState({ engine: { phase: 'failed', failure: { kind: 'engine-failed', detail } } });
  }
}
