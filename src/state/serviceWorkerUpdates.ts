import { createStore, type StoreApi } from 'zustand/vanilla';

/** Whether a newer version of the page lies ready on the device. */
export interface UpdateState {
  readonly phase: 'none' | 'ready' | 'put-off';
}

/** A newer version is announced and waits; the reader takes it or puts it off. */
export interface ServiceWorkerUpdates {
  readonly state: StoreApi<UpdateState>;
  /** Registers the worker; a browser that refuses it leaves the page as it is, without an offline copy. */
  start(): Promise<void>;
  take(): void;
  putOff(): void;
}

/** What is used of the browser. */
export interface UpdatesHost {
  /** Null where the browser has none or gives none, a sandboxed frame for instance. */
  readonly container: Pick<ServiceWorkerContainer, 'register' | 'controller' | 'addEventListener'> | null;
  /** Address of the worker's script; its folder is what it answers for. */
  readonly script: string;
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener'>;
  now(): number;
  reload(): void;
  report(message: string): void;
}

/** A page left open asks for a newer version when it is looked at again, at most this often: milliseconds. */
const ASK_EVERY = 60 * 60 * 1000;

export function createServiceWorkerUpdates(host: UpdatesHost): ServiceWorkerUpdates {
  const state = createStore<UpdateState>(() => ({ phase: 'none' }));
  let registration: ServiceWorkerRegistration | null = null;
  let isTaken = false;
  const announce = () => state.setState({ phase: 'ready' });

  const watchInstalling = (found: ServiceWorkerRegistration) => {
    const { installing } = found;
    installing?.addEventListener('statechange', () => {
      // The first version ever has nothing to take the place of.
      if (installing.state === 'installed' && host.container?.controller) announce();
    });
  };

  return {
    state,
    async start() {
      const { container } = host;
      if (container === null) return;
      const wasControlled = container.controller !== null;
      container.addEventListener('controllerchange', () => {
        if (isTaken) host.reload();
        // Taken in another tab: this one goes on in its own version until its reader says so.
        else if (wasControlled) announce();
      });
      // A browser under test that blocks workers answers nothing at all.
      let found: ServiceWorkerRegistration | undefined;
      try {
        found = await container.register(host.script, { updateViaCache: 'none' });
      } catch (error) {
        host.report(
          `Dateline works, but not offline: ${error instanceof Error ? error.message : String(error)}`,
        );
        return;
      }
      if (found === undefined) return;
      registration = found;
      if (found.waiting && container.controller) announce();
      watchInstalling(found);
      const known = found;
      known.addEventListener('updatefound', () => watchInstalling(known));
      // Without network there is no newer version to be had; the next look asks again.
      const ask = () => known.update().catch(() => null);
      // Browsers ask by themselves some time after a page was opened: one that is closed soon would never hear of it.
      if (wasControlled) void ask();
      let asked = host.now();
      host.document.addEventListener('visibilitychange', () => {
        if (host.document.visibilityState !== 'visible' || host.now() - asked < ASK_EVERY) return;
        asked = host.now();
        void ask();
      });
    },
    take() {
      const waiting = registration?.waiting;
      if (!waiting) return host.reload();
      isTaken = true;
      waiting.postMessage({ type: 'dateline:activate' }, []);
    },
    putOff: () => state.setState({ phase: 'put-off' }),
  };
}

/** The host of a real page; without a worker in frames, in development and where the build switched it off. */
export function updatesHostOf(page: Window): UpdatesHost {
  return {
    container: containerOf(page),
    script: new URL('serviceWorker.js', page.document.baseURI).href,
    document: page.document,
    now: () => Date.now(),
    reload: () => page.location.reload(),
    report: (message) => console.warn(message),
  };
}

function containerOf(page: Window): ServiceWorkerContainer | null {
  if (!import.meta.env.PROD || import.meta.env.DATELINE_OFFLINE === 'off') return null;
  // Readers of somebody's article have not asked for several megabytes on their device.
  if (page.parent !== page || !page.isSecureContext) return null;
  try {
    return (page.navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker ?? null;
  } catch {
    return null;
  }
}
