import { use, useEffect, useState, type RefObject } from 'react';
import type { MapStatus } from '../../state/appState.ts';
import { useApp } from '../app/AppContext.ts';
import { answerWants, MapHandleContext } from '../export/MapHandle.ts';

/** Milliseconds without a task that blocks the page (more than 50 ms) before the map begins by itself. */
const REST = 4_000;
/** Milliseconds after which it begins on a page that does not come to rest. */
const LONGEST_WAIT = 10_000;

/** What a reader does on the map's stage that asks for the live map. */
const REACHES = ['pointermove', 'pointerdown', 'wheel', 'focusin'] as const;

/** The start has come to its end, well or badly. */
function isOver(phase: MapStatus['phase']): boolean {
  return phase === 'ready' || phase === 'failed';
}

/** Calls back when the browser has nothing else to do, at the latest after a second. Returns what takes it back. */
function whenIdle(begin: () => void): () => void {
  // Safari has no such call.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(begin, 200);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(begin, { timeout: 1_000 });
  return () => cancelIdleCallback(request);
}

/** Calls back when the page has been at rest, or when it will not come to rest. Returns what takes it back. */
function whenRested(begin: () => void): () => void {
  const last = performance.now() + LONGEST_WAIT;
  let timer = setTimeout(begin, REST);
  const busy = new PerformanceObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(begin, Math.min(REST, Math.max(0, last - performance.now())));
  });
  // Browsers that tell of no such tasks count from the first answers.
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) busy.observe({ type: 'longtask' });
  return () => {
    clearTimeout(timer);
    busy.disconnect();
  };
}

/** Has the browser fetch the map's code without running it. The build lists the files; browsers without this go on. */
function fetchAhead(): void {
  const next = document.querySelector<HTMLMetaElement>('meta[name="dateline-next"]');
  for (const address of next?.content.split(' ') ?? []) {
    const link = document.createElement('link');
    link.rel = 'prefetch';
    link.href = address;
    link.as = address.endsWith('.css') ? 'style' : 'script';
    link.crossOrigin = '';
    document.head.append(link);
  }
  // Once is enough.
  next?.remove();
}

/**
 * Whether the live map has begun. Its code, its context and its shaders take the browser up to seconds in which it
 * answers nothing, so the words stand first: the map begins as soon as a reader reaches for it, or presses anything,
 * uncovers it, or wants it in print or in a picture; by itself, when the page has been at rest for a while. It does not
 * begin before it is `settled` what to show, nor while something else hides it.
 */
export function useMapStart(
  stage: RefObject<HTMLElement | null>,
  { settled, hidden }: { settled: boolean; hidden: boolean },
): boolean {
  const { store, intentions } = useApp();
  const handle = use(MapHandleContext);
  const [wanted, setWanted] = useState(false);
  // Another layout of the page takes over a map that has begun.
  const [begun, setBegun] = useState(() => isOver(store.getState().map.phase));
  if (hidden && !wanted) setWanted(true);

  useEffect(() => {
    const want = () => setWanted(true);
    const listening = new AbortController();
    const { signal } = listening;
    for (const name of REACHES) stage.current?.addEventListener(name, want, { signal, passive: true });
    for (const name of ['keydown', 'pointerdown']) window.addEventListener(name, want, { signal });
    answerWants(handle, () => {
      if (store.getState().map.phase === 'resting') intentions.reportMap({ phase: 'starting' });
      setBegun(true);
      return new Promise((resolve) => {
        const settle = () => {
          if (!isOver(store.getState().map.phase)) return;
          stop();
          resolve(handle.current);
        };
        const stop = store.subscribe(settle);
        settle();
      });
    });
    return () => {
      listening.abort();
      answerWants(handle, null);
    };
  }, [stage, handle, store, intentions]);

  useEffect(() => {
    if (begun) return undefined;
    intentions.reportMap({ phase: settled && hidden ? 'resting' : 'starting' });
    if (!settled || hidden) return undefined;
    const begin = () => setBegun(true);
    if (wanted) {
      begin();
      return undefined;
    }
    let forget = whenIdle(fetchAhead);
    const stop = whenRested(() => {
      forget = whenIdle(begin);
    });
    return () => {
      stop();
      forget();
    };
  }, [settled, hidden, begun, wanted, intentions]);

  return begun;
}
