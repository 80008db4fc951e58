import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The app's page. */
export const PAGE = 'index.html';

/** Datasets beyond this many bytes are kept once a reader has opened them, not before. */
export const LARGEST_DATASET = 2_000_000;

/**
 * The built files that the app needs without network, sorted: its page, code, styles, fonts, basemap, datasets, icons.
 * Pages for machines and for reading without script (`en/`, `ar/`), exports and compressed copies stay online.
 */
export function offlineFiles(folder: string): string[] {
  const named = namedBy(readFileSync(join(folder, PAGE), 'utf8'));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => (isWanted(path) || named.has(path)) && statSync(join(folder, path)).isFile())
    .filter((path) => !path.startsWith('data/') || statSync(join(folder, path)).size <= LARGEST_DATASET)
    .sort();
}

function isWanted(path: string): boolean {
  // Whatever runs a service worker reads woff2.
  if (path.startsWith('assets/')) return /\.(js|mjs|css|woff2|json|wasm|png|svg|webp)$/.test(path);
  if (path.startsWith('data/')) return /^data\/[^/]+\.json$/.test(path);
  if (path.startsWith('basemap/')) return path.endsWith('.json');
  return path === PAGE || /^icon[^/]*\.(svg|png)$/.test(path);
}

/** Files beside the page that its markup names: styles, icons, the manifest. */
function namedBy(html: string): Set<string> {
  const addresses = [...html.matchAll(/\s(?:href|src)="(?:\.\/)?([^":?#/]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  return new Set(addresses);
}
