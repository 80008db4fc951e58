import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useMemo } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseInstant } from '../../core/time.ts';
import type { Language } from '../../core/text.ts';
import { DEFAULT_VIEW } from '../../core/view.ts';
import { createAppStore, type AppStore } from '../../state/createAppStore.ts';
import { createIntentions } from '../../state/intentions.ts';
import { AppContext } from '../app/AppContext.ts';
import { Brush } from './Brush.tsx';
import { timeScale } from './timeScale.ts';
import { useTimelineModel } from './useTimelineModel.ts';
import { useTimelineMoves } from './useTimelineMoves.ts';

const at = (text: string) => parseInstant(`${text}Z`) as number;
const WINDOW = { earliest: at('2024-07-25T12:00:00'), latest: at('2024-07-26T12:00:00') };

function storeWith(from: string | null, to: string | null, language: Language): AppStore {
  const view = { ...DEFAULT_VIEW, from, to, language };
  const store = createAppStore({ view, browserLanguage: 'en', systemTheme: 'light' });
  store.setState({ timelineWindow: WINDOW });
  return store;
}

function Harness() {
  const model = useTimelineModel();
  const moves = useTimelineMoves(model?.window ?? null);
  const scale = useMemo(() => timeScale(WINDOW, 600), []);
  return model === null ? null : <Brush model={model} moves={moves} scale={scale} dragging={() => false} />;
}

function show(store: AppStore) {
  const history = {
    go: (view: ReturnType<AppStore['getState']>['view']) => store.setState({ view }),
    flush() {},
    close() {},
  };
  const parts = { store, intentions: createIntentions(store, history) } as unknown as NonNullable<
    React.ContextType<typeof AppContext>
  >;
  render(
    <AppContext value={parts}>
      <Harness />
    </AppContext>,
  );
}

describe('Brush', () => {
  beforeEach(() => {
    vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => {
      queueMicrotask(() => frame(0));
      return 1;
    });
    vi.stubGlobal('cancelAnimationFrame', () => {});
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  const press = async (name: string, key: string, shiftKey = false) => {
    fireEvent.keyDown(screen.getByRole('slider', { name }), { key, shiftKey });
    await Promise.resolve();
  };

  it('says its bounds in words, and open ends as open', () => {
    show(storeWith('2024-07-25T18:00:00Z', null, 'en'));
    expect(screen.getByRole('slider', { name: 'From' }).getAttribute('aria-valuetext')).toBe(
      '25 Jul 2024, 18:00',
    );
    expect(screen.getByRole('slider', { name: 'To' }).getAttribute('aria-valuetext')).toBe(
      'Open: no latest limit',
    );
  });

  it('steps by a bin, by several, and opens at the end', async () => {
    const store = storeWith('2024-07-25T18:00:00+00:00', '2024-07-26T06:00:00+00:00', 'en');
    show(store);
    await press('From', 'ArrowRight');
    expect(store.getState().view.from).toBe('2024-07-25T19:00:00+00:00');
    await press('To', 'ArrowLeft', true);
    expect(store.getState().view.to).toBe('2024-07-26T00:00:00+00:00');
    await press('To', 'PageUp');
    expect(store.getState().view.to).toBe('2024-07-26T06:00:00+00:00');
    await press('To', 'PageUp');
    expect(store.getState().view.to).toBeNull();
    await press('From', 'Home');
    expect(store.getState().view.from).toBeNull();
  });

  it('loses no key where keys come faster than frames', async () => {
    const store = storeWith('2024-07-25T18:00:00+00:00', '2024-07-26T06:00:00+00:00', 'en');
    show(store);
    const slider = screen.getByRole('slider', { name: 'From' });
    for (let key = 0; key < 3; key++) fireEvent.keyDown(slider, { key: 'ArrowRight' });
    await Promise.resolve();
    expect(store.getState().view.from).toBe('2024-07-25T21:00:00+00:00');
  });

  it('follows what is seen in a right-to-left page', async () => {
    const store = storeWith('2024-07-25T18:00:00+00:00', '2024-07-26T06:00:00+00:00', 'ar');
    show(store);
    await press('من', 'ArrowLeft');
    expect(store.getState().view.from).toBe('2024-07-25T19:00:00+00:00');
    await press('إلى', 'ArrowRight');
    expect(store.getState().view.to).toBe('2024-07-26T05:00:00+00:00');
  });

  it('takes a value that assistive technology sets', async () => {
    const store = storeWith('2024-07-25T18:00:00+00:00', '2024-07-26T06:00:00+00:00', 'en');
    show(store);
    const value = String(at('2024-07-25T21:20:00'));
    fireEvent.change(screen.getByRole('slider', { name: 'From' }), { target: { value } });
    await Promise.resolve();
    expect(store.getState().view.from).toBe('2024-07-25T21:00:00+00:00');
  });
});
