import type { BrowserContext } from '@playwright/test';

/** A text that must occur, or a pattern that must match. */
export type Allowed = readonly (string | RegExp)[];

/** What went wrong in a browser context so far, one line each. */
export interface Watched {
  /** Requests to any origin but the app's. */
  offOrigin: string[];
  /** Errors written to the console and errors that nobody caught, workers included. */
  errors: string[];
}

/** Writes down every request off `origin` and every error in all pages and workers of a context. */
export function watchContext(
  context: BrowserContext,
  origin: string,
  allowed: { console: Allowed; offOrigin: Allowed },
): Watched {
  const watched: Watched = { offOrigin: [], errors: [] };
  const seeAddress = (address: string) => {
    const { protocol, host } = new URL(address);
    if (protocol === 'data:' || protocol === 'blob:' || protocol === 'about:') return;
    if (host === new URL(origin).host || isAllowed(address, allowed.offOrigin)) return;
    watched.offOrigin.push(address);
  };
  const seeError = (message: string) => {
    if (!isAllowed(message, allowed.console)) watched.errors.push(message);
  };
  context.on('request', (request) => seeAddress(request.url()));
  context.on('page', (page) => {
    page.on('websocket', (socket) => seeAddress(socket.url()));
    page.on('crash', () => seeError('the page crashed'));
  });
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    seeError(`console: ${message.text()}${url ? ` (${url})` : ''}`);
  });
  context.on('weberror', (error) => seeError(`uncaught: ${String(error.error())}`));
  return watched;
}

function isAllowed(text: string, allowed: Allowed): boolean {
  return allowed.some((one) => (typeof one === 'string' ? text.includes(one) : one.test(text)));
}
