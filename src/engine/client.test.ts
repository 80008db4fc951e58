import { describe, expect, it, vi } from 'vitest';
import { NO_FILTER } from '../core/filter.ts';
import type { IncidentBatch } from '../core/incidentBatch.ts';
import { createEngineClient, type EngineWorker } from './client.ts';
import { createEngine } from './createEngine.ts';
import type { FromEngine, ToEngine } from './messages.ts';
import { serveEngine } from './serveEngine.ts';
import { syntheticBatches } from './syntheticBatches.ts';
import { syntheticRecords } from './syntheticRecords.ts';

/** A worker in this thread: messages are cloned as between threads, turns are taken when told. */
function createFakeWorker() {
  const target = new EventTarget();
  const turns: (() => void)[] = [];
  const received: ToEngine[] = [];
  const transferred: ArrayBuffer[] = [];
  const terminate = vi.fn<() => void>();
  const take = serveEngine(
    createEngine(),
    (answer, transfer) => {
      transferred.push(...transfer);
      const data: FromEngine = structuredClone(answer, { transfer });
      target.dispatchEvent(new MessageEvent('message', { data }));
    },
    (turn) => turns.push(turn),
  );
  const worker: EngineWorker = {
    postMessage(message, transfer) {
      const copy = structuredClone(message, { transfer });
      received.push(copy);
      take(copy);
    },
    addEventListener: (type: string, listener: unknown) => {
      target.addEventListener(type, listener as EventListener);
    },
    terminate,
  };
  const run = () => {
    while (turns.length > 0) turns.shift()?.();
  };
  return { worker, target, run, received, transferred, terminate };
}

const records = syntheticRecords(50);
const request = { filter: NO_FILTER, binEdges: [-Infinity, 0, Infinity] };
const tile = { z: 0, x: 0, y: 0, filter: NO_FILTER };

function openClient() {
  const fake = createFakeWorker();
  const client = createEngineClient(fake.worker);
  const opened = client.open(records);
  fake.run();
  return { ...fake, client, opened };
}

