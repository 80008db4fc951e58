import type { Plugin } from 'vite';

/**
 * Has the browser fetch, when it has nothing else to do, what a page that is read for a moment needs next: the code and
 * the style that begin with `names`. It is not run before the app asks for it, and then it is there already.
 */
export function prefetchPlugin({ names }: { names: readonly string[] }): Plugin {
  return {
    name: 'dateline-prefetch',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const written = Object.keys(bundle ?? {});
        const files = names.flatMap((name) => {
          const found = written.filter((file) => file.startsWith(`assets/${name}-`));
          if (found.length === 0) throw new Error(`The build has written nothing named ${name}.`);
          return found;
        });
        return {
          html,
          tags: files.map((file) => ({
            tag: 'link',
            attrs: {
              rel: 'prefetch',
              href: `./${file}`,
              as: file.endsWith('.css') ? 'style' : 'script',
              crossorigin: '',
            },
            injectTo: 'head' as const,
          })),
        };
      },
    },
  };
}
