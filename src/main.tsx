import './trustedTypes.ts';
import './ui/look/fonts.css';
import './ui/look/tokens.css';
import './ui/look/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { reconcile } from './core/reconcile.ts';
import { LANGUAGES, isLanguage } from './core/text.ts';
import { decodeView, encodeView } from './core/viewUrl.ts';
import type { View } from './core/view.ts';
import { createEngineClient } from './engine/client.ts';
import { startEngineWorker } from './engine/startWorker.ts';
import { createReader } from './reader/createReader.ts';
import { createDataLoader } from './state/dataLoader.ts';
import { answerViews } from './state/answerViews.ts';
import { languageOf } from './state/appState.ts';
import { createAppStore } from './state/createAppStore.ts';
import { createIntentions } from './state/intentions.ts';
import { knownIds } from './state/knownIds.ts';
import { connectHistory } from './state/viewHistory.ts';
import { App } from './ui/app/App.tsx';
import { AppContext } from './ui/app/AppContext.ts';

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
prefersDark.addEventListener('change', ({ matches }) =>
  store.setState({ systemTheme: matches ? 'dark' : 'light' }),
);

const engine = createEngineClient(startEngineWorker());
engine.onFailure((detail) =>
  store.setState({ engine: { phase: 'failed', failure: { kind: 'engine-failed', detail } } }),
);

const history = connectHistory(store, window, (view, notices) => {
  const { dataset } = store.getState();
  if (dataset.phase !== 'ready') return { view, notices };
  const settled = reconcile(view, knownIds(dataset.dataset, dataset.table));
  return { view: settled.view, notices: [...notices, ...settled.notices] };
});
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

loader.load();
store.subscribe(() => loader.load());

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <AppContext value={{ store, intentions, engine, loader, shareAddress }}>
      <App />
    </AppContext>
  </StrictMode>,
);
