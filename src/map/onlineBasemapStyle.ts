import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Failure, Result } from '../core/result.ts';
import { failure, success } from '../core/result.ts';

type OnlineBasemapFailure = Extract<Failure, { kind: 'online-basemap-failed' }>;

/** A style server that has not answered by then is taken as not there: milliseconds. */
const PATIENCE = 15_000;

/** Fetches a MapLibre style that the reader chose. Its relative addresses are resolved against its own. */
export async function onlineBasemapStyle(
  address: string,
  signal: AbortSignal,
): Promise<Result<StyleSpecification, OnlineBasemapFailure>> {
  const failed = (detail: string): Result<StyleSpecification, OnlineBasemapFailure> =>
    failure({ kind: 'online-basemap-failed', address, detail });
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return failed('this is no address');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return failed('the address is not http or https');
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]) });
    if (!response.ok) return failed(`the server answered ${response.status}`);
    const style: unknown = await response.json();
    return isStyle(style) ? success(resolved(style, url.href)) : failed('the file is not a MapLibre style');
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      return failed(`no answer within ${PATIENCE / 1000} seconds`);
    }
    if (error instanceof SyntaxError) return failed('the file is not JSON');
    return failed(error instanceof Error ? error.message : String(error));
  }
}

function isStyle(value: unknown): value is StyleSpecification {
  if (typeof value !== 'object' || value === null) return false;
  const style = value as Partial<Record<keyof StyleSpecification, unknown>>;
  return style.version === 8 && Array.isArray(style.layers) && typeof style.sources === 'object';
}

function resolved(style: StyleSpecification, base: string): StyleSpecification {
  // The URL class would escape the braces of {z} and {fontstack}.
  const absolute = (path: string): string =>
    /^[a-z][a-z0-9+.-]*:/i.test(path) ? path : decodeURI(new URL(path, base).href);
  const sources = Object.entries(style.sources ?? {}).map(([id, source]) => {
    const copy = { ...source } as typeof source & { url?: string; tiles?: string[] };
    if (typeof copy.url === 'string') copy.url = absolute(copy.url);
    if (Array.isArray(copy.tiles)) copy.tiles = copy.tiles.map(absolute);
    return [id, copy];
  });
  return {
    ...style,
    sources: Object.fromEntries(sources) as StyleSpecification['sources'],
    ...(typeof style.sprite === 'string' ? { sprite: absolute(style.sprite) } : {}),
    ...(typeof style.glyphs === 'string' ? { glyphs: absolute(style.glyphs) } : {}),
  };
}
