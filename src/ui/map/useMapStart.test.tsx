import { act, renderHook } from '@testing-library/react';
import { useRef, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAppStore, type AppStore } from '../../state/createAppStore.ts';
import { AppContext, type AppParts } from '../app/AppContext.ts';
import { MapHandleContext, type MapHandle } from '../export/MapHandle.ts';
import { useMapStart } from './useMapStart.ts';

/** Longer than the page has to be at rest, in milliseconds. */
const LONG = 30_000;

let store: AppStore;
let handle: MapHandle;
const stage = document.createElement('div');

beforeEach(() => {
  vi.useFakeTimers();
  store = createAppStore({ browserLanguage: 'en', systemTheme: 'light' });
  handle = { current: null, printed: null, want: null };
});

afterEach(() => {
  vi.useRealTimers();
});

function start(initial: { settled: boolean; hidden: boolean }) {
  const intentions = { reportMap: (map: ReturnType<AppStore['getState']>['map']) => store.setState({ map }) };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <AppContext value={{ store, intentions } as unknown as AppParts}>
      <MapHandleContext value={handle}>{children}</MapHandleContext>
    </AppContext>
  );
  return renderHook(
    (props: { settled: boolean; hidden: boolean }) => useMapStart(useRef<HTMLElement>(stage), props),
    { wrapper, initialProps: initial },
  );
}

const pass = (milliseconds: number): void => act(() => void vi.advanceTimersByTime(milliseconds));

it('begins by itself when the page has been at rest', () => {
  const { result } = start({ settled: true, hidden: false });
  pass(1_000);
  expect(result.current).toBe(false);
  pass(LONG);
  expect(result.current).toBe(true);
});

it('begins at once when a pointer or a key asks for it', () => {
  for (const reach of [
    () => stage.dispatchEvent(new Event('pointermove')),
    () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' })),
  ]) {
    const { result, unmount } = start({ settled: true, hidden: false });
    act(() => void reach());
    expect(result.current).toBe(true);
    unmount();
  }
});

it('does not begin before it is known what to show, and then at once where it was asked for', () => {
  const { result, rerender } = start({ settled: false, hidden: false });
  act(() => void stage.dispatchEvent(new Event('pointerdown')));
  pass(LONG);
  expect(result.current).toBe(false);
  rerender({ settled: true, hidden: false });
  expect(result.current).toBe(true);
});

it('rests while something hides it, and begins when it is uncovered', () => {
  const { result, rerender } = start({ settled: true, hidden: true });
  pass(LONG);
  expect(result.current).toBe(false);
  expect(store.getState().map.phase).toBe('resting');
  rerender({ settled: true, hidden: false });
  expect(result.current).toBe(true);
  expect(store.getState().map.phase).toBe('starting');
});

it('begins for a picture of it, and gives the map once that is drawn', async () => {
  const { result } = start({ settled: true, hidden: true });
  const shown = { toImage: () => Promise.resolve(null), caption: () => null };
  let given: unknown = 'nothing yet';
  await act(async () => {
    void handle.want?.().then((map) => (given = map));
    await Promise.resolve();
  });
  expect(result.current).toBe(true);
  expect(given).toBe('nothing yet');
  await act(async () => {
    handle.current = shown;
    store.setState({ map: { phase: 'ready' } });
    await Promise.resolve();
  });
  expect(given).toBe(shown);
});
