import { cachePrefix } from './cacheName.ts';
import type { OfflineBuild } from './offlineBuild.ts';
import { appAddressOf, pathBelow, routeOf } from './routeOf.ts';

/**
 * Keeps the app on the reader's device: installed beside the version in use, used from the next start or when the
 * reader says so, never in between. Only addresses below the published folder are answered here.
 */
declare const OFFLINE_BUILD: OfflineBuild;

const worker = self as unknown as ServiceWorkerGlobalScope;
const build = OFFLINE_BUILD;
const { scope } = worker.registration;
const ours = cachePrefix(scope);
const current = ours + build.id;
const visited = `${ours}visited`;
const kept = new Set(build.files);
const VISITED_AT_MOST = 200;
/** After this a dataset is read from the device, while the server's answer is still waited for: milliseconds. */
const PATIENCE = 6_000;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOldVersions()));
worker.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as { type?: unknown };
  if (type === 'dateline:activate') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  switch (routeOf(request, scope, kept)) {
    case 'app':
      return event.respondWith(fromDevice(new URL(build.page.path, scope).href, request));
    case 'kept':
      return event.respondWith(fromDevice(request.url, request));
    case 'fresh':
      return event.respondWith(freshData(request, event));
    case 'visited':
      return event.respondWith(visitedPage(request, event));
    case 'network':
      return;
  }
});

/** Fails as a whole where one file cannot be had; what has arrived is not asked for again at the next try. */
async function install(): Promise<void> {
  const cache = await caches.open(current);
  const wanted = [...build.files];
  const next = async (): Promise<void> => {
    for (let path = wanted.shift(); path !== undefined; path = wanted.shift()) await keep(cache, path);
  };
  await Promise.all([next(), next(), next(), next()]);
}

async function keep(cache: Cache, path: string): Promise<void> {
  const address = new URL(path, scope).href;
  // The names in assets/ carry a hash of the content: what an older version has under the same name is the same.
  if (path.startsWith('assets/')) {
    const had = await fromCaches(address);
    if (had !== undefined) return cache.put(address, had);
    return cache.put(address, await arrived(await fetch(address, { priority: 'low' })));
  }
  const isPage = path === build.page.path;
  const options: RequestInit = {
    cache: 'no-cache',
    priority: 'low',
    ...(isPage ? { integrity: build.page.integrity } : {}),
  };
  const response = await fetch(address, options);
  // Some stores give the page only under the folder's own address.
  await cache.put(address, await arrived(isPage && !response.ok ? await fetch(scope, options) : response));
}

/** The response as it may answer a navigation: browsers refuse one that was redirected on its way. */
async function arrived(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url}: the server answered ${response.status}`);
  if (!response.redirected) return response;
  return new Response(await response.blob(), { headers: response.headers });
}

/** The version before stays for pages that are still open in it. */
async function forgetOldVersions(): Promise<void> {
  const versions = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== visited);
  const before = versions.findLast((name) => name !== current);
  await Promise.all(
    versions.filter((name) => name !== current && name !== before).map((name) => caches.delete(name)),
  );
}

async function fromCaches(address: string): Promise<Response | undefined> {
  const names = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== current);
  for (const name of [current, ...names.reverse()]) {
    const found = await caches.match(address, { cacheName: name });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A browser may have thrown the caches away: then the network answers, as if this worker were not there. */
async function fromDevice(address: string, request: Request): Promise<Response> {
  return (await fromCaches(address)) ?? fetch(request);
}

async function freshData(request: Request, event: ExtendableEvent): Promise<Response> {
  const { href: address } = new URL(request.url.replace(/[?#].*$/s, ''));
  const asked = fetch(address, { cache: 'no-cache' }).then(async (response) => {
    // A login page in place of the dataset is no newer dataset.
    const isData = response.headers.get('Content-Type')?.includes('json') ?? false;
    if (response.ok && isData) await (await caches.open(current)).put(address, response.clone());
    return { response, isUsable: isData || response.status === 404 };
  });
  // Kept alive, so that a late answer is there the next time; its failure is handled below.
  event.waitUntil(asked.catch(() => null));
  const had = await fromCaches(address);
  if (had === undefined) return (await asked).response;
  const patience = new Promise<null>((done) => setTimeout(() => done(null), PATIENCE));
  const answer = await Promise.race([asked.catch(() => null), patience]);
  return answer?.isUsable === true ? answer.response : had;
}

async function visitedPage(request: Request, event: ExtendableEvent): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.ok && response.type === 'basic') {
      const copy = response.clone();
      event.waitUntil(remember(request.url, copy));
    }
    return response;
  } catch (error) {
    const had = await caches.match(request.url, { cacheName: visited, ignoreSearch: true });
    if (had !== undefined) return had;
    if (request.mode !== 'navigate') throw error;
    return Response.redirect(new URL(appAddressOf(pathBelow(scope, request.url) ?? ''), scope).href);
  }
}

/** A full disk only means that this page will not be there offline. */
async function remember(address: string, response: Response): Promise<void> {
  try {
    const cache = await caches.open(visited);
    await cache.put(address, await arrived(response));
    const known = await cache.keys();
    const old = known.slice(0, Math.max(0, known.length - VISITED_AT_MOST));
    await Promise.all(old.map((one) => cache.delete(one)));
  } catch (error) {
    console.warn(`Dateline: ${address} could not be kept for reading offline: ${String(error)}`);
  }
}
