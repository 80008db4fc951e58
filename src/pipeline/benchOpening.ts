import { openAsBlob } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { NO_FILTER } from '../core/filter.ts';
import { buffersOf, type IncidentBatch } from '../core/incidentBatch.ts';
import { createEngine, type Engine } from '../engine/createEngine.ts';
import type { Summary } from '../engine/protocol.ts';
import { openPacked } from '../formats/packed/openPacked.ts';

/**
 * One opening of a packed file as the page does it: one thread reads it, the other holds the engine. Run once in a
 * process of its own, by `benchPacked.ts`: `benchOpening.js FILE` writes `Opening` as JSON. What comes before the file is
 * chosen (the start of both threads, what the engine practises in idle time) is not counted.
 */
export interface Opening {
  /** Milliseconds on the clock from the file's first byte to counts and twelve tiles: of the first rows, and of all. */
  readonly firstRowsMs: number;
  readonly allMs: number;
}

const BINS = 120;

function ask(engine: Engine, { span }: Summary): void {
  const { earliest, latest } = span ?? { earliest: 0, latest: 1 };
  const width = (latest - earliest) / BINS;
  const binEdges = Array.from({ length: BINS + 1 }, (_, bin) => earliest + bin * width);
  engine.query({ filter: NO_FILTER, binEdges });
  for (let tile = 0; tile < 12; tile++) {
    engine.tile({ z: 2, x: tile % 4, y: Math.floor(tile / 4), filter: NO_FILTER });
  }
}

/** Reads a batch while the one before is taken, as `reader/tableWorker.ts` does. */
async function read(path: string): Promise<void> {
  const port = parentPort!;
  const told = () => new Promise<void>((resolve) => port.once('message', () => resolve()));
  const file = await openAsBlob(path);
  let taken = told();
  port.postMessage('ready', []);
  await taken;
  taken = Promise.resolve();
  const packed = await openPacked(file);
  for await (const { batch } of packed.batches()) {
    await taken;
    taken = told();
    port.postMessage(batch, buffersOf(batch));
  }
  await taken;
  port.postMessage('end', []);
}

function open(path: string): Promise<Opening> {
  const engine = createEngine();
  const reader = new Worker(fileURLToPath(import.meta.url), { workerData: path });
  return new Promise((resolve, reject) => {
    let begun = 0;
    let firstRowsMs: number | null = null;
    const sinceBegun = () => Math.round(performance.now() - begun);
    reader.on('error', reject);
    reader.on('message', (message: 'ready' | 'end' | IncidentBatch) => {
      if (message === 'ready') {
        engine.beginTable();
        while (!engine.useIdleTime());
        begun = performance.now();
        reader.postMessage('begin', []);
      } else if (message === 'end') {
        ask(engine, engine.finishTable());
        const allMs = sinceBegun();
        resolve({ firstRowsMs: firstRowsMs ?? allMs, allMs });
        void reader.terminate();
      } else {
        const { shown } = engine.appendBatch(message);
        reader.postMessage('taken', []);
        if (shown === null) return;
        ask(engine, shown);
        firstRowsMs ??= sinceBegun();
      }
    });
  });
}

if (isMainThread) process.stdout.write(JSON.stringify(await open(process.argv[2]!)));
else await read(workerData as string);
