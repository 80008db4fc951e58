import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathBetween, siteAddressOf } from './siteAddress.ts';

describe('the address of the published folder', () => {
  it('gets the slash of a folder', () => {
    expect(siteAddressOf('https://example.org/a/map')).toEqual({
      ok: true,
      value: 'https://example.org/a/map/',
    });
    expect(siteAddressOf(' https://example.org ')).toEqual({ ok: true, value: 'https://example.org/' });
  });

  it('may be absent', () => {
    expect(siteAddressOf(undefined)).toEqual({ ok: true, value: null });
    expect(siteAddressOf(' ')).toEqual({ ok: true, value: null });
  });

  it.each([
    'example.org',
    'ftp://example.org/',
    'https://example.org/?a',
    'https://a:b@example.org/',
    'javascript:1',
  ])('is refused where it is no folder of the web: %s', (text) => {
    const result = siteAddressOf(text);
    expect(result.ok).toBe(false);
    expect(result.ok ? '' : result.failure).toContain(`DATELINE_SITE_URL=${text}`);
  });
});

describe('the way between two files', () => {
  const part = fc.stringMatching(/^[a-z]{1,3}$/);
  const folder = fc.array(part, { maxLength: 4 }).map((parts) => parts.map((one) => `${one}/`).join(''));
  const tail = fc.constantFrom('', '?a=b/c&d=1', '#x', '?a=1#y/z');

  it('leads there from any path of any host', () => {
    fc.assert(
      fc.property(folder, folder, fc.option(part, { nil: '' }), tail, (from, to, file, end) => {
        const base = 'https://example.org/some/path/';
        const way = pathBetween(from, `${to}${file}${end}`);
        expect(way).toMatch(/^\.\.?\//);
        expect(new URL(way, `${base}${from}`).href).toBe(`${base}${to}${file}${end}`);
      }),
    );
  });
});
