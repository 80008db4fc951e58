import { use, useEffect, useState, type RefObject } from 'react';
import { useApp } from '../app/AppContext.ts';
import { MapHandleContext } from '../export/MapHandle.ts';

/** Milliseconds for which nobody asks for the map before it begins by itself. */
const REST = 3_000;

/** What a reader does on the map's stage that asks for the live map. */
const REACHES = ['pointermove', 'pointerdown', 'wheel', 'focusin'] as const;

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

/**
 * Whether the live map has begun. Its code, its context and its shaders take the browser up to seconds in which it
 * answers nothing, so the words stand first: the map begins as soon as a reader reaches for it, with a pointer, a finger
 * or any key, uncovers it, or wants it in print or in a picture; by itself, when the page has been at rest for a while.
 * It does not begin before it is `settled` what to show, nor while something else hides it.
 */
export function useMapStart(
  stage: RefObject<HTMLElement | null>,
  { settled, hidden }: { settled: boolean; hidden: boolean },
): boolean {
  const { store, intentions } = useApp();
  const handle = use(MapHandleContext);
  const [wanted, setWanted] = useState(false);
  const [begun, setBegun] = useState(false);
  if (hidden && !wanted) setWanted(true);

  useEffect(() => {
    const want = () => setWanted(true);
    const listening = new AbortController();
    const { signal } = listening;
    for (const name of REACHES) stage.current?.addEventListener(name, want, { signal, passive: true });
    window.addEventListener('keydown', want, { signal });
    handle.want = () => {
      if (store.getState().map.phase === 'resting') intentions.reportMap({ phase: 'starting' });
      setBegun(true);
      return new Promise((resolve) => {
        const settle = () => {
          const { phase } = store.getState().map;
          if (phase !== 'ready' && phase !== 'failed') return;
          stop();
          resolve(handle.current);
        };
        const stop = store.subscribe(settle);
        settle();
      });
    };
    return () => {
      listening.abort();
      handle.want = null;
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
    let forget = () => {};
    const timer = setTimeout(() => {
      forget = whenIdle(begin);
    }, REST);
    return () => {
      clearTimeout(timer);
      forget();
    };
  }, [settled, hidden, begun, wanted, intentions]);

  return begun;
}
