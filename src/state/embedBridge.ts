import type { View } from '../core/view.ts';
import { decodeView, encodeView, type LinkNotice } from '../core/viewUrl.ts';
import type { AppState } from './appState.ts';
import type { AppStore } from './createAppStore.ts';
import type { ViewHistory } from './viewHistory.ts';

/** What a page that embeds Dateline may say to the frame. `search` is a link's query, as in the address bar. */
export type ToFrame =
  { readonly type: 'dateline:getView' } | { readonly type: 'dateline:setView'; readonly search: string };

/** What the frame says to the page that embeds it: all that a link of the view says, and nothing else. */
export interface FromFrame {
  readonly type: 'dateline:view';
  /** Begins with `?`; put after Dateline's address it reopens the view. Never holds `embed`. */
  readonly search: string;
  /** True once the dataset is open and the first answers are there. */
  readonly ready: boolean;
  /** What the last link or `setView` asked for and could not get. */
  readonly notices: readonly LinkNotice[];
}

/** The part of a frame's `window` that is used. */
export interface FrameHost {
  readonly parent: { postMessage(message: FromFrame, targetOrigin: string): void };
  readonly location: { readonly ancestorOrigins?: { readonly [index: number]: string | undefined } };
  readonly document: { readonly referrer: string };
  addEventListener(type: 'message', listener: (event: FrameMessage) => void): void;
}

export interface FrameMessage {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

/** Longer than any link that the table can write. */
const LONGEST_SEARCH = 20_000;
/** Moving the map changes the view many times a second: one message in this many milliseconds says the last. */
const SAY_EVERY = 150;

/**
 * Lets the page around a frame read and set the view. Does nothing where there is no page around.
 *
 * Only the direct parent is obeyed, never another frame or an opener, and it can do what a link can: change the view,
 * by the same total decoding, fitted to the dataset by `settle`. It cannot read data, call code, press buttons, or
 * agree to an address in the reader's name; a dataset or basemap of another origin is asked about as ever. `embed`
 * stays as it is; language and theme stay where the message names none.
 *
 * The frame speaks to the parent's origin only, learnt from the browser or from the parent's first message. Where it
 * cannot be known, it is silent until the parent speaks; a parent that has no origin (a sandboxed or a local page)
 * is answered at `*`, since no other address reaches it: what is said is the view, which that page can set anyway.
 */
export function connectEmbedBridge(
  store: AppStore,
  history: Pick<ViewHistory, 'go'>,
  settle: (view: View, notices: readonly LinkNotice[]) => { view: View; notices: readonly LinkNotice[] },
  host: FrameHost,
): void {
  if (host.parent === (host as unknown)) return;
  let origin = parentOriginOf(host);
  let said = '';
  let pending: ReturnType<typeof setTimeout> | null = null;

  const say = (isAsked: boolean) => {
    if (origin === null) return;
    const message = messageOf(store.getState());
    const text = JSON.stringify(message);
    if (text === said && !isAsked) return;
    said = text;
    host.parent.postMessage(message, origin === 'null' ? '*' : origin);
  };

  store.subscribe(() => {
    pending ??= setTimeout(() => {
      pending = null;
      say(false);
    }, SAY_EVERY);
  });

  host.addEventListener('message', (event) => {
    if (event.source !== host.parent) return;
    const asked = readMessage(event.data);
    if (asked === null) return;
    // The browser vouches for the origin of a message; the one learnt before may be that of a page since left.
    origin = event.origin;
    if (asked.type === 'dateline:setView') setView(asked.search);
    say(true);
  });

  const setView = (search: string) => {
    const { view: current } = store.getState();
    const decoded = decodeView(search);
    const settled = settle(decoded.view, decoded.notices);
    store.setState({ notices: settled.notices, timelineWindow: null });
    const view: View = {
      ...settled.view,
      embed: current.embed,
      language: settled.view.language ?? current.language,
      theme: settled.view.theme ?? current.theme,
    };
    // Not a step of the reader's: Back must lead out of the article, not through what its page has shown.
    history.go(view, 'replace');
  };

  say(false);
}

function messageOf(state: AppState): FromFrame {
  return {
    type: 'dateline:view',
    search: `?${encodeView({ ...state.view, embed: false })}`,
    ready: state.dataset.phase === 'ready' && (state.answers !== null || state.engine.phase === 'failed'),
    notices: state.notices,
  };
}

function readMessage(data: unknown): ToFrame | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  if (data.type === 'dateline:getView') return { type: data.type };
  if (data.type !== 'dateline:setView' || !('search' in data)) return null;
  const { search } = data;
  return typeof search === 'string' && search.length <= LONGEST_SEARCH ? { type: data.type, search } : null;
}

/** The parent's origin where the browser tells it; a referrer is the parent's, or absent. */
function parentOriginOf({ location, document }: FrameHost): string | null {
  const told = location.ancestorOrigins?.[0];
  if (told !== undefined && told !== '') return told;
  return URL.canParse(document.referrer) ? new URL(document.referrer).origin : null;
}
