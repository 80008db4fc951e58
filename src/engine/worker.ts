import { createEngine } from './createEngine.ts';
import type { ToEngine } from './messages.ts';
import { serveEngine } from './serveEngine.ts';

/** The engine in its worker. */
const scope = self as unknown as DedicatedWorkerGlobalScope;

// A port's messages queue behind those already waiting, without the delay that timers are given.
const turns: (() => void)[] = [];
const { port1, port2 } = new MessageChannel();
port1.addEventListener('message', () => turns.shift()?.());
port1.start();

const take = serveEngine(
  createEngine(),
  (answer, transfer) => scope.postMessage(answer, transfer),
  (turn) => {
    turns.push(turn);
    port2.postMessage(null);
  },
  true,
);
scope.addEventListener('message', ({ data }: MessageEvent<ToEngine>) => take(data));
