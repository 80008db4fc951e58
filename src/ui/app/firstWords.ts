import { plainPageOf, type FirstIncident } from './firstIncident.ts';
import type { FirstLook } from './firstLook.ts';

/**
 * The page holds words before its code has come: what it is about, in both languages. Shows only those in the reader's,
 * until the app takes their place. The style does so as soon as the page's language is set; older browsers need this.
 */
export function keepFirstWords(
  root: HTMLElement,
  { language, isOther, incident }: Pick<FirstLook, 'language' | 'isOther' | 'incident'>,
): void {
  for (const words of root.querySelectorAll<HTMLElement>('.first-words')) {
    const isAbout = words.querySelector('.first-title') !== null;
    if (words.lang === language && !(isAbout && (isOther || incident !== null))) continue;
    words.classList.add('first-words-hidden');
  }
}

/** Adds what is known of the incident that a link opens. */
export function addFirstIncident(root: HTMLElement, first: FirstIncident): void {
  const element = (name: string, text: string, className = ''): HTMLElement => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };
  const link = element('a', first.pageName);
  link.setAttribute('href', plainPageOf(first));
  const page = element('p', '');
  page.append(link);
  const words = element('div', '', 'first-incident');
  words.append(element('h1', first.title, 'first-title'), element('p', first.words), page);
  (root.querySelector('main') ?? root).append(words);
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

/** Resolves once what stands in the page has been shown; in a page that is not shown, soon. */
export function nextPaint(): Promise<void> {
  return new Promise((done) => {
    // A frame is drawn after its callbacks.
    requestAnimationFrame(() => setTimeout(done, 0));
    setTimeout(done, LONGEST_WAIT);
  });
}