describe('createEngineClient', () => {
  it('brings answers of every kind, infinities included', async () => {
    const { client, opened, run, transferred } = openClient();
    expect((await opened).rows).toBe(50);
    const query = client.query(request);
    const page = client.page({ filter: NO_FILTER, order: 'time', from: 0, count: 3, outside: false });
    const bytes = client.tile(tile);
    const record = client.record('incident-7');
    const none = client.record('incident-50');
    run();
    expect((await query).histogram.edges).toEqual([-Infinity, 0, Infinity]);
    expect((await page).rows).toHaveLength(3);
    expect((await bytes).byteLength).toBeGreaterThan(0);
    expect((await record)?.id).toBe('incident-7');
    expect(await none).toBeNull();
    expect(transferred).toHaveLength(1);
    expect(transferred[0]?.byteLength).toBe(0);
  });

  it('hands a table over, batch by batch, without keeping what it sent', async () => {
    const { client, run, received } = openClient();
    const batches = [...syntheticBatches(30, 20)] as [IncidentBatch, IncidentBatch];
    const steps = [
      client.beginTable(),
      ...batches.map((batch) => client.appendBatch(batch)),
      client.finishTable(),
    ];
    expect(batches.map(({ earliest, titles }) => [earliest.length, titles.bytes.length])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    run();
    expect(await Promise.all(steps)).toMatchObject([
      undefined,
      { rows: 20, shown: null },
      { rows: 30, shown: null },
      { rows: 30 },
    ]);
    expect(received.map(({ kind }) => kind).slice(-4)).toEqual([
      'beginTable',
      'appendBatch',
      'appendBatch',
      'finishTable',
    ]);
    const begun = client.beginTable();
    const dropped = client.dropTable();
    const query = client.query(request);
    run();
    await begun;
    await dropped;
    expect((await query).total).toBe(30);
  });

  it('answers others while it prepares a first search', async () => {
    const fake = createFakeWorker();
    const client = createEngineClient(fake.worker);
    const order: string[] = [];
    const opened = client.open(syntheticRecords(20_000));
    const search = client.query({ ...request, filter: { ...NO_FILTER, query: 'armed' } });
    const page = client.page({ filter: NO_FILTER, order: 'time', from: 0, count: 1, outside: false });
    void search.then(() => order.push('search'));
    void page.then(() => order.push('page'));
    fake.run();
    await Promise.all([opened, search, page]);
    expect(order).toEqual(['page', 'search']);
    expect((await search).certain).toBeGreaterThan(0);
  });

  it('answers the latest query alone, and does not do the work of the older', async () => {
    const { client, run } = openClient();
    const older = client.query(request);
    const newer = client.query(request);
    await expect(older).rejects.toMatchObject({ name: 'AbortError' });
    run();
    await expect(newer).resolves.toMatchObject({ total: expect.any(Number) });
  });

  it('answers several tiles at once, each as it would alone, and hands them over', async () => {
    const { client, run, transferred } = openClient();
    const tiles = [0, 1, 2, 3].map((index) => ({ z: 1, x: index % 2, y: Math.floor(index / 2) }));
    const together = client.tiles({ filter: NO_FILTER, tiles });
    const alone = Promise.all(tiles.map((one) => client.tile({ ...one, filter: NO_FILTER })));
    run();
    expect(await together).toEqual(await alone);
    expect((await together).some(({ byteLength }) => byteLength > 0)).toBe(true);
    expect(transferred).toHaveLength(8);
  });

  it('answers tiles and pages each for itself', async () => {
    const { client, run } = openClient();
    const page = { filter: NO_FILTER, order: 'time', from: 0, count: 1, outside: false } as const;
    const all = Promise.all([client.tile(tile), client.tile(tile), client.page(page), client.page(page)]);
    run();
    expect(await all).toHaveLength(4);
  });

  it('aborts by signal, before and after asking', async () => {
    const { client, run, received } = openClient();
    const controller = new AbortController();
    const pending = client.tile(tile, controller.signal);
    controller.abort();
    await expect(pending).rejects.toMatchObject({ name: 'AbortError' });
    expect(received.at(-1)).toMatchObject({ kind: 'cancel' });
    const asked = received.length;
    await expect(client.tile(tile, controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(received).toHaveLength(asked);
    run();
  });

  it('brings errors of the engine as data, and goes on', async () => {
    const { client, run } = openClient();
    const broken = client.tile({ ...tile, z: -1 });
    const whole = client.tile(tile);
    run();
    await expect(broken).rejects.toThrow('tile -1/0/0');
    expect((await whole).byteLength).toBeGreaterThan(0);
  });

  it('fails everything that waits, once, where the worker cannot go on', async () => {
    const { client, target, terminate } = openClient();
    const listener = vi.fn<(detail: string) => void>();
    client.onFailure(listener);
    const query = client.query(request);
    const bytes = client.tile(tile);
    target.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    target.dispatchEvent(new Event('messageerror'));
    const detail = "the engine's worker failed: out of memory";
    await expect(query).rejects.toThrow(detail);
    await expect(bytes).rejects.toThrow(detail);
    await expect(client.tile(tile)).rejects.toThrow(detail);
    expect(listener.mock.calls).toEqual([[detail]]);
    expect(terminate).toHaveBeenCalledOnce();
    const late = vi.fn<(detail: string) => void>();
    client.onFailure(late);
    expect(late).toHaveBeenCalledWith(detail);
  });

  it('closes without a failure', async () => {
    const { client, terminate } = openClient();
    const listener = vi.fn<(detail: string) => void>();
    client.onFailure(listener);
    const query = client.query(request);
    client.close();
    client.close();
    await expect(query).rejects.toMatchObject({ name: 'AbortError' });
    await expect(client.record('incident-1')).rejects.toMatchObject({ name: 'AbortError' });
    expect(terminate).toHaveBeenCalledOnce();
    expect(listener).not.toHaveBeenCalled();
  });
});
