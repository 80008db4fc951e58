import { filterOf } from '../core/filter.ts';
import { timeBins } from '../core/timeBins.ts';
import type { EngineClient, Summary } from '../engine/protocol.ts';
import type { AppState } from './appState.ts';
import type { AppStore } from './createAppStore.ts';
import { timeZoneOf, windowOf } from './intentions.ts';

const OUTSIDE_ROWS = 20;

/** What an answer depends on; anything else in the state leaves the engine alone. */
function questionOf(state: AppState) {
  const { from, to, certain, types, actors, sources, places, placePrecisions, timePrecisions } = state.view;
  const { query, background } = state.view;
  const bounds = [from, to, certain, query, background, state.listLength];
  const lists = [types, actors, sources, places, placePrecisions, timePrecisions];
  return JSON.stringify([bounds, lists, windowOf(state), state.engine.phase]);
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Asks the engine whenever what it depends on changes; the latest question wins. Returns what stops it. */
export function answerViews(store: AppStore, engine: EngineClient): () => void {
  let asked = '';
  /** A growing table answers otherwise although nothing was asked otherwise: each summary is of other rows. */
  let askedOf: Summary | null = null;
  let inFlight: AbortController | null = null;

  const ask = async () => {
    const state = store.getState();
    if (state.engine.phase !== 'ready') return;
    const question = questionOf(state);
    const { summary } = state.engine;
    if (question === asked && summary === askedOf) return;
    asked = question;
    askedOf = summary;
    inFlight?.abort();
    const controller = new AbortController();
    inFlight = controller;
    const zone = timeZoneOf(state);
    const filter = filterOf(state.view, zone);
    const window = windowOf(state);
    const bins = window === null ? null : timeBins(window, zone);
    const { signal } = controller;
    try {
      const [result, list, outside] = await Promise.all([
        engine.query({ filter, binEdges: bins?.edges ?? [] }, signal),
        engine.page({ filter, order: 'time', from: 0, count: state.listLength, outside: false }, signal),
        engine.page({ filter, order: 'time', from: 0, count: OUTSIDE_ROWS, outside: true }, signal),
      ]);
      if (!signal.aborted) store.setState({ answers: { filter, result, bins, list, outside } });
    } catch (error) {
      if (isAbort(error)) return;
      const detail = error instanceof Error ? error.message : String(error);
      store.setState({ engine: { phase: 'failed', failure: { kind: 'engine-failed', detail } } });
    }
  };

  const stop = store.subscribe(() => void ask());
  void ask();
  return () => {
    stop();
    inFlight?.abort();
  };
}
