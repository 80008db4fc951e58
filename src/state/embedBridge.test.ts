import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_VIEW } from '../core/view.ts';
import { createAppStore } from './createAppStore.ts';
import { connectEmbedBridge, type FrameHost, type FrameMessage, type FromFrame } from './embedBridge.ts';

const PARENT = 'https://news.example';

interface Around {
  readonly ancestor?: string | null;
  readonly referrer?: string;
  readonly framed?: boolean;
}

function openFrame({ ancestor = PARENT, referrer = '', framed = true }: Around = {}) {
  const store = createAppStore({
    browserLanguage: 'en',
    systemTheme: 'light',
    view: { ...DEFAULT_VIEW, embed: true, language: 'ar' },
  });
  const sent: { message: FromFrame; to: string }[] = [];
  const parent = { postMessage: (message: FromFrame, to: string) => void sent.push({ message, to }) };
  let listener: (event: FrameMessage) => void = () => {};
  const host: FrameHost & { parent: unknown } = {
    parent,
    location: ancestor === null ? {} : { ancestorOrigins: { 0: ancestor } },
    document: { referrer },
    addEventListener: (_type, given) => void (listener = given),
  };
  if (!framed) Object.assign(host, { parent: host });
  const steps: string[] = [];
  const history = {
    go: (view: typeof DEFAULT_VIEW, step: string) => {
      steps.push(step);
      store.setState({ view });
    },
  };
  connectEmbedBridge(store, history, (view, notices) => ({ view, notices }), host);
  const hear = (
    data: unknown,
    { source = parent, origin = PARENT }: { source?: unknown; origin?: string } = {},
  ) => listener({ data, origin, source });
  return { store, sent, hear, steps };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the frame', () => {
  it('tells its parent the view, to the parent’s origin', () => {
    const { store, sent } = openFrame();
    expect(sent).toEqual([
      { to: PARENT, message: { type: 'dateline:view', search: '?lang=ar', ready: false, notices: [] } },
    ]);
    store.setState((state) => ({ view: { ...state.view, incident: 'a' } }));
    store.setState((state) => ({ view: { ...state.view, incident: 'b' } }));
    vi.runAllTimers();
    expect(sent.slice(1).map(({ message }) => message.search)).toEqual(['?incident=b&lang=ar']);
  });

  it('says nothing twice, and nothing of what is not the view', () => {
    const { store, sent } = openFrame();
    store.setState({ pointed: { incident: 'a', claims: [] } });
    vi.runAllTimers();
    expect(sent).toHaveLength(1);
  });

  it('learns the origin from the referrer, or from the first message', () => {
    expect(openFrame({ ancestor: null, referrer: 'https://news.example/story' }).sent[0]?.to).toBe(PARENT);
    const silent = openFrame({ ancestor: null });
    expect(silent.sent).toEqual([]);
    silent.hear({ type: 'dateline:getView' });
    expect(silent.sent.map(({ to }) => to)).toEqual([PARENT]);
  });

  it('answers a parent without origin where alone it can be reached', () => {
    const { sent, hear } = openFrame({ ancestor: null });
    hear({ type: 'dateline:getView' }, { origin: 'null' });
    expect(sent.map(({ to }) => to)).toEqual(['*']);
  });

  it('takes a view as a link, without leaving the frame’s form, language or history', () => {
    const { store, hear, steps, sent } = openFrame();
    hear({ type: 'dateline:setView', search: '?incident=x&embed=0&tab=claims&from=nonsense' });
    expect(store.getState().view).toMatchObject({
      incident: 'x',
      tab: 'claims',
      embed: true,
      language: 'ar',
    });
    expect(steps).toEqual(['replace']);
    expect(sent.at(-1)?.message.notices).toEqual([
      { parameter: 'from', value: 'nonsense', reason: 'malformed' },
    ]);
  });

  it('obeys nobody but its parent', () => {
    const { store, hear, steps } = openFrame();
    const before = store.getState().view;
    hear({ type: 'dateline:setView', search: '?incident=x' }, { source: {} });
    hear({ type: 'dateline:setView', search: '?incident=x' }, { source: null });
    expect(store.getState().view).toBe(before);
    expect(steps).toEqual([]);
  });

  it.each([
    null,
    'dateline:setView',
    {},
    { type: 'dateline:setView' },
    { type: 'dateline:setView', search: 5 },
    { type: 'dateline:setView', search: 'x'.repeat(20_001) },
    { type: 'setView', search: '?' },
    [],
  ])('passes over %j', (data) => {
    const { hear, steps, sent } = openFrame();
    hear(data);
    expect(steps).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  it('is silent where nobody embeds it', () => {
    const { store, sent } = openFrame({ framed: false });
    store.setState((state) => ({ view: { ...state.view, incident: 'a' } }));
    vi.runAllTimers();
    expect(sent).toEqual([]);
  });
});
