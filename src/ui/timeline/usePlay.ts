import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import {
  firstFrame,
  nextBinFrame,
  nextFrame,
  speedsFor,
  type PlayFrame,
  type PlaySpeed,
} from './playStep.ts';
import type { TimelineModel } from './useTimelineModel.ts';
import type { TimelineMoves } from './useTimelineMoves.ts';

const LESS_MOTION = '(prefers-reduced-motion: reduce)';
const MINUTE = 60_000;
/** A tab that comes back to the front goes on from where it stood. */
const LONGEST_FRAME = 100;

function subscribeToMotion(listener: () => void): () => void {
  const query = globalThis.matchMedia(LESS_MOTION);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export interface Player {
  readonly playing: boolean;
  /** One bin a press, for readers who asked for less motion. */
  readonly stepwise: boolean;
  readonly speed: PlaySpeed;
  readonly speeds: readonly PlaySpeed[];
  /** Counts the times that playing stopped: what to announce. */
  readonly stops: number;
  setSpeed(index: number): void;
  toggle(): void;
}

/** Moves the brush through the window until its end, or until the reader does anything else. */
export function usePlay(model: TimelineModel, moves: TimelineMoves): Player {
  const stepwise = useSyncExternalStore(subscribeToMotion, () => globalThis.matchMedia(LESS_MOTION).matches);
  const [playing, setPlaying] = useState(false);
  const [stops, setStops] = useState(0);
  const [chosen, setChosen] = useState(0);
  const frame = useRef<PlayFrame | null>(null);
  const speeds = speedsFor(model.bins.unit);
  const speed = (speeds[chosen] ?? speeds.at(-1)) as PlaySpeed;

  const stop = () => {
    moves.flush();
    setPlaying(false);
    setStops((count) => count + 1);
  };
  const show = ({ from, to }: PlayFrame) =>
    moves.brush({ from: Math.round(from / MINUTE) * MINUTE, to: Math.round(to / MINUTE) * MINUTE });

  const advance = useEffectEvent((elapsed: number): boolean => {
    const next =
      frame.current === null
        ? null
        : nextFrame(frame.current, (elapsed / 1000) * speed.milliseconds, model.window);
    if (next === null) {
      stop();
      return false;
    }
    frame.current = next;
    show(next);
    return true;
  });
  const stopForReader = useEffectEvent((event: Event) => {
    if (event.target instanceof Element && event.target.closest('[data-player]') !== null) return;
    stop();
  });

  useEffect(() => {
    if (!playing) return undefined;
    let last = performance.now();
    let request = requestAnimationFrame(function turn(now: number) {
      const elapsed = Math.min(Math.max(now - last, 0), LONGEST_FRAME);
      last = now;
      if (advance(elapsed)) request = requestAnimationFrame(turn);
    });
    const listener = (event: Event) => stopForReader(event);
    const options = { capture: true, passive: true } as const;
    for (const type of ['pointerdown', 'keydown', 'wheel'] as const)
      document.addEventListener(type, listener, options);
    return () => {
      cancelAnimationFrame(request);
      for (const type of ['pointerdown', 'keydown', 'wheel'] as const)
        document.removeEventListener(type, listener, options);
    };
  }, [playing]);

  return {
    playing,
    stepwise,
    speed,
    speeds,
    stops,
    setSpeed: setChosen,
    toggle() {
      if (playing) {
        stop();
        return;
      }
      const first = firstFrame(model.range, model.bins, model.window);
      if (first === null) return;
      if (stepwise) {
        const continues = first.from === model.range.earliest;
        const next = continues ? nextBinFrame(first, model.bins, model.window) : first;
        if (next !== null) show(next);
        moves.flush();
        setStops((count) => count + 1);
        return;
      }
      frame.current = first;
      show(first);
      setPlaying(true);
    },
  };
}
