import './trustedTypes.ts';
import type { Language } from './core/text.ts';
import './ui/look/layers.css';
import './ui/look/fonts.css';
import './ui/look/tokens.css';
import './ui/look/base.css';
import './ui/app/app.css';
import './ui/app/phone.css';
import './ui/app/firstWords.css';
import { firstLook } from './ui/app/firstLook.ts';
import { fetchFirstIncident } from './ui/app/firstIncident.ts';
import { addFirstIncident, afterFirstPaint, keepFirstWords, nextPaint } from './ui/app/firstWords.ts';
import { setPageAttributes } from './ui/app/pageAttributes.ts';

/**
 * What comes first: the page's words in the reader's language, as the browser has them already. The app's code is on
 * its way meanwhile and runs once they are shown, since while it runs nothing can be.
 */
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
const look = firstLook(window.location.search, navigator.languages, prefersDark);
setPageAttributes(look.language, look.theme, look.embedded);
const root = document.getElementById('root') as HTMLElement;
keepFirstWords(root, look);
const { incident, language } = look;
const listed = (name: string): string[] =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content.split(' ') ?? [];

/** Fetched now and asked for later: what cannot be had now is asked for anew, and missed then. */
function linkTo(address: string): HTMLLinkElement {
  const link = document.createElement('link');
  // A module that is preloaded as one is compiled as it comes, not when it is asked for.
  if (address.endsWith('.css')) {
    link.rel = 'preload';
    link.as = 'style';
  } else {
    link.rel = 'modulepreload';
  }
  link.fetchPriority = 'low';
  link.crossOrigin = '';
  link.href = address;
  return link;
}

/** Who has been here before has the code in the browser already, which shows the whole incident as fast. */
function hasBeenHere(): boolean {
  try {
    return navigator.serviceWorker.controller !== null;
  } catch {
    // There is none over HTTP, in frames of no origin, and where storage is denied.
    return false;
  }
}

/** Milliseconds; words that need longer come with the dataset. */
const LONGEST_WAIT = 1500;

/** Shows the words on the incident of the link before the app's code runs, and while its dataset is on its way. */
async function showIncident(id: string, inLanguage: Language): Promise<void> {
  const waited = new Promise<null>((done) => setTimeout(() => done(null), LONGEST_WAIT));
  const first = await Promise.race([fetchFirstIncident(id, inLanguage), waited]);
  if (first === null) return;
  addFirstIncident(root, first);
  await nextPaint();
}

/** Its own: what it shared with the app would bring the app's code before the words. */
function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

const isPublished = incident !== null && listed('dateline-incidents').includes(incident);
const words = isPublished && !hasBeenHere() ? showIncident(incident, language) : null;
afterFirstPaint(() => {
  void (async () => {
    await words;
    // The panel's code is on its way with the app's, not after it.
    if (incident !== null)
      for (const address of listed('dateline-panel')) document.head.append(linkTo(address));
    // What the app stands on runs by itself, so that a slow phone answers between the two.
    await import('react-dom/client');
    await nextTask();
    await import('./main.tsx');
  })().catch((error: unknown) => {
    // The words in the page say what to do where nothing else comes.
    console.warn(`Dateline: ${String(error)}`);
  });
});
