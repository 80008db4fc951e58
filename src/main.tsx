import './ui/look/symbol.css';
import './ui/look/dialog.css';
import './ui/look/switch.css';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { reconcile } from './core/reconcile.ts';
import { LANGUAGES, isLanguage } from './core/text.ts';
import { decodeView, encodeView, type LinkNotice } from './core/viewUrl.ts';
import type { View } from './core/view.ts';
import { createEngineClient, type EngineWorker } from './engine/client.ts';
import { engineOnPage } from './engine/engineOnPage.ts';
import { startEngineWorker } from './engine/startWorker.ts';
import { createReader } from './reader/createReader.ts';
import { createDataLoader } from './state/dataLoader.ts';
import { answerViews } from './state/answerViews.ts';
import { languageOf, themeOf } from './state/appState.ts';
import { createAppStore } from './state/createAppStore.ts';
import { createIntentions } from './state/intentions.ts';
import { knownIds } from './state/knownIds.ts';
import { createServiceWorkerUpdates, updatesHostOf } from './state/serviceWorkerUpdates.ts';
import { connectHistory } from './state/viewHistory.ts';
import { App } from './ui/app/App.tsx';
import { AppContext } from './ui/app/AppContext.ts';
import { afterFirstPaint } from './ui/app/firstWords.ts';
import { setPageAttributes } from './ui/app/pageAttributes.ts';
import { fetchPanel } from './ui/panel/LazyPanel.tsx';
import { startFonts, startLaterFonts } from './ui/look/startFonts.ts';

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
/** The first of the reader's languages that the interface speaks. */
const spoken = navigator.languages
  .map((tag) => tag.split('-')[0])
  .find((tag) => tag !== undefined && isLanguage(tag));
const start = decodeView(window.location.search);
const store = createAppStore({
  ...start,
  browserLanguage: LANGUAGES.find((language) => language === spoken) ?? 'en',
  systemTheme: prefersDark.matches ? 'dark' : 'light',
});
const root = document.getElementById('root') as HTMLElement;
setPageAttributes(languageOf(store.getState()), themeOf(store.getState()), start.view.embed);
startFonts(languageOf(store.getState()));
prefersDark.addEventListener('change', ({ matches }) =>
  store.setState({ systemTheme: matches ? 'dark' : 'light' }),
);

/** A sandboxed frame without an origin may start no worker from an address. */
function startEngine(): EngineWorker {
  try {
    return startEngineWorker();
  } catch {
    return engineOnPage();
  }
}

const engine = createEngineClient(startEngine());
engine.onFailure((detail) =>
  store.setState({ engine: { phase: 'failed', failure: { kind: 'engine-failed', detail } } }),
);

/** Fits a view that comes from outside, by Back or by a message, to the open dataset. */
function settle(view: View, notices: readonly LinkNotice[]): { view: View; notices: readonly LinkNotice[] } {
  const { dataset } = store.getState();
  if (dataset.phase !== 'ready') return { view, notices };
  const settled = reconcile(view, knownIds(dataset.dataset, dataset.table));
  return { view: settled.view, notices: [...notices, ...settled.notices] };
}

const history = connectHistory(store, window, settle);
window.addEventListener('pagehide', () => history.flush());
const intentions = createIntentions(store, history);
answerViews(store, engine);

const loader = createDataLoader(store, {
  reader: createReader(),
  engine,
  history,
  loadTableReader: async () => (await import('./reader/createTableReader.ts')).createTableReader(),
  origin: window.location.origin,
  base: document.baseURI,
});

function shareAddress(changes: Partial<View> = {}): string {
  const state = store.getState();
  const version = state.dataset.phase === 'ready' ? state.dataset.dataset.head.version : null;
  const view = { ...state.view, language: languageOf(state), version, ...changes };
  return new URL(`?${encodeView(view)}`, window.location.href).href;
}

if (start.view.incident !== null) fetchPanel();
loader.load();
store.subscribe(() => loader.load());

if (window.parent !== window) {
  void import('./state/embedBridge.ts').then(({ connectEmbedBridge }) =>
    connectEmbedBridge(store, history, settle, window),
  );
}

const updates = createServiceWorkerUpdates(updatesHostOf(window));
// What it keeps on the device, and what is not seen at first, is asked for after what is on the screen.
const stopWaiting = store.subscribe(({ map, dataset, view }) => {
  // The panel is set in the later faces: they are wanted as soon as it is drawn.
  if (view.incident !== null && dataset.phase === 'ready') startLaterFonts(languageOf(store.getState()));
  if (map.phase === 'starting' && dataset.phase !== 'failed') return;
  stopWaiting();
  startLaterFonts(languageOf(store.getState()));
  void updates.start();
});

afterFirstPaint(() =>
  // In slices, between which a slow phone answers.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <AppContext value={{ store, intentions, engine, loader, shareAddress }}>
          <App updates={updates} />
        </AppContext>
      </StrictMode>,
    ),
  ),
);
