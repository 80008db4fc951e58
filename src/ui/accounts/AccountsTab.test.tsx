import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { indexDataset } from '../../core/dataset.ts';
import { BUNDLE_FORMAT, type Bundle } from '../../core/format/dataset.ts';
import type { Language } from '../../core/text.ts';
import { createAppStore } from '../../state/createAppStore.ts';
import { createIntentions } from '../../state/intentions.ts';
import { AppContext, type AppParts } from '../app/AppContext.ts';
import { AccountsTab } from './AccountsTab.tsx';

/** Read by Vite: in a browser-like environment `import.meta.url` is no file for Node to read from. */
const FILES = import.meta.glob<Record<string, unknown>>('../../../data/**/*.json', {
  eager: true,
  import: 'default',
});

function filesIn(folder: string): Record<string, unknown>[] {
  return Object.entries(FILES).flatMap(([path, file]) => (path.includes(`/data/${folder}/`) ? [file] : []));
}

const dataset = indexDataset({
  format: BUNDLE_FORMAT,
  dataset: FILES['../../../data/dataset.json'],
  sources: filesIn('sources'),
  incidents: filesIn('incidents'),
  ...FILES['../../../data/places.json'],
  ...FILES['../../../data/actors.json'],
  ...FILES['../../../data/speakers.json'],
} as unknown as Bundle);
const INCIDENT = 'ain-al-asad-2024-07-25';

function show(language: Language = 'en') {
  const store = createAppStore({ browserLanguage: language, systemTheme: 'light' });
  store.setState({ dataset: { phase: 'ready', dataset, records: [], table: null } });
  const intentions = createIntentions(store, {
    go: (view) => store.setState({ view }),
    flush: () => undefined,
    close: () => undefined,
  });
  const parts: AppParts = {
    store,
    intentions,
    engine: {} as AppParts['engine'],
    loader: {} as AppParts['loader'],
    shareAddress: () => '',
  };
  render(
    <AppContext value={parts}>
      <AccountsTab incidentId={INCIDENT} />
    </AppContext>,
  );
  return store;
}

/** The width that every element has: happy-dom lays nothing out. */
function roomOf(width: number) {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width);
}

describe('AccountsTab', () => {
  beforeEach(() => roomOf(520));
  afterEach(cleanup);

  it('is a table with facts as row groups and speakers as columns under their origins', () => {
    show();
    const table = screen.getByRole('table', { name: /side by side/ });
    const heads = [...table.querySelectorAll('th')].map(({ scope, colSpan, textContent }) => [
      scope,
      colSpan,
      textContent,
    ]);
    expect(heads.slice(0, 4)).toEqual([
      ['colgroup', 1, 'own voice'],
      ['colgroup', 1, 'via Reuters'],
      ['colgroup', 3, 'via AFP'],
      ['colgroup', 1, 'organisation'],
    ]);
    expect(heads.filter(([scope]) => scope === 'col')).toHaveLength(6);
    expect(heads.filter(([scope]) => scope === 'rowgroup')).toHaveLength(9);
    expect(within(table).getAllByRole('cell')).toHaveLength(9 * 6);
  });

  it('opens the quotes of one cell at a time, closes them with Escape and gives the focus back', () => {
    show();
    const inside = screen.getByRole('button', { name: /^2 inside, 2 around conflicts version A/ });
    fireEvent.click(inside);
    expect(inside.getAttribute('aria-expanded')).toBe('true');
    const quotes = screen.getByRole('group', { name: 'Two security sources on Where they fell' });
    expect(quotes.textContent).toContain('صاروخين سقطا داخل القاعدة');
    expect(quotes.textContent).toContain('one has some inside, the other none');
    fireEvent.click(screen.getByRole('button', { name: /^outside conflicts/ }));
    expect(screen.getAllByRole('group')).toHaveLength(1);
    const close = screen.getByRole('button', { name: 'Close the quotes' });
    close.focus();
    fireEvent.keyDown(close, { key: 'Escape' });
    expect(screen.queryByRole('group')).toBeNull();
    expect(document.activeElement?.textContent).toContain('outside');
  });

  it('leads to the claim in the Claims tab', () => {
    const store = show();
    fireEvent.click(screen.getByRole('button', { name: /^2 inside/ }));
    fireEvent.click(screen.getByRole('link', { name: /c06/ }));
    expect(store.getState().view).toMatchObject({ claim: 'c06', incident: INCIDENT, tab: 'claims' });
  });

  it('restates a row against the cell under the pointer, for the eye only, and points at its claims', () => {
    const store = show();
    const article = screen.getAllByRole('button', { name: /^rockets agrees/ })[0] as HTMLElement;
    const second = screen.getByRole('button', { name: /^3 rockets \+ 1 drone/ });
    fireEvent.pointerEnter(article, { pointerType: 'mouse' });
    expect(second.dataset['verdict']).toBe('compatible');
    expect(second.textContent).toContain('more exact');
    expect(screen.getByRole('button', { name: /^3 rockets \+ 1 drone conflicts/ })).toBe(second);
    expect(store.getState().pointed).toEqual({ incident: INCIDENT, claims: ['c01', 'c02'] });
    fireEvent.pointerLeave(article);
    expect(second.dataset['verdict']).toBe('conflicts');
    expect(store.getState().pointed).toBeNull();
  });

  it('marks the cells that rest on what is pointed at elsewhere', async () => {
    const store = show();
    store.setState({ pointed: { incident: INCIDENT, claims: ['c07'] } });
    const marked = await vi.waitFor(() => {
      const found = [...document.querySelectorAll('[data-pointed="true"]')];
      expect(found).toHaveLength(2);
      return found;
    });
    expect(marked.map(({ textContent }) => textContent)).toEqual([
      'not confirmedcompatible',
      'not confirmedcompatible',
    ]);
  });

  it('is one stop for Tab, with arrow keys that are mirrored in Arabic', () => {
    show('ar');
    const stops = [...document.querySelectorAll<HTMLElement>('.accounts-matrix button')].filter(
      ({ tabIndex }) => tabIndex === 0,
    );
    expect(stops).toHaveLength(1);
    stops[0]?.focus();
    fireEvent.keyDown(stops[0] as HTMLElement, { key: 'ArrowLeft' });
    expect(document.activeElement?.textContent).toContain('كاتيوشا');
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toContain('2 في الداخل');
  });

  it('becomes a list of cards in a narrow room, with the silent on one line', () => {
    roomOf(340);
    show();
    expect(screen.queryByRole('table')).toBeNull();
    const cards = screen.getByRole('list', { name: 'Accounts, fact by fact' });
    expect(within(cards).getAllByRole('heading')[0]?.textContent).toBe('Munitions');
    expect(cards.textContent).toContain('Silent: Syrian Observatory');
    const block = screen.getByRole('button', { name: /^4 around \/ outside conflicts version B/ });
    fireEvent.click(block);
    const quotes = screen.getByRole('group');
    expect(quotes.querySelectorAll('blockquote')).toHaveLength(2);
  });
});
