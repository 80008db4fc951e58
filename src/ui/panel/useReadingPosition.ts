import { useEffect, useRef, type RefObject } from 'react';

/** Where on the way down the panel the reader reads: between these shares of its height. */
const BAND = { from: 0.38, to: 0.45 };

const SCROLL_KEYS = new Set(['PageDown', 'PageUp', 'Home', 'End', ' ', 'ArrowDown', 'ArrowUp']);

interface Options {
  /** Holds elements with `data-claim`. */
  readonly list: RefObject<HTMLElement | null>;
  readonly claims: readonly string[];
  readonly current: string | null;
  readonly following: boolean;
  /** A claim has come to the reading position under the reader's own scrolling. */
  readonly onReach: (claim: string) => void;
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  return element.closest<HTMLElement>('.panel-scroll');
}

function elementOf(list: HTMLElement, claim: string): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-claim="${CSS.escape(claim)}"]`);
}

/**
 * Ties the reading position to the current claim, both ways: a claim chosen elsewhere is brought there at once, and
 * one that the reader scrolls there becomes current. Only the reader's own scrolling counts, so that neither a step
 * nor a layout that shifts can start a chase. `settle` names a claim that is current where it stands.
 */
export function useReadingPosition({ list, claims, current, following, onReach }: Options) {
  const settled = useRef<string | null>(null);
  const readerScrolls = useRef(false);
  const reach = useRef(onReach);
  useEffect(() => {
    reach.current = onReach;
  });

  useEffect(() => {
    if (current === null || list.current === null || settled.current === current) return;
    settled.current = current;
    const scroller = scrollerOf(list.current);
    const element = elementOf(list.current, current);
    if (scroller === null || element === null) return;
    readerScrolls.current = false;
    const offset = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollBy({ top: offset - scroller.clientHeight * BAND.from, behavior: 'instant' });
  }, [current, list]);

  useEffect(() => {
    const container = list.current;
    const scroller = container === null ? null : scrollerOf(container);
    if (!following || container === null || scroller === null) return;
    const mark = () => {
      readerScrolls.current = true;
    };
    const markBar = (event: PointerEvent) => {
      if (event.target === scroller) mark();
    };
    const markKey = (event: KeyboardEvent) => {
      if (SCROLL_KEYS.has(event.key) && !event.defaultPrevented) mark();
    };
    const reached = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const claim = (target as HTMLElement).dataset['claim'] ?? '';
          if (isIntersecting) reached.add(claim);
          else reached.delete(claim);
        }
        const first = claims.find((claim) => reached.has(claim));
        if (!readerScrolls.current || first === undefined || first === settled.current) return;
        settled.current = first;
        reach.current(first);
      },
      { root: scroller, rootMargin: `-${BAND.from * 100}% 0px -${100 - BAND.to * 100}% 0px` },
    );
    for (const element of container.querySelectorAll('[data-claim]')) observer.observe(element);
    scroller.addEventListener('wheel', mark, { passive: true });
    scroller.addEventListener('touchmove', mark, { passive: true });
    scroller.addEventListener('pointerdown', markBar);
    scroller.addEventListener('keydown', markKey);
    return () => {
      observer.disconnect();
      scroller.removeEventListener('wheel', mark);
      scroller.removeEventListener('touchmove', mark);
      scroller.removeEventListener('pointerdown', markBar);
      scroller.removeEventListener('keydown', markKey);
    };
  }, [claims, following, list]);

  return {
    settle: (claim: string) => {
      settled.current = claim;
      readerScrolls.current = false;
    },
  };
}
