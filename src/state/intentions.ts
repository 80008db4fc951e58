import type { FacetName } from '../core/filter.ts';
import { coverOf, type Interval } from '../core/interval.ts';
import type { Failure } from '../core/result.ts';
import type { Language } from '../core/text.ts';
import { instantText, rangeOf } from '../core/time.ts';
import { fitWindow } from '../core/timelineWindow.ts';
import * as transitions from '../core/transitions.ts';
import type { Camera, Tab, Theme, View } from '../core/view.ts';
import type { AppState, MapStatus, Pointed } from './appState.ts';
import type { AppStore } from './createAppStore.ts';
import type { HistoryStep, ViewHistory } from './viewHistory.ts';

/** The zone in which whole days are counted: the dataset's, UTC until there is one. */
export function timeZoneOf(state: AppState): string {
  return state.dataset.phase === 'ready' ? state.dataset.dataset.head.timeZone : 'UTC';
}

/** More intervals than this are a histogram's matter. */
const FEW = 12;

/** Intervals that the range cuts, once they are known for this very range; so that the timeline shows them whole. */
function cutIntervals(state: AppState, range: Interval): Interval[] {
  const { answers } = state;
  if (answers === null || answers.list.total > FEW) return [];
  const { earliest, latest } = answers.filter.range;
  if (earliest !== range.earliest || latest !== range.latest) return [];
  return answers.list.rows
    .filter(({ certainty }) => certainty === 'possible')
    .map(({ record }) => record.interval)
    .filter((interval) => Number.isFinite(interval.earliest) && Number.isFinite(interval.latest));
}

/** From the earliest known bound to the latest: the engine's word, or the rows' own while there is no engine. */
function spanOf({ engine, dataset, view }: AppState): Interval | null {
  if (engine.phase === 'ready') {
    return view.background ? engine.summary.spanWithBackground : engine.summary.span;
  }
  if (dataset.phase !== 'ready') return null;
  const known = dataset.records
    .filter(({ background }) => view.background || !background)
    .flatMap(({ interval }) => [interval.earliest, interval.latest])
    .filter(Number.isFinite);
  if (known.length === 0) return null;
  return { earliest: Math.min(...known), latest: Math.max(...known) };
}

/** The stretch of time on the timeline: the reader's, or the one that fits; null before anything is known. */
export function windowOf(state: AppState): Interval | null {
  if (state.timelineWindow !== null) return state.timelineWindow;
  const span = spanOf(state);
  const range = rangeOf(state.view.from, state.view.to, timeZoneOf(state));
  const fitted = fitWindow(range, span);
  return fitted === null ? null : cutIntervals(state, range).reduce(coverOf, fitted);
}

/** All that a reader can want. Components call these and never touch the store. */
export type Intentions = ReturnType<typeof createIntentions>;

export function createIntentions(store: AppStore, history: ViewHistory) {
  const step = (how: HistoryStep, next: (view: View) => View) => history.go(next(store.getState().view), how);
  /** Brushing must not move the ground under the handle: the window that fitted by itself is kept. */
  const holdWindow = () => {
    const state = store.getState();
    if (state.timelineWindow === null) store.setState({ timelineWindow: windowOf(state) });
  };

  return {
    selectIncident: (incident: string | null) =>
      step('push', (view) => transitions.selectIncident(view, incident)),
    highlightClaim: (claim: string | null, incident: string | null, tab: Tab) =>
      step('push', (view) => transitions.highlightClaim(view, claim, incident, tab)),
    /** The same without a step of its own: for reading along. */
    followClaim: (claim: string | null, incident: string | null, tab: Tab) =>
      step('replace', (view) => transitions.highlightClaim(view, claim, incident, tab)),
    openTab: (tab: Tab) => step('push', (view) => transitions.openTab(view, tab)),

    toggleId: (facet: FacetName, id: string) => step('push', (view) => transitions.toggleId(view, facet, id)),
    keepIds: (facet: FacetName, ids: readonly string[]) =>
      step('push', (view) => transitions.keepIds(view, facet, ids)),
    setCertain: (certain: boolean) => step('push', (view) => transitions.setCertain(view, certain)),
    setBackground: (background: boolean) =>
      step('push', (view) => transitions.setBackground(view, background)),
    setQuery: (query: string) =>
      step(store.getState().view.query === '' ? 'push' : 'replace', (view) =>
        transitions.setQuery(view, query),
      ),
    resetFilters: () => {
      store.setState({ timelineWindow: null });
      step('push', transitions.resetFilters);
    },

    /** A range chosen as a whole (preset, date field, chip); the timeline fits it. */
    chooseRange: (from: string | null, to: string | null) => {
      store.setState({ timelineWindow: null });
      step('push', (view) => transitions.setRange(view, from, to));
    },
    /** A range under the reader's hand; null bounds are open. Epoch milliseconds. */
    brushRange: (earliest: number | null, latest: number | null) => {
      holdWindow();
      const zone = timeZoneOf(store.getState());
      const text = (instant: number | null) => (instant === null ? null : instantText(instant, zone));
      step('replace', (view) => transitions.setRange(view, text(earliest), text(latest)));
    },
    showWindow: (timelineWindow: Interval | null) => store.setState({ timelineWindow }),

    moveCamera: (camera: Camera | null) => step('replace', (view) => transitions.setCamera(view, camera)),
    setLanguage: (language: Language) => step('push', (view) => transitions.setLanguage(view, language)),
    setTheme: (theme: Theme | null) => step('replace', (view) => transitions.setTheme(view, theme)),
    setData: (data: string | null) => {
      store.setState({ timelineWindow: null });
      step('push', (view) => transitions.setData(view, data));
    },
    setBasemap: (basemap: string | null) => {
      store.setState({ basemapFailure: null });
      step('push', (view) => transitions.setBasemap(view, basemap));
    },

    reportMap: (map: MapStatus) => store.setState({ map }),
    reportBasemap: (basemapFailure: Failure | null) => store.setState({ basemapFailure }),

    point: (pointed: Pointed | null) => store.setState({ pointed }),
    dismissNotices: () => store.setState({ notices: [] }),
    growList: (length: number) => {
      if (length > store.getState().listLength) store.setState({ listLength: length });
    },
  };
}
