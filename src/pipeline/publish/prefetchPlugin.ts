import type { Plugin } from 'vite';

/** The name of the `<meta>` that lists, by spaces, what the app needs next. `useMapStart` reads it. */
const NAME = 'dateline-next';

/**
 * Tells the page the addresses of files that it needs soon, so that it can have them fetched when it has nothing else to
 * do: in a `<meta>`, since a link in the head would compete with what is drawn first. `names` are how the files begin.
 */
export function prefetchPlugin({ names }: { names: readonly string[] }): Plugin {
  return {
    name: 'dateline-prefetch',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const files = names.flatMap((name) => {
          const found = Object.keys(bundle ?? {}).filter((file) => file.startsWith(`assets/${name}-`));
          if (found.length === 0) throw new Error(`The build has written nothing named ${name}.`);
          return found.filter((file) => /\.m?js$|\.css$/.test(file)).map((file) => `./${file}`);
        });
        return [{ tag: 'meta', attrs: { name: NAME, content: files.join(' ') }, injectTo: 'head' as const }];
      },
    },
  };
}
