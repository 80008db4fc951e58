import './trustedTypes.ts';
import './ui/look/layers.css';
import './ui/look/fonts.css';
import './ui/look/tokens.css';
import './ui/look/base.css';
import './ui/app/app.css';
import { firstLook } from './ui/app/firstLook.ts';
import { afterFirstPaint, keepFirstWords } from './ui/app/firstWords.ts';
import { setPageAttributes } from './ui/app/pageAttributes.ts';

/**
 * What comes first: the page's words in the reader's language, as the browser has them already. The app's code is on
 * its way meanwhile and runs once they are shown, since while it runs nothing can be.
 */
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
const look = firstLook(window.location.search, navigator.languages, prefersDark);
setPageAttributes(look.language, look.theme, look.embedded);
keepFirstWords(document.getElementById('root') as HTMLElement, look.language, look.isOther);
afterFirstPaint(() => {
  import('./main.tsx').catch((error: unknown) => {
    // The words in the page say what to do where nothing else comes.
    console.warn(`Dateline: ${String(error)}`);
  });
});
