/**
 * The one policy by which strings may reach places where they could become code, in browsers with Trusted Types.
 * It is called `default`, because MapLibre and the bundler hand over plain strings. Scripts come from the page's own
 * origin only. HTML is parsed into inert documents only (MapLibre's credits, which it then cleans); it is never written
 * into the page, so `innerHTML` and the like are refused, and so is source text.
 */

/** The part of the API that is used here; TypeScript's library has none of it yet. */
interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: {
      createHTML(text: string, type: string, sink: string): string | null;
      createScriptURL(address: string): string | null;
      createScript(): null;
    },
  ): unknown;
}

/** Null makes the browser refuse the string with a `TypeError`. */
export const trustedRules = {
  createHTML: (text: string, _type: string, sink: string): string | null =>
    sink === 'DOMParser parseFromString' ? text : null,
  createScriptURL: (address: string): string | null => (isOwnScript(address) ? address : null),
  createScript: (): null => null,
};

function isOwnScript(address: string): boolean {
  const url = new URL(address, document.baseURI);
  // A sandboxed frame has no origin; MapLibre hands its worker over as data there, read from the page's own address.
  if (globalThis.origin === 'null' && url.protocol === 'data:') return true;
  return url.origin === window.location.origin;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
try {
  trustedTypes?.createPolicy('default', trustedRules);
} catch (error) {
  // An extension of the browser was first: its rules hold then, and what they refuse says so where it is missing.
  console.warn(`Dateline: ${String(error)}`);
}
