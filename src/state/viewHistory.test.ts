import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as transitions from '../core/transitions.ts';
import { decodeView } from '../core/viewUrl.ts';
import { createAppStore } from './createAppStore.ts';
import { connectHistory, type HistoryHost } from './viewHistory.ts';

/** A browser's history in a few lines. */
function fakeHost(search: string) {
  const entries = [search];
  let index = 0;
  let listener = () => {};
  const queryOf = (url: string | URL | null | undefined) => /\?.*$/.exec(String(url))?.[0] ?? '';
  const host: HistoryHost = {
    location: {
      pathname: '/map/',
      get search() {
        return entries[index] as string;
      },
    },
    history: {
      pushState: (_state, _title, url) => {
        entries.splice(++index, Infinity, queryOf(url));
      },
      replaceState: (_state, _title, url) => {
        entries[index] = queryOf(url);
      },
    },
    addEventListener: (_type, next) => {
      listener = next;
    },
    removeEventListener: () => {
      listener = () => {};
    },
  };
  const walk = (by: number) => {
    index += by;
    listener();
  };
  return { host, entries, walk };
}

function setUp(search = '') {
  const fake = fakeHost(search);
  const store = createAppStore({ ...decodeView(search), browserLanguage: 'en', systemTheme: 'light' });
  const history = connectHistory(store, fake.host, (view, notices) => ({ view, notices }));
  const view = () => store.getState().view;
  return { ...fake, store, history, view };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('connectHistory', () => {
  it('pushes a selection and comes back from it', () => {
    const { history, view, entries, walk } = setUp('?lang=ar');
    history.go(transitions.selectIncident(view(), 'conoco-2024-07-25'), 'push');
    expect(entries).toEqual(['?lang=ar', '?incident=conoco-2024-07-25&lang=ar']);
    walk(-1);
    expect(view().incident).toBeNull();
    walk(1);
    expect(view().incident).toBe('conoco-2024-07-25');
  });

  it('replaces while the camera moves, and writes only the last place', () => {
    const { history, view, entries } = setUp();
    for (const longitude of [40, 41, 42]) {
      const camera = { zoom: 6, latitude: 34, longitude, bearing: 0, pitch: 0 };
      history.go(transitions.setCamera(view(), camera), 'replace');
    }
    vi.runAllTimers();
    expect(entries).toEqual(['?map=6/34/42']);
  });

  it('writes a brushed range before the next step, so that Back returns to it', () => {
    const { history, view, entries, walk } = setUp();
    history.go(transitions.setRange(view(), '2024-07-25', '2024-07-26'), 'replace');
    history.go(transitions.selectIncident(view(), 'conoco-2024-07-25'), 'push');
    walk(-1);
    expect(view().from).toBe('2024-07-25');
    expect(entries).toHaveLength(2);
  });

  it('makes no entry where nothing changes', () => {
    const { history, view, entries } = setUp();
    history.go(transitions.selectIncident(view(), null), 'push');
    expect(entries).toHaveLength(1);
  });

  it('says what is broken in a link that Back returns to', () => {
    const { history, view, store, walk, entries } = setUp();
    history.go(transitions.setCertain(view(), true), 'push');
    entries[0] = '?from=never';
    walk(-1);
    expect(store.getState().notices).toEqual([{ parameter: 'from', value: 'never', reason: 'malformed' }]);
  });
});
