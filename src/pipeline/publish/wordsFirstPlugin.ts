import type { Plugin } from 'vite';

/**
 * Lets the page's styles, and with them the words that stand in it, come before its code: both would share a slow line,
 * and the code draws nothing before the styles are there.
 */
export function wordsFirstPlugin(): Plugin {
  return {
    name: 'dateline-words-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const code = /<script type="module"|<link rel="modulepreload"/g;
        if (!code.test(html)) throw new Error('The built page names no module: nothing can wait for its words.');
        return html.replaceAll(code, (tag) => `${tag} fetchpriority="low"`);
      },
    },
  };
}
