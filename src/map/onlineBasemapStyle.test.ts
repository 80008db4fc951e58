import { afterEach, describe, expect, it, vi } from 'vitest';
import { onlineBasemapStyle } from './onlineBasemapStyle.ts';

const ADDRESS = 'https://tiles.example/styles/plain/style.json';
const never = new AbortController().signal;
const answer = (body: string, status = 200) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));

describe('onlineBasemapStyle', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('resolves relative addresses against the style and keeps their placeholders', async () => {
    answer(
      JSON.stringify({
        version: 8,
        glyphs: '../fonts/{fontstack}/{range}.pbf',
        sprite: '/sprites/plain',
        sources: {
          a: { type: 'vector', tiles: ['tiles/{z}/{x}/{y}.mvt'] },
          b: { type: 'vector', url: 'b.json' },
        },
        layers: [],
      }),
    );
    const result = await onlineBasemapStyle(ADDRESS, never);
    expect(result.ok && result.value).toMatchObject({
      glyphs: 'https://tiles.example/styles/fonts/{fontstack}/{range}.pbf',
      sprite: 'https://tiles.example/sprites/plain',
      sources: {
        a: { tiles: ['https://tiles.example/styles/plain/tiles/{z}/{x}/{y}.mvt'] },
        b: { url: 'https://tiles.example/styles/plain/b.json' },
      },
    });
  });

  it.each([
    ['a missing file', ADDRESS, 'nothing here', 404, 'the server answered 404'],
    ['a page', ADDRESS, '<!doctype html>', 200, 'the file is not JSON'],
    ['other JSON', ADDRESS, '{"type":"FeatureCollection"}', 200, 'the file is not a MapLibre style'],
    ['no address', 'not an address', '', 200, 'this is no address'],
    ['another protocol', 'file:///etc/style.json', '', 200, 'the address is not http or https'],
  ])('says what is wrong with %s', async (_, address, body, status, detail) => {
    answer(body, status);
    const result = await onlineBasemapStyle(address, never);
    expect(result).toEqual({ ok: false, failure: { kind: 'online-basemap-failed', address, detail } });
  });

  it('returns a network that is not there as a failure', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const result = await onlineBasemapStyle(ADDRESS, never);
    expect(result.ok ? null : result.failure.detail).toBe('Failed to fetch');
  });
});
