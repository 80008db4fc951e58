import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Language } from '../core/text.ts';
import { DEFAULT_VIEW, type Theme, type View } from '../core/view.ts';
import type { LinkNotice } from '../core/viewUrl.ts';
import type { AppState } from './appState.ts';

export type AppStore = StoreApi<AppState>;

export interface StartingPoint {
  readonly view?: View;
  readonly notices?: readonly LinkNotice[];
  readonly browserLanguage: Language;
  readonly systemTheme: Theme;
}

/** The app's one store, before anything is loaded. */
export function createAppStore(start: StartingPoint): AppStore {
  return createStore<AppState>(() => ({
    view: start.view ?? DEFAULT_VIEW,
    notices: start.notices ?? [],
    dataset: { phase: 'loading', address: '' },
    openFailure: null,
    opening: null,
    engine: { phase: 'starting' },
    answers: null,
    map: { phase: 'starting' },
    basemapFailure: null,
    pointed: null,
    timelineWindow: null,
    listLength: 200,
    browserLanguage: start.browserLanguage,
    systemTheme: start.systemTheme,
  }));
}
