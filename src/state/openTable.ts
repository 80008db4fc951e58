import { isAnswered } from '../core/isAnswered.ts';
import { reconcile } from '../core/reconcile.ts';
import type { Failure, Result } from '../core/result.ts';
import type { ImportChoices, ImportProgress, Inspection } from '../core/tableImport.ts';
import { setData } from '../core/transitions.ts';
import type { SymbolShape } from '../core/vocabulary.ts';
import type { EngineClient, Summary } from '../engine/protocol.ts';
import { sourceName } from '../reader/sourceName.ts';
import type { InspectedTable, TableHandle, TableReader, TableSource } from '../reader/tableProtocol.ts';
import type { AppState, DatasetStatus, OpenTable } from './appState.ts';
import { changeTable, tableOf } from './changeTable.ts';
import type { AppStore } from './createAppStore.ts';
import { emptyNames, gatherNames } from './facetNames.ts';
import { PENDING_FILE, createTableKeeper } from './keepTable.ts';
import { knownIds } from './knownIds.ts';
import { tableDataset } from './tableDataset.ts';
import type { ViewHistory } from './viewHistory.ts';

export interface OpenTableTools {
  readonly tables: TableReader;
  readonly engine: EngineClient;
  readonly history: Pick<ViewHistory, 'go'>;
  /** Called before the view is given another `data`, so that nobody loads what is open already. */
  onData(data: string): void;
  /** The file is a dataset of ours: open it as one. */
  openAsDataset(source: TableSource): void;
}

/** How a table is being opened; one at a time, and what was open stays until there are rows to show. */
export interface TableOpener {
  /** `linked`: the value of `data` that asks for this table, whose view then stays. */
  open(source: TableSource, linked: string | null, choices?: ImportChoices): Promise<void>;
  /** Looks again under other choices, while the reader is being asked. */
  look(choices: ImportChoices): Promise<void>;
  /** The reader has answered: reads all rows. */
  answer(choices: ImportChoices): Promise<void>;
  /** Asks what the columns of the open table are, as they are understood now. */
  check(): Promise<void>;
  /** Reads the open table once more under other choices, without asking. */
  readAgain(choices: ImportChoices): Promise<void>;
  /** Keeps the open table's file after all. */
  keepOpen(): Promise<void>;
  /** Stops; what was open before is open again. */
  cancel(): void;
}

const UTC: ImportChoices = { timeZone: 'UTC' };

/** A table whose beginning is read. `isOpen`: it is the one that is open. */
interface Asked {
  readonly table: InspectedTable;
  readonly linked: string | null;
  readonly isOpen: boolean;
}

