import { parseLocalFileId } from '../core/localFile.ts';
import type { ImportChoices } from '../core/tableImport.ts';
import { setData } from '../core/transitions.ts';
import type { EngineClient } from '../engine/protocol.ts';
import type { Reader } from '../reader/protocol.ts';
import type { KeptFile, TableReader, TableSource } from '../reader/tableProtocol.ts';
import type { DatasetStatus } from './appState.ts';
import { changeTable, tableOf } from './changeTable.ts';
import type { AppStore } from './createAppStore.ts';
import { openDataset } from './openDataset.ts';
import type { TableOpener } from './openTable.ts';
import type { ViewHistory } from './viewHistory.ts';

export type { KeptFile };

export interface DataLoaderTools {
  readonly reader: Reader;
  readonly engine: EngineClient;
  readonly history: Pick<ViewHistory, 'go'>;
  /** Code for tables, which is loaded with the first of them. */
  loadTableReader(): Promise<TableReader>;
  /** The page's own address, and the one that relative addresses begin from. */
  readonly origin: string;
  readonly base: string;
}

/** Opens what the view names, and what the reader brings. */
export interface DataLoader {
  /** Loads what the view names, unless it is open or on its way. */
  load(): void;
  /** The same once more, after a failure. */
  retry(): void;
  /** The reader agrees to ask another origin for the dataset that the view names. */
  allow(): void;
  /** Opens a file, a text, an address or a kept file. An address becomes the view's `data`, and is asked about. */
  open(source: TableSource): void;
  look(choices: ImportChoices): void;
  answer(choices: ImportChoices): void;
  /** Asks about the columns of the table that is open. */
  check(): void;
  /** Reads the open table again under other choices. */
  readAgain(choices: ImportChoices): void;
  /** Keeps the file of the open table after all. */
  keepOpen(): void;
  cancel(): void;
  kept(): Promise<readonly KeptFile[]>;
  forget(id: string): Promise<void>;
}

