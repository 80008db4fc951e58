import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Dataset } from '../../core/dataset.ts';
import type { LocalText, Language } from '../../core/text.ts';
import type { View } from '../../core/view.ts';
import type { EngineClient } from '../../engine/protocol.ts';
import { languageOf, type AppState } from '../../state/appState.ts';
import type { AppStore } from '../../state/createAppStore.ts';
import type { DataLoader } from '../../state/dataLoader.ts';
import type { Intentions } from '../../state/intentions.ts';
import type { Catalogue } from '../language/catalogue.ts';

/** What main.tsx makes once and components use. */
export interface AppParts {
  readonly store: AppStore;
  readonly intentions: Intentions;
  readonly engine: EngineClient;
  readonly loader: DataLoader;
  /** The address of the page with everything that is shown, language and dataset version included. */
  shareAddress(changes?: Partial<View>): string;
}

export const AppContext = createContext<AppParts | null>(null);

export function useApp(): AppParts {
  const parts = use(AppContext);
  if (parts === null) throw new Error('useApp is called outside AppContext');
  return parts;
}

/** The narrowest slice of the state that a component needs; must be a stable value, not made in the selector. */
export function useAppState<Slice>(select: (state: AppState) => Slice): Slice {
  return useStore(useApp().store, select);
}

export function useIntentions(): Intentions {
  return useApp().intentions;
}

export function useLanguage(): Language {
  return useAppState(languageOf);
}

/** The messages of one part of the interface in the reader's language. */
export function useMessages<Messages>(messages: Catalogue<Messages>): Catalogue<Messages>[Language] {
  return messages[useLanguage()];
}

/** Picks the reader's language out of a text in both. */
export function useLocalText(): (text: LocalText) => string {
  const language = useLanguage();
  return (text) => text[language];
}

/** The open dataset. For components that are drawn only while there is one. */
export function useDataset(): Dataset {
  return useAppState((state) => {
    if (state.dataset.phase !== 'ready') throw new Error('useDataset is called without a dataset');
    return state.dataset.dataset;
  });
}
