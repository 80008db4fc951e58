import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { IncidentRecord } from '../../core/incidentRecord.ts';
import type { RowDetail } from '../../core/tableImport.ts';
import type { Language } from '../../core/text.ts';
import type { TableHandle } from '../../reader/tableProtocol.ts';
import type { OpenTable } from '../../state/appState.ts';
import { createAppStore } from '../../state/createAppStore.ts';
import { createIntentions } from '../../state/intentions.ts';
import { tableDataset } from '../../state/tableDataset.ts';
import { AppContext, type AppParts } from '../app/AppContext.ts';
import { RowPanel } from './RowPanel.tsx';
import { shownRow } from './shownRow.ts';

const record = {
  id: 'ZZZ1',
  title: { en: 'Armed clash · Upper Ford', ar: 'Armed clash · Upper Ford' },
  type: 'armed-clash',
  within: { en: 'Upper Ford', ar: 'Upper Ford' },
  position: [42.5, 33.8],
} as unknown as IncidentRecord;

const detail: RowDetail = {
  row: 17,
  own: [
    { column: 'event_id_cnty', value: 'ZZZ1' },
    { column: 'tags', value: '' },
  ],
  notes: '<b>As told.</b>',
  interval: { earliest: Date.UTC(2024, 6, 22), latest: Date.UTC(2024, 6, 29) - 1 },
  timePrecision: 'week',
  timeExpression: 'event_date 2024-07-25, time_precision 2',
  placePrecision: 'settlement',
  placeExpression: 'location Upper Ford, geo_precision 1',
  radius: 5000,
  killed: { low: 0, best: null, high: null, zeroMayBeUnknown: true },
  injured: null,
  actors: [{ name: 'Group A', role: 'mentioned', standing: 'not-stated', column: 'actor1' }],
  sources: [
    { name: 'a.example', address: 'https://a.example/x;v=2', detail: null },
    { name: 'javascript:alert(1)', address: null, detail: null },
  ],
  conventions: ['dates-in-zone'],
};

interface Parts {
  readonly row?: IncidentRecord | null;
  readonly answer?: () => Promise<RowDetail>;
  readonly language?: Language;
  readonly isWhole?: boolean;
}

function show({
  row = record,
  answer = () => Promise.resolve(detail),
  language = 'en',
  isWhole = true,
}: Parts = {}) {
  const store = createAppStore({ browserLanguage: language, systemTheme: 'light' });
  const inspection = { name: 'field.csv', schema: 'acled', format: 'csv' } as OpenTable['inspection'];
  const handle = { detail: answer } as unknown as TableHandle;
  const table = {
    inspection,
    choices: { timeZone: 'UTC' },
    names: { type: new Map([['armed-clash', 'Armed clash']]) },
    shapes: new Map(),
    handle: isWhole ? handle : null,
    kept: null,
    notKept: 'pending',
  } as unknown as OpenTable;
  store.setState({
    dataset: { phase: 'ready', dataset: tableDataset(inspection, 'UTC'), records: [], table },
    engine: { phase: 'ready', summary: { rows: 1 } as never },
  });
  const parts: AppParts = {
    store,
    intentions: createIntentions(store, {
      go: (view) => store.setState({ view }),
      flush: () => undefined,
      close: () => undefined,
    }),
    engine: {
      record: () => Promise.resolve(row),
      rowOf: () => Promise.resolve(row === null ? null : 0),
    } as unknown as AppParts['engine'],
    loader: {} as AppParts['loader'],
    shareAddress: () => '',
  };
  const panel = (id: string) => (
    <AppContext value={parts}>
      <RowPanel id={id} />
    </AppContext>
  );
  return { ...render(panel('ZZZ1')), store, table, panel };
}

const panelOf = (name = 'Incident') => screen.getByRole('region', { name });

describe('RowPanel', () => {
  afterEach(cleanup);

  it('tells a row with its number in the file and all of its columns', async () => {
    show();
    await screen.findByText('Row 17 of \u2068field.csv\u2069');
    const panel = panelOf();
    expect(panel.getAttribute('aria-busy')).toBe('false');
    expect(within(panel).getByRole('heading', { level: 2 }).textContent).toBe('Armed clash · Upper Ford');
    const columns = within(panel).getByRole('table');
    expect(within(columns).getByRole('rowheader', { name: 'tags' })).toBeDefined();
    expect(within(columns).getByText('empty')).toBeDefined();
    expect(panel.textContent).toContain('22 Jul 2024 – 28 Jul 2024');
    expect(panel.textContent).toContain('0, which may mean that no number was given');
    expect(panel.textContent).toContain('Not reported');
  });

  it('shows markup as text, and makes links of web addresses only', async () => {
    const { container } = show();
    await screen.findByText('<b>As told.</b>');
    expect(container.querySelector('.row-notes b')).toBeNull();
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://a.example/x;v=2']);
    expect(links[0]?.getAttribute('rel')).toContain('noopener');
  });

  it('holds the row for the printer while it is shown', async () => {
    const { unmount } = show();
    await screen.findByText('<b>As told.</b>');
    expect(shownRow.current).toMatchObject({ id: 'ZZZ1', detail: { row: 17 } });
    unmount();
    expect(shownRow.current).toBeNull();
  });

  it('says that the table has no such row', async () => {
    show({ row: null });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The table has no row “ZZZ1”.');
  });

  it('says why a row cannot be read again, and what stays', async () => {
    show({ answer: () => Promise.reject(new Error('the drive is gone')) });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('the drive is gone');
    expect(alert.textContent).toContain('Open the file again.');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Armed clash · Upper Ford');
  });

  it('waits while rows are still coming, and reads the row once they are there', async () => {
    const { store, table } = show({ isWhole: false });
    await screen.findByRole('heading', { name: 'Armed clash · Upper Ford' });
    expect(screen.queryByRole('table')).toBeNull();
    const { dataset } = store.getState();
    if (dataset.phase !== 'ready') throw new Error('not ready');
    const handle = { detail: () => Promise.resolve(detail) } as unknown as TableHandle;
    act(() => store.setState({ dataset: { ...dataset, table: { ...table, handle } } }));
    expect(await screen.findByRole('table')).toBeDefined();
  });

  it('never shows the detail of the row before', async () => {
    let answer: (found: RowDetail) => void = () => undefined;
    const slow = new Promise<RowDetail>((resolve) => (answer = resolve));
    const { rerender, panel } = show({ answer: () => slow });
    await screen.findByRole('heading', { name: 'Armed clash · Upper Ford' });
    rerender(panel('ZZZ2'));
    await act(async () => {
      answer({ ...detail, notes: 'One answer' });
      await slow;
    });
    expect(shownRow.current?.id).toBe('ZZZ2');
  });

  it('closes by its button', async () => {
    const { store } = show({ language: 'ar' });
    store.setState({ view: { ...store.getState().view, incident: 'ZZZ1' } });
    await screen.findByText('الصف 17 من \u2068field.csv\u2069');
    fireEvent.click(within(panelOf('الحادث')).getByRole('button', { name: 'إغلاق اللوحة' }));
    expect(store.getState().view.incident).toBeNull();
  });
});