export function createDataLoader(
  store: AppStore,
  { reader, engine, history, loadTableReader, origin, base }: DataLoaderTools,
): DataLoader {
  /** The value of `data` that is open or on its way. */
  let wanted: string | null | undefined;
  let allowed: string | null = null;
  /** What was open when the reader was asked; it is open again while what was asked about comes. */
  let openBefore: DatasetStatus | null = null;
  let tables: Promise<TableReader> | null = null;
  let opener: Promise<TableOpener> | null = null;

  const tableReader = () => (tables ??= loadTableReader());
  const tableOpener = () =>
    (opener ??= (async () => {
      const [{ createTableOpener }, found] = await Promise.all([import('./openTable.ts'), tableReader()]);
      return createTableOpener(store, {
        tables: found,
        engine,
        history,
        onData: (data) => (wanted = data === '' ? null : data),
        openAsDataset: (source) => void openAsDataset(source),
      });
    })());

  const withOpener = (use: (found: TableOpener) => void): void => {
    tableOpener().then(use, (error: unknown) => {
      // The code did not arrive; the next try asks for it again.
      tables = null;
      opener = null;
      const detail = error instanceof Error ? error.message : String(error);
      store.setState({ openFailure: { kind: 'engine-failed', detail } });
    });
  };

  const openBundle = (source: Parameters<Reader['read']>[0]): void => {
    const data = wanted;
    void openDataset(store, source, { reader, engine, isWanted: () => wanted === data });
  };

  /** A file that holds a dataset of ours: it gets a link of its own, as a table does. */
  const openAsDataset = async (source: TableSource): Promise<void> => {
    if (source.kind === 'address') {
      openBundle({ address: source.address });
      return;
    }
    const found = await tableReader();
    if (source.kind === 'kept') {
      const file = await found.bytesOf(source.id);
      if (file !== null) openBundle({ file, name: parseLocalFileId(source.id)?.name ?? source.id });
      return;
    }
    const [name, file] =
      source.kind === 'file' ? [source.file.name, source.file] : [source.name, new Blob([source.text])];
    const known = await found.identify(name, file);
    wanted = known.id;
    history.go(setData(store.getState().view, known.id), 'push');
    openBundle({ file, name });
    const kept = await found.keep(known, file);
    if (!kept.ok) store.setState({ openFailure: kept.failure });
  };

  const openKept = async (id: string): Promise<void> => {
    try {
      const found = await tableReader();
      const kept = (await found.kept()).find((file) => file.id === id);
      if (wanted !== id) return;
      if (kept !== undefined) {
        withOpener((one) => void one.open({ kind: 'kept', id }, id, kept.choices));
        return;
      }
    } catch {
      // Without the code or the storage the file is missing here as well.
    }
    const failure = { kind: 'table-unreadable', name: id, problem: 'missing-here', detail: '' } as const;
    store.setState(
      store.getState().dataset.phase === 'ready'
        ? { openFailure: failure }
        : { dataset: { phase: 'failed', failure } },
    );
  };

  const openAgain = async (id: string): Promise<void> => {
    const kept = (await (await tableReader()).kept()).find((file) => file.id === id);
    withOpener((one) => void one.open({ kind: 'kept', id }, null, kept?.choices));
  };

  const load = (): void => {
    const { data } = store.getState().view;
    if (data === wanted) return;
    wanted = data;
    if (data !== null && parseLocalFileId(data) !== null) {
      openBefore = null;
      void openKept(data);
      return;
    }
    const isAddress = data !== null && URL.canParse(data);
    const address = new URL(isAddress ? data : `data/${data ?? 'dataset'}.json`, base).href;
    if (new URL(address).origin !== origin && address !== allowed) {
      const { dataset } = store.getState();
      if (dataset.phase === 'ready') openBefore = dataset;
      store.setState({ dataset: { phase: 'asking', address } });
      return;
    }
    openBefore = null;
    if (isAddress) withOpener((one) => void one.open({ kind: 'address', address }, data));
    else openBundle({ address });
  };

  return {
    load,
    retry() {
      wanted = undefined;
      load();
    },
    allow() {
      const { dataset } = store.getState();
      if (dataset.phase === 'asking') {
        allowed = dataset.address;
        store.setState({ dataset: openBefore ?? { phase: 'loading', address: dataset.address } });
      }
      wanted = undefined;
      load();
    },
    open(source) {
      const { view } = store.getState();
      if (source.kind === 'address') {
        history.go({ ...view, data: source.address }, 'push');
        return;
      }
      if (source.kind === 'kept') {
        void openAgain(source.id);
        return;
      }
      // A link whose file is missing here: the file that is opened now is taken for it, and compared.
      const isMissing =
        view.data !== null && parseLocalFileId(view.data) !== null && !isOpen(store, view.data);
      withOpener((one) => void one.open(source, isMissing ? view.data : null));
    },
    look: (choices) => withOpener((one) => void one.look(choices)),
    answer: (choices) => withOpener((one) => void one.answer(choices)),
    check: () => withOpener((one) => void one.check()),
    readAgain: (choices) => withOpener((one) => void one.readAgain(choices)),
    keepOpen: () => withOpener((one) => void one.keepOpen()),
    cancel() {
      if (opener === null) store.setState({ opening: null });
      else withOpener((one) => one.cancel());
    },
    kept: async () => (await tableReader()).kept(),
    async forget(id) {
      const open = tableOf(store.getState());
      // What is open may be read from there; where memory has no room for it, its rows say so when they are asked for.
      if (open?.kept?.id === id) await open.handle?.holdInMemory().catch(() => undefined);
      await (await tableReader()).forget(id);
      changeTable(store, ({ kept }) => (kept?.id === id ? { kept: null, notKept: 'removed' } : null));
    },
  };
}

function isOpen(store: AppStore, data: string): boolean {
  const state = store.getState();
  return tableOf(state) !== null && state.view.data === data;
}
