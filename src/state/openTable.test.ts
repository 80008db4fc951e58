import { beforeEach, describe, expect, it } from 'vitest';
import type { IncidentBatch } from '../core/incidentBatch.ts';
import { DEFAULT_VIEW, type View } from '../core/view.ts';
import type { EngineClient, Summary } from '../engine/protocol.ts';
import { createTableReader } from '../reader/createTableReader.ts';
import { changeTable, tableOf } from './changeTable.ts';
import { createAppStore, type AppStore } from './createAppStore.ts';
import { createTableOpener, type TableOpener } from './openTable.ts';

const ACLED = [
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,location,latitude,longitude,geo_precision',
  'A1,2024-07-25,1,Battles,Armed clash,Group A,Upper Ford,33.5,42.5,1',
  '',
].join('\n');
const OWN = 'date,lat,lon,title\n03/04/2024,33.1,42.1,First\n';

let store: AppStore;
let opener: TableOpener;
let batches: IncidentBatch[];

function engineOf(): EngineClient {
  return {
    beginTable: () => Promise.resolve(),
    appendBatch(batch: IncidentBatch) {
      batches.push(batch);
      return Promise.resolve({ shown: null });
    },
    finishTable: () => Promise.resolve({ rows: batches.at(-1)?.rows ?? 0 } as Summary),
    dropTable: () => Promise.resolve(),
  } as unknown as EngineClient;
}

beforeEach(() => {
  batches = [];
  store = createAppStore({
    view: DEFAULT_VIEW,
    notices: [],
    browserLanguage: 'en',
    systemTheme: 'light',
  });
  opener = createTableOpener(store, {
    tables: createTableReader(),
    engine: engineOf(),
    history: { go: (view: View) => store.setState({ view }) },
    onData: () => undefined,
    openAsDataset: () => undefined,
  });
});

const open = (text: string) => opener.open({ kind: 'text', text, name: 'a.csv' }, null);
const table = () => tableOf(store.getState());
const begins = () => new Date(batches.at(-1)?.earliest[0] ?? NaN).toISOString();

describe('a table that is open', () => {
  it('is read again in another zone, and its link stays', async () => {
    await open(ACLED);
    expect(begins()).toBe('2024-07-25T00:00:00.000Z');
    const { data } = store.getState().view;
    expect(data).toMatch(/^local~[0-9a-f]{16}~\d+~a\.csv$/);

    await opener.readAgain({ timeZone: 'Asia/Baghdad' });
    expect(begins()).toBe('2024-07-24T21:00:00.000Z');
    expect(table()?.choices.timeZone).toBe('Asia/Baghdad');
    expect(store.getState()).toMatchObject({ opening: null, notices: [], view: { data } });
    expect((await table()?.handle?.detail(0))?.own[0]?.value).toBe('A1');
  });

  it('can be asked about again, whatever its schema, and stays while nobody answers', async () => {
    await open(ACLED);
    await opener.check();
    expect(store.getState().opening).toMatchObject({ phase: 'asking', isOpen: true });
    opener.cancel();
    expect(store.getState().opening).toBeNull();
    expect((await table()?.handle?.detail(0))?.actors[0]?.name).toBe('Group A');

    await opener.check();
    await opener.answer({ timeZone: 'UTC', mapping: { title: [0], date: [1] } });
    expect(table()?.handle?.report).toMatchObject({ kept: 1, placed: 0 });
  });

  it('is asked about with what was said before', async () => {
    await open(OWN);
    const { opening } = store.getState();
    expect(opening).toMatchObject({ phase: 'asking', isOpen: false });
    const choices = {
      timeZone: 'UTC',
      dateOrder: 'day-month',
      mapping: { date: [0], title: [3] },
    } as const;
    await opener.answer(choices);
    expect(begins()).toBe('2024-04-03T00:00:00.000Z');

    await opener.check();
    const asked = store.getState().opening;
    expect(asked).toMatchObject({ phase: 'asking', choices });
    expect(asked?.phase === 'asking' && asked.table.inspection.mapping).toEqual(choices.mapping);
  });

  it('says that it could not be kept, and why, once the storage has refused it', async () => {
    await open(ACLED);
    expect(table()).toMatchObject({ kept: null, notKept: 'failed' });
    expect(store.getState().openFailure).toMatchObject({ kind: 'storage-failed' });
  });

  it('stays removed where the reader has removed its file, until it is kept again', async () => {
    await open(ACLED);
    changeTable(store, () => ({ notKept: 'removed' }));
    await opener.readAgain({ timeZone: 'Asia/Baghdad' });
    expect(table()?.notKept).toBe('removed');
    await opener.keepOpen();
    expect(table()?.notKept).toBe('failed');
  });
});
