import type { EngineWorker } from './client.ts';
import type { ToEngine } from './messages.ts';

/**
 * The engine without a worker, for frames that have no origin and may start none. It speaks like a worker, so the
 * client cannot tell them apart; its work is done between the page's own tasks.
 */
export function engineOnPage(): EngineWorker {
  const { port1: client, port2: engine } = new MessageChannel();
  const failures = new EventTarget();
  serve(engine).catch((error: unknown) =>
    failures.dispatchEvent(
      new ErrorEvent('error', { message: error instanceof Error ? error.message : String(error) }),
    ),
  );
  client.start();
  return {
    postMessage: (message, transfer) => client.postMessage(message, transfer),
    addEventListener(type: string, listener: (event: never) => void) {
      const target = type === 'error' ? failures : client;
      target.addEventListener(type, listener as EventListener);
    },
    terminate() {
      client.close();
      engine.close();
    },
  };
}

/** What is asked before the engine's code is there waits in the port. */
async function serve(port: MessagePort): Promise<void> {
  const [{ createEngine }, { serveEngine }] = await Promise.all([
    import('./createEngine.ts'),
    import('./serveEngine.ts'),
  ]);
  const take = serveEngine(
    createEngine(),
    (answer, transfer) => port.postMessage(answer, transfer),
    (turn) => setTimeout(turn, 0),
  );
  port.addEventListener('message', ({ data }: MessageEvent<ToEngine>) => take(data));
  port.start();
}
