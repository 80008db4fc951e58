import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type HtmlTagDescriptor, type Plugin } from 'vite';
import type { OfflineBuild } from '../../offline/offlineBuild.ts';
import { offlineFiles, PAGE } from './offlineFiles.ts';

/** The page registers the worker under this name. */
export const SERVICE_WORKER = 'serviceWorker.js';

export interface OfflinePluginOptions {
  /** Writes a worker that removes itself and what was kept, for a site that no longer wants one. */
  readonly switchedOff?: boolean;
}

/**
 * Writes the service worker with the list of built files, and names manifest and icons in the page. In builds only.
 *
 * Its own hundred lines instead of vite-plugin-pwa: that brings some 320 packages, one of which leaves `npm ci` broken
 * unless pinned, and a generated worker whose rules (what is fresh, what is kept for open pages) could not be read here.
 *
 * It must see all files, so it stands last among the plugins that write any; compressed copies may come after.
 */
export function offlinePlugin({ switchedOff = false }: OfflinePluginOptions = {}): Plugin {
  let folder = 'dist';
  return {
    name: 'dateline-offline',
    apply: 'build',
    config: () => ({
      define: { 'import.meta.env.DATELINE_OFFLINE': JSON.stringify(switchedOff ? 'off' : 'on') },
    }),
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    transformIndexHtml: { order: 'post', handler: () => (switchedOff ? [] : headTags) },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => writeServiceWorker(folder, switchedOff),
    },
  };
}

const headTags: HtmlTagDescriptor[] = [
  { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
  { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icon-192.png' }, injectTo: 'head' },
];

/** Writes the worker of a built folder into it. */
export async function writeServiceWorker(folder: string, switchedOff = false): Promise<void> {
  const code = switchedOff
    ? await bundled('noServiceWorker', null)
    : await bundled('serviceWorker', describeBuild(folder));
  writeFileSync(join(folder, SERVICE_WORKER), code);
}

/** What the service worker of a built folder has to know. */
export function describeBuild(folder: string): OfflineBuild {
  const files = offlineFiles(folder);
  const id = createHash('sha256');
  for (const path of files) {
    id.update(`${path}\n`).update(
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest(),
    );
  }
  const page = createHash('sha256')
    .update(readFileSync(join(folder, PAGE)))
    .digest('base64');
  return {
    id: id.digest('hex').slice(0, 16),
    files,
    page: { path: PAGE, integrity: `sha256-${page}` },
  };
}

/** The worker as one classic script: module workers came late to some browsers. */
async function bundled(entry: string, offline: OfflineBuild | null): Promise<string> {
  const results = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: offline === null ? {} : { OFFLINE_BUILD: JSON.stringify(offline) },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: fileURLToPath(new URL(`../../offline/${entry}.ts`, import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const outputs = Array.isArray(results) ? results : [results];
  for (const result of outputs) {
    if (!('output' in result)) continue;
    for (const part of result.output) if (part.type === 'chunk') return part.code;
  }
  throw new Error(`The service worker ${entry} was not built.`);
}
