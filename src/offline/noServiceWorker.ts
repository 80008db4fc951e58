import { cachePrefix } from './cacheName.ts';

/** Takes the place of a service worker that was switched off: clears what it kept, and itself. */
const worker = self as unknown as ServiceWorkerGlobalScope;

// At once, since a browser may let the old worker live on for minutes; what that one lacks, it asks the server for.
worker.addEventListener('install', (event) => {
  void worker.skipWaiting();
  event.waitUntil(leave());
});
// And again: the old worker may have kept a dataset in between.
worker.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const { scope } = worker.registration;
  const ours = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(scope)));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
