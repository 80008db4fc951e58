import { describe, expect, it } from 'vitest';
import { CONTENT_POLICY, SECURITY_HEADERS } from './contentPolicy.ts';
import { hostFiles } from './hostFiles.ts';

const files = hostFiles(['api/incidents.geojson', 'api/claims.jsonld', 'en/index.html']);

describe('header files', () => {
  it.each(['_headers', '.htaccess', 'nginx.conf', 'vercel.json'])(
    '%s gives every security header',
    (name) => {
      const text = files.get(name) ?? '';
      expect(text).toContain(CONTENT_POLICY);
      for (const header of Object.keys(SECURITY_HEADERS)) expect(text).toContain(header);
      expect(text).toContain('public, max-age=31536000, immutable');
    },
  );

  it('give each header once for a path of Netlify or Cloudflare', () => {
    const text = files.get('_headers') ?? '';
    expect(text.match(/Cache-Control/g)).toHaveLength(1);
    expect(text).toContain('/api/incidents.geojson\n  Content-Type: application/geo+json\n');
    expect(text).toContain('/api/claims.jsonld\n  Content-Type: application/ld+json\n');
    expect(text).not.toContain('/en/index.html');
    // Netlify and Cloudflare read 2,000 characters of a line.
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });

  it('are what their hosts can read', () => {
    const { headers, trailingSlash } = JSON.parse(files.get('vercel.json') ?? '') as {
      headers: { source: string; headers: { key: string; value: string }[] }[];
      trailingSlash: boolean;
    };
    expect(trailingSlash).toBe(true);
    for (const rule of headers) {
      expect(rule.source).toMatch(/^\//);
      for (const { key, value } of rule.headers) expect(`${key}: ${value}`).toMatch(/^[\w-]+: .+/);
    }
    const nginx = (files.get('nginx.conf') ?? '').replace(/#.*|"[^"]*"/g, '');
    expect(nginx.match(/\{/g)?.length).toBe(nginx.match(/\}/g)?.length);
    const statements = nginx
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    // A list of types goes over two lines.
    for (const line of statements) expect(line).toMatch(/[;{}]$|^charset_types/);
    const apache = files.get('.htaccess') ?? '';
    for (const tag of ['IfModule', 'If', 'Else', 'FilesMatch']) {
      expect(apache.match(new RegExp(`<${tag}[ >]`, 'g'))?.length).toBe(
        apache.match(new RegExp(`</${tag}>`, 'g'))?.length,
      );
    }
  });
});
