/** Where the answer to a request comes from. */
export type Route =
  /** The app's page, as installed. */
  | 'app'
  /** A file of the installed version, or of the one before it. */
  | 'kept'
  /** A dataset: the server is asked first, always. */
  | 'fresh'
  /** Another page, and what it shows: from the server; from the last visit where there is no network. */
  | 'visited'
  /** None of our business. */
  | 'network';

/** The part of a `Request` that decides. */
export interface RoutedRequest {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
  readonly destination: string;
}

const SHOWN = new Set(['style', 'image', 'font', 'script']);

/** The path below the scope, without query; null for an address outside it, or one that cannot be read. */
export function pathBelow(scope: string, address: string): string | null {
  if (!address.startsWith(scope)) return null;
  try {
    return decodeURI(address.slice(scope.length).replace(/[?#].*$/s, ''));
  } catch {
    return null;
  }
}

/** Decides for a request; `scope` is the published folder's address, `kept` the paths in the installed version. */
export function routeOf(request: RoutedRequest, scope: string, kept: ReadonlySet<string>): Route {
  if (request.method !== 'GET') return 'network';
  const path = pathBelow(scope, request.url);
  if (path === null) return 'network';
  if (request.mode === 'navigate') return path === '' || path === 'index.html' ? 'app' : 'visited';
  if (/^data\/[^/]+\.json$/.test(path)) return 'fresh';
  if (kept.has(path) || path.startsWith('assets/')) return 'kept';
  return SHOWN.has(request.destination) ? 'visited' : 'network';
}

/**
 * Where the app says the same as a page that is not on the device, relative to the scope: `en/incident/x/` gives
 * `./?lang=en&incident=x`; a further dataset's pages lie in a folder of its id. Any other page gives the app as it opens.
 */
export function appAddressOf(path: string): string {
  const page = /^(?:([^/]+)\/)?(en|ar)\/(?:(incident|source)\/([^/]+)\/)?(?:index\.html)?$/.exec(path);
  if (page === null) return './';
  const [, data, language, kind, id] = page;
  const values = new URLSearchParams();
  if (language !== undefined) values.set('lang', language);
  if (data !== undefined) values.set('data', data);
  if (kind !== undefined && id !== undefined) values.set(kind, id);
  if (kind === 'source') values.set('tab', 'source');
  return `./?${values.toString()}`;
}
