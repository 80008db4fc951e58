import type { TableHandle } from '../reader/tableProtocol.ts';
import { changeTable, tableOf } from './changeTable.ts';
import type { AppStore } from './createAppStore.ts';
import type { ViewHistory } from './viewHistory.ts';

/** The value of `data` while the file's hash is being computed; no file has it. */
export const PENDING_FILE = 'local~opening';

interface KeeperTools {
  readonly history: Pick<ViewHistory, 'go'>;
  /** Called before the view is given another `data`. */
  onData(data: string): void;
}

/** Keeps the files of open tables; a table stays open whatever comes of it. */
export interface TableKeeper {
  /** Gives the view the file's own id, and keeps the file. `linked`: the value of `data` that asked for it. */
  keep(handle: TableHandle, linked: string | null): Promise<void>;
  /** Writes the file, and says in the open table whether that went well. */
  write(handle: TableHandle): Promise<void>;
}

export function createTableKeeper(store: AppStore, { history, onData }: KeeperTools): TableKeeper {
  const write = async (handle: TableHandle): Promise<void> => {
    const kept = await handle.keep();
    const change = kept.ok
      ? ({ kept: kept.value, notKept: null } as const)
      : ({ kept: null, notKept: 'failed' } as const);
    const isOpen = changeTable(store, (table) => (table.handle === handle ? change : null));
    if (isOpen && !kept.ok) store.setState({ openFailure: kept.failure });
  };

  return {
    write,
    async keep(handle, linked) {
      const known = await handle.identify();
      if (tableOf(store.getState())?.handle !== handle) return;
      const { view, notices } = store.getState();
      if (view.data !== known.id) {
        onData(known.id);
        history.go({ ...view, data: known.id }, 'replace');
        if (linked !== null && linked !== PENDING_FILE) {
          store.setState({
            notices: [...notices, { parameter: 'data', value: linked, reason: 'other-file' }],
          });
        }
      }
      await write(handle);
    },
  };
}
