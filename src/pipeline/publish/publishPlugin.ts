import { readFile } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import type { Bundle } from '../../core/format/dataset.ts';
import { bundleFolder } from '../datasetPlugin.ts';
import { jsonSchemas } from '../jsonSchemas.ts';
import { withAppHead } from './appHead.ts';
import { compressFiles } from './compressFiles.ts';
import { staticApi } from './exportedDataset.ts';
import { hostFiles } from './hostFiles.ts';
import { firstFonts, pageStyle } from './pageStyle.ts';
import { siteAddressOf, SITE_VARIABLE } from './siteAddress.ts';
import { siteOf, type Site } from './site.ts';
import { robots, sitemap } from './sitemap.ts';
import { sitePages } from './sitePages.ts';
import { sitePictures } from './sitePictures.ts';

export interface PublishPluginOptions {
  /** The default dataset's folder, relative to vite's root. */
  readonly folder: string;
  /** Where the published folder will be reached; null, undefined or empty where that is not known. */
  readonly address?: string | null | undefined;
}

/** Folders that the app or the default dataset have at the root; a further dataset cannot have such an id. */
const TAKEN = new Set(['en', 'ar', 'api', 'assets', 'basemap', 'data', 'fonts']);

const WITHOUT_ADDRESS = `${SITE_VARIABLE} is not set: the pages have relative canonical links, and no sitemap, no og:url and no pictures in chats, which need whole addresses. Set it to the address of the published folder, such as ${SITE_VARIABLE}=https://example.org/map/`;

async function sitesOf(folder: string, address: string | null): Promise<Site[]> {
  const files = await bundleFolder(folder);
  if (!files.ok) throw new Error(files.failure);
  const sites = new Map<string, Site>();
  for (const [, text] of files.value) {
    const bundle = JSON.parse(text) as Bundle;
    const { id } = bundle.dataset;
    // The default dataset comes first, and a second time under its id.
    if (sites.has(id)) continue;
    const isDefault = sites.size === 0;
    if (!isDefault && TAKEN.has(id)) {
      throw new Error(`A dataset has the id ${id}, which is a folder of the app. Give it another id.`);
    }
    sites.set(id, siteOf(bundle, isDefault, address));
  }
  return [...sites.values()];
}

/**
 * Publishes what a build has made, for people and machines without JavaScript: a page an incident and a source in each
 * language with its picture, feeds, a static API, sitemap and robots, header files for hosts, and compressed copies of
 * every text file. In builds only. The address decides whether canonical links are whole (see `WITHOUT_ADDRESS`).
 *
 * It compresses whatever other plugins have written, so it stands last.
 */
export function publishPlugin({ folder, address }: PublishPluginOptions): Plugin {
  let config: ResolvedConfig;
  let sites: Promise<Site[]>;
  let isWritten = false;
  return {
    name: 'dateline-publish',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    buildStart() {
      const parsed = siteAddressOf(address ?? '');
      if (!parsed.ok) this.error(parsed.failure);
      if (parsed.value === null) config.logger.warn(`\n${WITHOUT_ADDRESS}\n`);
      sites = sitesOf(resolve(config.root, folder), parsed.value);
      // Reported where it is awaited.
      sites.catch(() => undefined);
    },
    transformIndexHtml: {
      order: 'post',
      async handler(document, { path }) {
        const [first] = await sites;
        return first === undefined || path !== '/index.html' ? document : withAppHead(document, first);
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const published = await sites;
        const { assetsDir } = config.build;
        const built = Object.keys(bundle)
          .filter((name) => posix.dirname(name) === assetsDir)
          .map((name) => posix.basename(name));
        const source = await pageStyle(built);
        const style = this.getFileName(this.emitFile({ type: 'asset', name: 'pages.css', source }));
        const files = new Map<string, string | Uint8Array>();
        const add = (more: Iterable<[string, string | Uint8Array]>) => {
          for (const [path, content] of more) files.set(path, content);
        };
        for (const site of published) {
          add(sitePages(site, { style, fonts: firstFonts(built, assetsDir) }));
          add(staticApi(site));
        }
        const basemap = new URL('../../../public/basemap/basemap.topo.json', import.meta.url);
        add(await sitePictures(published, await readFile(basemap, 'utf8')));
        for (const [name, schema] of jsonSchemas()) files.set(`api/schema/${name}`, schema);
        const map = sitemap(published);
        if (map !== null) files.set('sitemap.xml', map);
        files.set('robots.txt', robots(published[0]?.address ?? null));
        add(hostFiles([...files.keys()]));
        for (const [fileName, content] of files) this.emitFile({ type: 'asset', fileName, source: content });
      },
    },
    writeBundle() {
      isWritten = true;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        // A build that has failed is closed, too.
        if (!isWritten) return;
        const { files, bytes, gzip, brotli } = await compressFiles(resolve(config.root, config.build.outDir));
        const size = (count: number) => `${(count / 1000).toFixed(0)} kB`;
        config.logger.info(
          `dateline-publish: ${files} files of ${size(bytes)} compressed beside themselves: ${size(gzip)} gzip, ${size(brotli)} brotli`,
        );
      },
    },
  };
}
