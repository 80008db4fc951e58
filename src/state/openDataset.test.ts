import { describe, expect, it } from 'vitest';
import { incidentRecords } from '../claims/incidentRecords.ts';
import { failure, success, type Result } from '../core/result.ts';
import { decodeView } from '../core/viewUrl.ts';
import { createEngine } from '../engine/createEngine.ts';
import type { EngineClient } from '../engine/protocol.ts';
import type { ReadBundle } from '../reader/protocol.ts';
import { publishedDataset } from '../testing/publishedDataset.ts';
import { answerViews } from './answerViews.ts';
import { createAppStore } from './createAppStore.ts';
import { openDataset } from './openDataset.ts';

const dataset = publishedDataset();

/** The real engine without its worker. */
function engineClient(): EngineClient {
  const engine = createEngine();
  return {
    open: async (records) => engine.open(records),
    query: async (request) => engine.query(request),
    page: async (request) => engine.page(request),
    tile: async (request) => engine.tile(request),
    tiles: async ({ filter, tiles }) => tiles.map((tile) => engine.tile({ ...tile, filter })),
    record: async (id) => engine.record(id),
    rowOf: async (id) => engine.rowOf(id),
    beginTable: async () => engine.beginTable(),
    appendBatch: async (batch) => engine.appendBatch(batch),
    finishTable: async () => engine.finishTable(),
    dropTable: async () => engine.dropTable(),
    onFailure: () => {},
    close: () => {},
  };
}

const readable: Result<ReadBundle> = success({
  bundle: dataset.bundle,
  records: incidentRecords(dataset),
});

function setUp(search: string) {
  const store = createAppStore({ ...decodeView(search), browserLanguage: 'en', systemTheme: 'light' });
  const engine = engineClient();
  answerViews(store, engine);
  const open = (result: Result<ReadBundle>, isWanted = () => true) =>
    openDataset(
      store,
      { address: 'data/x.json' },
      { engine, isWanted, reader: { read: async () => result } },
    );
  const titles = () =>
    store.getState().answers?.list.rows.map(({ record, certainty }) => [record.id, certainty]);
  return { store, open, titles };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('openDataset with the first dataset', () => {
  it.each([
    [
      'from=2024-07-25&to=2024-07-26',
      [
        ['ain-al-asad-2024-07-25', 'certain'],
        ['conoco-2024-07-25', 'certain'],
        ['seven-villages-2024-07-25', 'certain'],
      ],
    ],
    [
      'actor=iranian-militias',
      [
        ['tower-22-2024', 'certain'],
        ['conoco-2024-07-25', 'certain'],
        ['seven-villages-2024-07-25', 'certain'],
      ],
    ],
    ['from=2024-01-28&to=2024-01-28', [['tower-22-2024', 'possible']]],
    ['from=2024-01-28&to=2024-01-28&certain=1', []],
  ])('%s', async (search, expected) => {
    const { open, titles } = setUp(search);
    await open(readable);
    await settled();
    expect(titles()).toEqual(expected);
  });

  it('fits the link to what the dataset knows', async () => {
    const { store, open } = setUp('actor=nobody&claim=c22&from=x');
    await open(readable);
    expect(store.getState().view.incident).toBe('conoco-2024-07-25');
    expect(store.getState().notices.map(({ value }) => value)).toEqual(['x', 'nobody']);
  });

  it('keeps what was open where a further dataset cannot be read', async () => {
    const { store, open } = setUp('');
    await open(readable);
    await open(failure({ kind: 'dataset-missing', address: 'data/x.json', status: 404 }));
    expect(store.getState().dataset.phase).toBe('ready');
    expect(store.getState().openFailure?.kind).toBe('dataset-missing');
  });

  it('drops what was read too late', async () => {
    const { store, open } = setUp('');
    await open(readable, () => false);
    expect(store.getState().dataset.phase).toBe('loading');
  });
});

describe('answers', () => {
  it('are asked for again when the engine holds other rows, although nothing else has changed', async () => {
    const { store, open } = setUp('');
    await open(readable);
    await settled();
    const before = store.getState().answers;
    const { engine } = store.getState();
    expect(before).not.toBeNull();
    expect(engine.phase).toBe('ready');
    store.setState({
      engine: { ...engine, summary: { ...(engine as { summary: object }).summary } } as typeof engine,
    });
    await settled();
    await settled();
    expect(store.getState().answers).not.toBe(before);
  });
});
