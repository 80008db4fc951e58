import type { AppState, OpenTable } from './appState.ts';
import type { AppStore } from './createAppStore.ts';

/** The reader's own table that is open; null where none is. */
export function tableOf({ dataset }: AppState): OpenTable | null {
  return dataset.phase === 'ready' ? dataset.table : null;
}

/** Changes what is known of the open table; `change` gives null where this is not the one that is meant. */
export function changeTable(
  store: AppStore,
  change: (table: OpenTable) => Partial<OpenTable> | null,
): boolean {
  const { dataset } = store.getState();
  if (dataset.phase !== 'ready' || dataset.table === null) return false;
  const changed = change(dataset.table);
  if (changed === null) return false;
  store.setState({ dataset: { ...dataset, table: { ...dataset.table, ...changed } } });
  return true;
}
