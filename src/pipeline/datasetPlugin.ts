import type { ServerResponse } from 'node:http';
import { relative, resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { Bundle } from '../core/format/dataset.ts';
import { failure, type Result, success } from '../core/result.ts';
import { checkFolder } from './buildBundle.ts';
import { issueReport, summaryLine } from './issueReport.ts';
import { datasetFoldersIn } from './readDataset.ts';

export interface DatasetPluginOptions {
  /** The default dataset's folder, relative to vite's root. */
  readonly folder: string;
}

/** Files of the build by their path, `data/x.json`: the default dataset twice, each further one by its id. */
type DataFiles = Map<string, string>;

/** Checks and bundles every dataset of a folder; the failure is a report for people. */
export async function bundleFolder(folder: string): Promise<Result<DataFiles, string>> {
  const files: DataFiles = new Map();
  const problems: string[] = [];
  let folders: string[];
  try {
    folders = await datasetFoldersIn(folder);
  } catch (error) {
    return failure(`${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  for (const [index, each] of folders.entries()) {
    const { bundle, issues, parsed } = await checkFolder(each);
    if (!bundle.ok) {
      const errors = issues.filter((issue) => issue.severity === 'error');
      problems.push(
        `The dataset in ${each} has errors.\n\n${issueReport(errors, parsed)}\n\n${summaryLine(issues)}`,
      );
      continue;
    }
    const name = `data/${bundle.value.dataset.id}.json`;
    if (files.has(name))
      problems.push(`Two datasets have the id of ${name}. Give the one in ${each} another id.`);
    const text = asText(bundle.value);
    if (index === 0) files.set('data/dataset.json', text);
    files.set(name, text);
  }
  return problems.length > 0 ? failure(problems.join('\n\n')) : success(files);
}

function asText(bundle: Bundle): string {
  return JSON.stringify(bundle);
}

function showInOverlay(server: ViteDevServer, message: string): void {
  server.config.logger.error(message, { timestamp: true });
  server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'dateline-dataset' } });
}

/**
 * Turns dataset folders into the static files that the app loads.
 *
 * `folder` holds the default dataset: it becomes `data/dataset.json`, and the same under its id, `data/<id>.json`.
 * Every folder in it that holds a `dataset.json` of its own is a further dataset and becomes `data/<id>.json`; the app
 * opens it with `data=<id>`. `schema/` is no dataset.
 *
 * In a build the files are emitted, and any error of the checker fails it with the whole report. In development they
 * are served under vite's `base`; a change in the folder checks again and reloads the page, or shows the report in the
 * overlay.
 */
export function datasetPlugin({ folder }: DatasetPluginOptions): Plugin {
  let root = resolve(folder);
  return {
    name: 'dateline-dataset',
    configResolved(config) {
      root = resolve(config.root, folder);
    },
    async generateBundle() {
      const files = await bundleFolder(root);
      if (!files.ok) this.error(files.failure);
      for (const [fileName, source] of files.value) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      let current = bundleFolder(root);
      const reportFirst = async () => {
        const files = await current;
        if (!files.ok) server.config.logger.error(files.failure, { timestamp: true });
      };
      void reportFirst();
      server.watcher.add(root);
      let latest = 0;
      const changed = async (path: string) => {
        const below = relative(root, path);
        if (below === '' || below.startsWith(`..${sep}`) || below === '..') return;
        const turn = ++latest;
        current = bundleFolder(root);
        const files = await current;
        if (turn !== latest) return;
        if (files.ok) server.ws.send({ type: 'full-reload', path: '*' });
        else showInOverlay(server, files.failure);
      };
      for (const event of ['add', 'change', 'unlink'] as const) {
        server.watcher.on(event, (path: string) => void changed(path));
      }
      const answer = async (name: string, response: ServerResponse) => {
        const files = await current;
        if (!files.ok) showInOverlay(server, files.failure);
        const text = files.ok ? files.value.get(name) : undefined;
        response.statusCode = text === undefined ? (files.ok ? 404 : 500) : 200;
        response.setHeader(
          'Content-Type',
          `${text === undefined ? 'text/plain' : 'application/json'}; charset=utf-8`,
        );
        response.setHeader('Cache-Control', 'no-cache');
        response.end(text ?? (files.ok ? `There is no dataset ${name}.` : files.failure));
      };
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/[?#].*$/, '');
        const { base } = server.config;
        const name = (path.startsWith(base) ? path.slice(base.length) : path).replace(/^\//, '');
        if (!/^data\/[a-z0-9-]+\.json$/.test(name)) return next();
        void answer(name, response);
      });
    },
  };
}
