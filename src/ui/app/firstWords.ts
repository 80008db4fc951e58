import type { Language } from '../../core/text.ts';

/**
 * The page holds words before its code has come: what it is about, in both languages. Shows only those in the reader's,
 * until the app takes their place; `isOther`: the link opens another dataset than they speak of.
 */
export function keepFirstWords(root: HTMLElement, language: Language, isOther: boolean): void {
  for (const words of root.querySelectorAll<HTMLElement>('.first-words')) {
    const isAbout = words.querySelector('.first-title') !== null;
    if (words.lang !== language || (isOther && isAbout)) words.classList.add('first-words-hidden');
  }
}

/** Milliseconds; what the browser does not show by then, it does not show at all. */
const LONGEST_WAIT = 600;

/** Draws once the browser has shown what stands in the page already, so that words are there while it works. */
export function afterFirstPaint(draw: () => void): void {
  if (document.hidden || !PerformanceObserver.supportedEntryTypes.includes('paint')) {
    draw();
    return;
  }
  const begin = () => {
    painted.disconnect();
    clearTimeout(timer);
    draw();
  };
  const painted = new PerformanceObserver(begin);
  painted.observe({ type: 'paint', buffered: true });
  const timer = setTimeout(begin, LONGEST_WAIT);
}