export function createTableOpener(
  store: AppStore,
  { tables, engine, history, onData, openAsDataset }: OpenTableTools,
): TableOpener {
  /** Counts openings: what an older one brings is dropped. */
  let opening = 0;
  let asked: Asked | null = null;
  let reading: AbortController | null = null;
  /** The address that is being opened with nothing open before it. */
  let alone: string | null = null;
  const keeper = createTableKeeper(store, { history, onData });

  const stop = (): void => {
    opening += 1;
    reading?.abort(new DOMException('the reading was cancelled', 'AbortError'));
    reading = null;
    asked?.table.close();
    asked = null;
    store.setState({ opening: null });
  };
  /** A link that was cancelled and has nothing behind it: the reader can still agree to it. */
  const cancel = (): void => {
    stop();
    if (alone !== null && store.getState().dataset.phase !== 'ready') {
      store.setState({ dataset: { phase: 'asking', address: alone } });
    }
  };

  const fail = (failure: Failure): void => {
    const isOpen = store.getState().dataset.phase === 'ready';
    store.setState(
      isOpen
        ? { opening: { phase: 'failed', failure } }
        : { opening: null, dataset: { phase: 'failed', failure } },
    );
  };

  const read = async ({ table, linked, isOpen }: Asked, given: ImportChoices) => {
    // Some files were read in a zone before, and it is theirs.
    const choices = { ...given, timeZone: table.inspection.timeZone ?? given.timeZone };
    const mine = ++opening;
    const controller = new AbortController();
    reading = controller;
    asked = null;
    const { name } = table.inspection;
    const before = store.getState();
    const notKept = isAddress(linked)
      ? 'address'
      : isOpen && tableOf(before)?.notKept === 'removed'
        ? 'removed'
        : 'pending';
    const names = emptyNames();
    const shapes = new Map<string, SymbolShape>();
    let isShown = false;
    store.setState({
      opening: { phase: 'reading', name, progress: { rows: 0, bytes: 0, totalBytes: null } },
    });

    const show = (summary: Summary, inspection: Inspection, handle: TableHandle | null): void => {
      const open: OpenTable = { inspection, choices, names, shapes, handle, kept: null, notKept };
      const dataset = tableDataset(inspection, choices.timeZone);
      store.setState({
        dataset: { phase: 'ready', dataset, records: [], table: open },
        engine: { phase: 'ready', summary },
        openFailure: null,
        ...(isShown ? {} : { timelineWindow: null, listLength: 200, pointed: null }),
      });
      if (!isShown && linked === null) {
        onData(PENDING_FILE);
        history.go(setData(store.getState().view, PENDING_FILE), 'push');
      }
      isShown = true;
    };
    const takeBack = (): void => {
      if (!isShown) return;
      const { engine: status, answers, timelineWindow, view } = before;
      const dataset: DatasetStatus =
        before.dataset.phase !== 'ready' && alone !== null
          ? { phase: 'asking', address: alone }
          : before.dataset;
      store.setState({ dataset, engine: status, answers, timelineWindow });
      if (linked === null) {
        onData(view.data ?? '');
        history.go(view, 'push');
      }
    };

    try {
      await engine.beginTable();
      const result = await table.read(
        choices,
        {
          onProgress(progress) {
            if (mine === opening) store.setState({ opening: { phase: 'reading', name, progress } });
          },
          async onBatch(batch) {
            gatherNames(names, batch);
            batch.facets.type.addedIds.forEach((id, index) =>
              shapes.set(id, batch.addedTypeShapes[index] ?? 'strategic'),
            );
            const { shown } = await engine.appendBatch(batch);
            if (shown !== null && mine === opening) show(shown, table.inspection, null);
          },
        },
        controller.signal,
      );
      if (mine !== opening) return;
      if (!result.ok) {
        await engine.dropTable();
        takeBack();
        table.close();
        fail(result.failure);
        return;
      }
      const summary = await engine.finishTable();
      if (mine !== opening) return;
      tableOf(before)?.handle?.close();
      show(summary, result.value.inspection, result.value);
      settleView(store);
      store.setState({ opening: null });
      reading = null;
      if (notKept === 'pending') await keeper.keep(result.value, linked);
    } catch (error) {
      table.close();
      if (controller.signal.aborted) {
        await engine.dropTable().catch(() => undefined);
        takeBack();
        return;
      }
      takeBack();
      const detail = error instanceof Error ? error.message : String(error);
      fail({ kind: 'engine-failed', detail });
    }
  };

  /** The beginning of the open table's own bytes under these choices; null where something else came between. */
  const inspectAgain = async (choices: ImportChoices): Promise<Asked | null> => {
    const { dataset, view } = store.getState();
    const handle = dataset.phase === 'ready' ? (dataset.table?.handle ?? null) : null;
    if (handle === null) return null;
    stop();
    const mine = opening;
    store.setState({ opening: { phase: 'inspecting', name: handle.inspection.name } });
    const result = await handle.again(choices);
    if (mine !== opening) {
      if (result.ok) result.value.close();
      return null;
    }
    if (!result.ok) {
      fail(result.failure);
      return null;
    }
    return { table: result.value, linked: view.data, isOpen: true };
  };

  const ask = (next: Asked, choices: ImportChoices): void => {
    asked = next;
    store.setState({ opening: { phase: 'asking', table: next.table, choices, isOpen: next.isOpen } });
  };

  return {
    async open(source, linked, choices = UTC) {
      stop();
      const mine = opening;
      const name = sourceName(source);
      alone = source.kind === 'address' && store.getState().dataset.phase !== 'ready' ? source.address : null;
      store.setState({ opening: { phase: 'inspecting', name }, openFailure: null });
      const controller = new AbortController();
      reading = controller;
      const { signal } = controller;
      const onProgress = (progress: ImportProgress) => {
        if (mine === opening) store.setState({ opening: { phase: 'inspecting', name, progress } });
      };
      let result: Result<InspectedTable>;
      try {
        result = await tables.open(source, choices, { onProgress, signal });
      } catch (error) {
        if (signal.aborted) return;
        throw error;
      }
      if (mine !== opening) {
        if (result.ok) result.value.close();
        return;
      }
      if (!result.ok) {
        store.setState({ opening: null });
        if (isOurs(result.failure)) openAsDataset(source);
        else fail(result.failure);
        return;
      }
      const table = result.value;
      const { questions } = table.inspection;
      if (choices.mapping !== undefined || questions.every((question) => isAnswered(question, choices))) {
        await read({ table, linked, isOpen: false }, choices);
        return;
      }
      ask({ table, linked, isOpen: false }, choices);
    },

    async look(choices) {
      if (asked === null) return;
      const mine = opening;
      const { table } = asked;
      const result = await table.inspect(choices);
      if (mine !== opening || asked === null) return;
      if (!result.ok) {
        fail(result.failure);
        return;
      }
      ask({ ...asked, table: { ...table, inspection: result.value } }, choices);
    },

    async answer(choices) {
      if (asked !== null) await read(asked, choices);
    },

    async check() {
      const choices = tableOf(store.getState())?.choices ?? UTC;
      const found = await inspectAgain(choices);
      if (found !== null) ask(found, choices);
    },

    async readAgain(choices) {
      const found = await inspectAgain(choices);
      if (found !== null) await read(found, choices);
    },

    async keepOpen() {
      const handle = tableOf(store.getState())?.handle ?? null;
      if (handle === null) return;
      changeTable(store, () => ({ notKept: 'pending' }));
      await keeper.write(handle);
    },

    cancel,
  };
}

function isAddress(linked: string | null): boolean {
  return linked !== null && URL.canParse(linked);
}

function isOurs(failure: Failure): boolean {
  return failure.kind === 'table-unreadable' && failure.detail === 'dateline-bundle';
}

/** Fits the view to the table that is now whole: what a link names and the table does not have is said. */
function settleView(store: AppStore): void {
  store.setState((state: AppState) => {
    if (state.dataset.phase !== 'ready') return {};
    const settled = reconcile(state.view, knownIds(state.dataset.dataset, state.dataset.table));
    return { view: settled.view, notices: [...state.notices, ...settled.notices] };
  });
}
