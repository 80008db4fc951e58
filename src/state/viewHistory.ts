import { decodeView, encodeView, type LinkNotice } from '../core/viewUrl.ts';
import type { View } from '../core/view.ts';
import type { AppStore } from './createAppStore.ts';

export type HistoryStep = 'push' | 'replace';

/** The part of `window` that links are read from and written to. */
export interface HistoryHost {
  readonly location: { readonly search: string; readonly pathname: string };
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
}

/** Keeps the address bar and the store's view the same thing. Nobody else reads or writes the location. */
export interface ViewHistory {
  /** Applies a view; `push` makes a step that Back returns from. */
  go(view: View, step: HistoryStep): void;
  /** Writes what a replacing step has put off. */
  flush(): void;
  close(): void;
}

/** Browsers refuse more than about 100 history writes in 30 s, so replacing steps are written at most this often. */
const REPLACE_EVERY = 350;

/** Connects a store to the history; `settle` fits a view that arrives by Back or Forward to the open dataset. */
export function connectHistory(
  store: AppStore,
  host: HistoryHost,
  settle: (view: View, notices: readonly LinkNotice[]) => { view: View; notices: readonly LinkNotice[] },
): ViewHistory {
  let pending: ReturnType<typeof setTimeout> | null = null;

  const addressOf = (view: View) => {
    const query = encodeView(view);
    return query === '' ? host.location.pathname : `${host.location.pathname}?${query}`;
  };
  /** A sandboxed frame without an origin may not change its address: then only the view changes. */
  const write = (step: HistoryStep, view: View) => {
    try {
      if (step === 'push') host.history.pushState(null, '', addressOf(view));
      else host.history.replaceState(null, '', addressOf(view));
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error;
    }
  };
  const flush = () => {
    if (pending === null) return;
    clearTimeout(pending);
    pending = null;
    write('replace', store.getState().view);
  };
  const onPopState = () => {
    if (pending !== null) clearTimeout(pending);
    pending = null;
    const { view, notices } = decodeView(host.location.search);
    store.setState({ ...settle(view, notices), timelineWindow: null });
  };
  host.addEventListener('popstate', onPopState);

  return {
    go(view, step) {
      if (view === store.getState().view) return;
      if (step === 'push') {
        flush();
        store.setState({ view });
        write('push', view);
        return;
      }
      store.setState({ view });
      pending ??= setTimeout(flush, REPLACE_EVERY);
    },
    flush,
    close() {
      flush();
      host.removeEventListener('popstate', onPopState);
    },
  };
}
