import { filterOf } from '../core/filter.ts';
import type { Interval } from '../core/interval.ts';
import { timeBins, type TimeBins } from '../core/timeBins.ts';
import type { EngineClient, Summary } from '../engine/protocol.ts';
import type { AppState } from './appState.ts';
import type { AppStore } from './createAppStore.ts';
import { timeZoneOf, windowOf } from './intentions.ts';
import { keptPage } from './keptPage.ts';

const OUTSIDE_ROWS = 20;

/** What an answer depends on; anything else in the state leaves the engine alone. */
function questionOf(state: AppState) {
  const { from, to, certain, types, actors, sources, places, placePrecisions, timePrecisions } = state.view;
  const { query, background } = state.view;
  const bounds = [from, to, certain, query, background, state.listLength];
  const lists = [types, actors, sources, places, placePrecisions, timePrecisions];
  return JSON.stringify([bounds, lists, windowOf(state), state.engine.phase]);
}

/** `timeBins`, which takes a millisecond over a long window, once for each window in a row. */
function lastBins(): (window: Interval, zone: string) => TimeBins {
  let last: { name: string; bins: TimeBins } | null = null;
  return (window, zone) => {
    const name = `${window.earliest} ${window.latest} ${zone}`;
    if (last?.name !== name) last = { name, bins: timeBins(window, zone) };
    return last.bins;
  };
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Asks the engine whenever what it depends on changes; the latest question wins. Returns what stops it. */
export function answerViews(store: AppStore, engine: EngineClient): () => void {
  let asked = '';
  /** A growing table answers otherwise although nothing was asked otherwise: each summary is of other rows. */
  let askedOf: Summary | null = null;
  /** What the answers in the store are of. */
  let answered: Summary | null = null;
  let inFlight: AbortController | null = null;
  const binsOf = lastBins();

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
    const bins = window === null ? null : binsOf(window, zone);
    const { signal } = controller;
    try {
      const [result, list, outside] = await Promise.all([
        engine.query({ filter, binEdges: bins?.edges ?? [] }, signal),
        engine.page({ filter, order: 'time', from: 0, count: state.listLength, outside: false }, signal),
        engine.page({ filter, order: 'time', from: 0, count: OUTSIDE_ROWS, outside: true }, signal),
      ]);
      if (signal.aborted) return;
      const before = summary === answered ? store.getState().answers : null;
      answered = summary;
      const pages =
        before === null
          ? { list, outside }
          : { list: keptPage(before.list, list), outside: keptPage(before.outside, outside) };
      store.setState({ answers: { filter, result, bins, ...pages } });
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
