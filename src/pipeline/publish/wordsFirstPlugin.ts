import type { HtmlTagDescriptor, Plugin } from 'vite';

/** The app's own code; the page's first script asks for it once the words are shown. */
const APP = /\/src\/main\.tsx$/;

/**
 * Lets the page's style, and with it the words that stand in it, come before its code: both would share a slow line. The
 * app's code, which the first script asks for later, is fetched meanwhile.
 */
export function wordsFirstPlugin(): Plugin {
  return {
    name: 'dateline-words-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const app = chunks.find(({ facadeModuleId }) => APP.test(facadeModuleId ?? ''));
        if (app === undefined)
          throw new Error('The build has no chunk of src/main.tsx: nothing follows the words.');
        const named = new Set<string>();
        const add = (file: string): void => {
          if (named.has(file)) return;
          named.add(file);
          for (const next of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) add(next);
        };
        add(app.fileName);
        const tags = [...named]
          .filter((file) => !html.includes(file))
          .map((file): HtmlTagDescriptor => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', fetchpriority: 'low', crossorigin: true, href: `./${file}` },
            injectTo: 'head',
          }));
        // Its style as well: what the app stands on runs before the app is asked for.
        for (const file of app.viteMetadata?.importedCss ?? []) {
          if (html.includes(file)) continue;
          const attrs = {
            rel: 'preload',
            as: 'style',
            fetchpriority: 'low',
            crossorigin: true,
            href: `./${file}`,
          };
          tags.push({ tag: 'link', attrs, injectTo: 'head' });
        }
        const code = /<script type="module"|<link rel="modulepreload"/g;
        return { html: html.replaceAll(code, (tag) => `${tag} fetchpriority="low"`), tags };
      },
    },
  };
}
