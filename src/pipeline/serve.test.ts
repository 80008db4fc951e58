import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serve } from './serve.ts';
import type { ServeOptions, Serving } from './serve.ts';

let folder = '';
let root = '';
const running: Serving[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-serve-'));
  root = join(folder, 'dist');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(root, 'about'));
  mkdirSync(join(folder, 'dist-private'));
  writeFileSync(join(root, 'index.html'), '<h1>home</h1>');
  writeFileSync(join(root, 'about', 'index.html'), '<h1>about</h1>');
  writeFileSync(join(root, 'a name.json'), '{}');
  for (const name of ['a.woff2', 'a.mjs', 'a.wasm', 'a.geojson', 'a.unknown']) {
    writeFileSync(join(root, 'assets', name), name);
  }
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist-private', 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((serving) => serving.close()));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: Partial<ServeOptions> = {}): Promise<Serving> {
  const serving = await serve({ root, port: 0, whenTaken: 'fail', ...options });
  running.push(serving);
  return serving;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks for a path exactly as written; `fetch` would tidy `..` away before sending. */
function ask(
  serving: Serving,
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(serving.url);
    request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', fail)
      .end();
  });
}

describe('serve', () => {
  it('serves the page whatever the query, and files by their decoded names', async () => {
    const serving = await start();
    const page = await ask(serving, '/?from=2024-07-25&lang=ar');
    expect(page).toMatchObject({ status: 200, body: '<h1>home</h1>' });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await ask(serving, '/a%20name.json')).body).toBe('{}');
    expect((await ask(serving, '/about/')).body).toBe('<h1>about</h1>');
    expect((await ask(serving, '/nothing')).status).toBe(404);
  });

  it.each([
    ['a.woff2', 'font/woff2'],
    ['a.mjs', 'text/javascript; charset=utf-8'],
    ['a.wasm', 'application/wasm'],
    ['a.geojson', 'application/geo+json; charset=utf-8'],
    ['a.unknown', 'application/octet-stream'],
  ])('names the type of %s', async (name, type) => {
    const { headers } = await ask(await start(), `/assets/${name}`);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toContain('immutable');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/../dist-private/secret.txt',
    '//../secret.txt',
    '/..%5csecret.txt',
    '/link.txt',
  ])('does not leave the folder for %s', async (path) => {
    const answer = await ask(await start(), path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  it('refuses what it cannot read or does not do', async () => {
    const serving = await start();
    expect((await ask(serving, '/%zz')).status).toBe(400);
    expect((await ask(serving, '/a%00b')).status).toBe(400);
    const post = await ask(serving, '/', 'POST');
    expect(post.status).toBe(405);
    expect(post.headers['allow']).toBe('GET, HEAD');
  });

  it('never redirects to another host', async () => {
    const { status, headers } = await ask(await start(), '//about?q=1');
    expect(status).toBe(302);
    expect(headers['location']).toBe('/about/?q=1');
  });

  it('answers HEAD without a body', async () => {
    const answer = await ask(await start(), '/index.html', 'HEAD');
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(answer.headers['content-length']).toBe('13');
  });

  it('answers 304 to what the browser already has', async () => {
    const serving = await start();
    const { headers } = await ask(serving, '/');
    const tag = headers['etag'] ?? '';
    const date = headers['last-modified'] ?? '';
    expect((await ask(serving, '/', 'GET', { 'If-None-Match': `W/${tag}, "x"` })).status).toBe(304);
    expect((await ask(serving, '/', 'GET', { 'If-None-Match': '"x"' })).status).toBe(200);
    expect((await ask(serving, '/', 'GET', { 'If-Modified-Since': date })).status).toBe(304);
    expect((await ask(serving, '/', 'GET', { 'If-Modified-Since': new Date(0).toUTCString() })).status).toBe(
      200,
    );
  });

  it('serves under a path', async () => {
    const serving = await start({ base: 'some/path' });
    expect(new URL(serving.url).pathname).toBe('/some/path/');
    expect((await ask(serving, '/some/path/assets/a.mjs')).body).toBe('a.mjs');
    expect((await ask(serving, '/some/path?v=1')).headers['location']).toBe('/some/path/?v=1');
    expect((await ask(serving, '/some/path/about')).headers['location']).toBe('/some/path/about/');
    expect((await ask(serving, '/assets/a.mjs')).status).toBe(404);
  });

  it('takes the next port where the wanted one is taken, or says so', async () => {
    const first = await start();
    const port = Number(new URL(first.url).port);
    const second = await start({ port, whenTaken: 'next' });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await expect(serve({ root, port, whenTaken: 'fail' })).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is taken`,
    );
  });
});

describe('compressed copies', () => {
  beforeAll(() => {
    writeFileSync(join(root, 'text.json'), 'plain');
    writeFileSync(join(root, 'text.json.br'), 'as br');
    writeFileSync(join(root, 'text.json.gz'), 'as gzip');
    writeFileSync(join(root, 'changed.json'), 'plain');
    writeFileSync(join(root, 'changed.json.gz'), 'as gzip');
    utimesSync(join(root, 'changed.json.gz'), 1, 1);
  });

  it.each([
    ['gzip, deflate, br', 'as br', 'br'],
    ['gzip', 'as gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'as gzip', 'gzip'],
    ['identity', 'plain', undefined],
  ])('for %s', async (accepted, body, encoding) => {
    const answer = await ask(await start(), '/text.json', 'GET', { 'accept-encoding': accepted });
    expect(answer.body).toBe(body);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.headers['content-length']).toBe(String(body.length));
    expect(answer.headers.vary).toBe('Accept-Encoding');
  });

  it('older than their file are not sent', async () => {
    const answer = await ask(await start(), '/changed.json', 'GET', { 'accept-encoding': 'gzip' });
    expect(answer.body).toBe('plain');
  });

  it('are not taken for each other by what a cache already has', async () => {
    const serving = await start();
    const { headers } = await ask(serving, '/text.json', 'GET', { 'accept-encoding': 'br' });
    const tag = { 'if-none-match': headers.etag ?? '' };
    expect((await ask(serving, '/text.json', 'GET', { ...tag, 'accept-encoding': 'br' })).status).toBe(304);
    expect((await ask(serving, '/text.json', 'GET', tag)).status).toBe(200);
  });
});
