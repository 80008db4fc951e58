import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import type { PluginOption } from 'vite';
import { datasetPlugin } from './src/pipeline/datasetPlugin.ts';
import { offlinePlugin } from './src/pipeline/offline/offlinePlugin.ts';
import { contentPolicyPlugin } from './src/pipeline/publish/contentPolicy.ts';
import { prefetchPlugin } from './src/pipeline/publish/prefetchPlugin.ts';
import { publishPlugin } from './src/pipeline/publish/publishPlugin.ts';
import { wordsFirstPlugin } from './src/pipeline/publish/wordsFirstPlugin.ts';

/** What turns the code in `src/` into the bundle. */
const codePlugins: PluginOption[] = [
  // React Aria carries the strings of thirty languages: only the interface's two are kept.
  { ...optimizeLocales.vite({ locales: ['en-US', 'ar-AE'] }), enforce: 'pre' },
  react(),
];

/** What turns the dataset in `data/` into a file that the app loads. */
const dataPlugins: PluginOption[] = [datasetPlugin({ folder: 'data' })];

/**
 * What is written beside the app. The service worker lists what the others wrote; publishing comes last, since it
 * compresses all of it.
 */
const publishPlugins: PluginOption[] = [
  contentPolicyPlugin(),
  wordsFirstPlugin(),
  prefetchPlugin({ 'dateline-next': ['MapCanvas', 'maplibre-gl-worker'], 'dateline-panel': ['panel'] }),
  offlinePlugin({ switchedOff: process.env['DATELINE_OFFLINE'] === 'off' }),
  publishPlugin({ folder: 'data', address: process.env['DATELINE_SITE_URL'] }),
];

export default defineConfig({
  // Relative addresses: the built folder works at the root of a host and under any path.
  base: './',
  plugins: [...codePlugins, ...dataPlugins, ...publishPlugins],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Every asset stays a file: the content policy allows `data:` for images only, not for fonts.
    assetsInlineLimit: 0,
    // Every browser with WebGL 2 preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What nearly every part needs is one file: a dozen small ones compress worse and ask more often.
          groups: [
            // Of what the first words need, nothing may bring the rest.
            { name: 'words', test: /src\/core\/text\.ts|vite\/preload-helper/, priority: 1 },
            {
              name: 'common',
              test: /node_modules\/(react|react-dom|scheduler|zustand|date-fns|@date-fns)\/|src\/(core\/(?!format|incidentBatch|idOfName)|state\/(?!openTable|tableDataset|embedBridge)|ui\/(look|language)\/[^.]+\.tsx?$|ui\/app\/AppContext|ui\/export\/MapHandle|ui\/print\/(loadPrintPage|startPrint)|map\/(symbolGeometry|mapMessages)|claims\/comparison\/independentOrigins)/,
            },
            // The panel and its first tab are asked for together, as a link to an incident opens them.
            {
              name: 'panel',
              test: /src\/(ui\/(panel\/(?!LazyPanel)|accounts\/|claim\/)[^.]+\.tsx?$|claims\/comparison\/)/,
            },
          ],
        },
      },
    },
    // The licences of what is bundled travel with it.
    license: { fileName: 'licenses.md' },
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'code', include: ['src/**/*.test.ts'], environment: 'node', restoreMocks: true },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['src/**/*.test.tsx'],
          environment: 'happy-dom',
          restoreMocks: true,
        },
      },
    ],
  },
});
