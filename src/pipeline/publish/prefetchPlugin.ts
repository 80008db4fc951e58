import type { Plugin } from 'vite';

/**
 * Tells the page the addresses of files that it needs soon, so that it can have them fetched when it has nothing else to
 * do: in a `<meta>` that lists them by spaces, since a link in the head would compete with what is drawn first. `lists`:
 * for each name of a `<meta>` how its files begin. `dateline-next` is read by `useMapStart`, `dateline-panel` by
 * `start.ts`.
 */
export function prefetchPlugin(lists: Readonly<Record<string, readonly string[]>>): Plugin {
  return {
    name: 'dateline-prefetch',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        return Object.entries(lists).map(([list, names]) => {
          const files = names.flatMap((name) => {
            const found = Object.keys(bundle ?? {}).filter((file) => file.startsWith(`assets/${name}-`));
            if (found.length === 0) throw new Error(`The build has written nothing named ${name}.`);
            return found.filter((file) => /\.m?js$|\.css$/.test(file)).map((file) => `./${file}`);
          });
          return { tag: 'meta', attrs: { name: list, content: files.join(' ') }, injectTo: 'head' as const };
        });
      },
    },
  };
}
