/** Starts the engine's worker; give it to `createEngineClient`. Throws where workers cannot be had. */
export function startEngineWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'dateline-engine' });
}
