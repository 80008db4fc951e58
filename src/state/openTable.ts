import { FACETS, type FacetName } from '../core/filter.ts';
import type { IncidentBatch } from '../core/incidentBatch.ts';
import { reconcile } from '../core/reconcile.ts';
import type { Failure, Result } from '../core/result.ts';
import type { ImportChoices, ImportProgress, Inspection } from '../core/tableImport.ts';
import { setData } from '../core/transitions.ts';
import type { SymbolShape } from '../core/vocabulary.ts';
import type { EngineClient, Summary } from '../engine/protocol.ts';
import type { InspectedTable, TableHandle, TableReader, TableSource } from '../reader/tableProtocol.ts';
import type { AppState, DatasetStatus, OpenTable } from './appState.ts';
import type { AppStore } from './createAppStore.ts';
import { knownIds } from './knownIds.ts';
import { tableDataset } from './tableDataset.ts';
import type { ViewHistory } from './viewHistory.ts';

/** The value of `data` while the file's hash is being computed; no file has it. */
export const PENDING_FILE = 'local~opening';

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
  /** Stops; what was open before is open again. */
  cancel(): void;
}

const UTC: ImportChoices = { timeZone: 'UTC' };

export function createTableOpener(
  store: AppStore,
  { tables, engine, history, onData, openAsDataset }: OpenTableTools,
): TableOpener {
  /** Counts openings: what an older one brings is dropped. */
  let opening = 0;
  let asked: { table: InspectedTable; linked: string | null } | null = null;
  let reading: AbortController | null = null;
  /** The address that is being opened with nothing open before it. */
  let alone: string | null = null;

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

  const read = async (table: InspectedTable, linked: string | null, given: ImportChoices) => {
    // Some files were read in a zone before, and it is theirs.
    const choices = { ...given, timeZone: table.inspection.timeZone ?? given.timeZone };
    const mine = ++opening;
    const controller = new AbortController();
    reading = controller;
    asked = null;
    const { name } = table.inspection;
    const before = store.getState();
    const names = emptyNames();
    const shapes = new Map<string, SymbolShape>();
    let isShown = false;
    store.setState({
      opening: { phase: 'reading', name, progress: { rows: 0, bytes: 0, totalBytes: null } },
    });

    const show = (summary: Summary, inspection: Inspection, handle: TableHandle | null): void => {
      const open: OpenTable = { inspection, choices, names, shapes, handle, kept: null };
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
      if (before.dataset.phase === 'ready') before.dataset.table?.handle?.close();
      show(summary, result.value.inspection, result.value);
      settleView(store);
      store.setState({ opening: null });
      reading = null;
      await keep(result.value, linked, () => mine === opening);
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

  /** Gives the view the file's own id, and keeps the file; the table stays open whatever comes of it. */
  const keep = async (handle: TableHandle, linked: string | null, isMine: () => boolean): Promise<void> => {
    if (linked !== null && URL.canParse(linked)) return;
    const known = await handle.identify();
    if (!isMine()) return;
    const { view, notices } = store.getState();
    if (view.data !== known.id) {
      onData(known.id);
      history.go({ ...view, data: known.id }, 'replace');
      if (linked !== null) {
        store.setState({
          notices: [...notices, { parameter: 'data', value: linked, reason: 'other-file' }],
        });
      }
    }
    const kept = await handle.keep();
    if (!isMine()) return;
    if (!kept.ok) {
      store.setState({ openFailure: kept.failure });
      return;
    }
    store.setState(({ dataset }) =>
      dataset.phase === 'ready' && dataset.table?.handle === handle
        ? { dataset: { ...dataset, table: { ...dataset.table, kept: kept.value } } }
        : {},
    );
  };

  return {
    async open(source, linked, choices = UTC) {
      stop();
      const mine = opening;
      const name = nameOf(source);
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
      if (table.inspection.questions.length === 0 || choices.mapping !== undefined) {
        await read(table, linked, choices);
        return;
      }
      asked = { table, linked };
      store.setState({ opening: { phase: 'asking', table, choices } });
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
      const seen = { ...table, inspection: result.value };
      asked = { ...asked, table: seen };
      store.setState({ opening: { phase: 'asking', table: seen, choices } });
    },

    async answer(choices) {
      if (asked !== null) await read(asked.table, asked.linked, choices);
    },

    cancel,
  };
}

function nameOf(source: TableSource): string {
  switch (source.kind) {
    case 'file':
      return source.file.name;
    case 'address':
      return source.address;
    case 'text':
      return source.name;
    case 'kept':
      return source.id;
  }
}

function isOurs(failure: Failure): boolean {
  return failure.kind === 'table-unreadable' && failure.detail === 'dateline-bundle';
}

type GrowingNames = Record<FacetName, Map<string, string>>;

function emptyNames(): GrowingNames {
  return Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, string>()])) as GrowingNames;
}

function gatherNames(names: GrowingNames, { facets }: IncidentBatch): void {
  for (const facet of FACETS) {
    const { addedIds, addedNames } = facets[facet];
    addedIds.forEach((id, index) => names[facet].set(id, addedNames[index] ?? id));
  }
}

/** Fits the view to the table that is now whole: what a link names and the table does not have is said. */
function settleView(store: AppStore): void {
  store.setState((state: AppState) => {
    if (state.dataset.phase !== 'ready') return {};
    const settled = reconcile(state.view, knownIds(state.dataset.dataset, state.dataset.table));
    return { view: settled.view, notices: [...state.notices, ...settled.notices] };
  });
}
