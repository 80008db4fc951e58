import { createReadStream, existsSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isRunDirectly } from './isRunDirectly.ts';
import { onStop } from './onStop.ts';
import { SECURITY_HEADERS } from './publish/contentPolicy.ts';

/** What to serve and where. `base` is the path it is reached under, `/` unless told. */
export interface ServeOptions {
  root: string;
  /** 0 takes any free port. */
  port: number;
  /** Where `port` is taken: look at the ports after it, or fail. */
  whenTaken: 'next' | 'fail';
  host?: string;
  base?: string;
}

/** A running server: its address with the trailing slash, and the way to stop it. */
export interface Serving {
  url: string;
  close: () => Promise<void>;
}

const portsTried = 100;

const mimeTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pbf': 'application/x-protobuf',
  '.pmtiles': 'application/vnd.pmtiles',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.topojson': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Serves a folder of static files over HTTP. Throws where the folder or the port cannot be had. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const host = options.host ?? '127.0.0.1';
  const base = `/${(options.base ?? '/').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const root = await realpath(options.root);
  const server = createServer((request, response) => {
    answer(request, response, root, base).catch((error: unknown) => {
      if (!response.headersSent) refuse(response, 500, 'The file could not be read.');
      response.destroy();
      console.error(`serve: ${request.url ?? ''}: ${String(error)}`);
    });
  });
  const port = await listen(server, host, options);
  const named = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${named}:${port}${base}`, close: () => close(server) };
}

async function answer(request: IncomingMessage, response: ServerResponse, root: string, base: string) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Only GET and HEAD are answered here.');
  }
  const [rawPath, query] = splitOnce(request.url ?? '/', '?');
  const suffix = query === undefined ? '' : `?${query}`;
  const path = decodePath(rawPath);
  if (path === null) return refuse(response, 400, 'The address cannot be read.');
  if (`${path}/` === base) return redirect(response, encodeURI(base) + suffix);
  if (!path.startsWith(base)) return refuse(response, 404, `Nothing here. The app is at ${base}`);

  const wanted = resolve(root, `./${path.slice(base.length)}`);
  const found = await findFile(root, wanted);
  if (found === 'missing') return refuse(response, 404, 'There is no such file.');
  if (found === 'folder') {
    const inside = relative(root, wanted).split(sep).join('/');
    if (!path.endsWith('/')) return redirect(response, `${encodeURI(`${base}${inside}`)}/${suffix}`);
    const index = await findFile(root, join(wanted, 'index.html'));
    if (typeof index === 'string') return refuse(response, 404, 'There is no such file.');
    return sendFile(request, response, index);
  }
  return sendFile(request, response, found);
}

/** Encodings of the copies that the build writes beside its text files, the smaller first. */
const COPIES = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** The copy that this request takes; none where the file was changed after it. */
async function copyFor(request: IncomingMessage, file: FoundFile) {
  for (const [encoding, ending] of COPIES) {
    if (!takes(request, encoding)) continue;
    const copy = await stat(file.path + ending).catch(() => null);
    if (copy?.isFile() === true && copy.mtime >= file.modified) {
      return { encoding, path: file.path + ending, size: copy.size };
    }
  }
  return null;
}

function takes(request: IncomingMessage, encoding: string): boolean {
  const accepted = (request.headers['accept-encoding'] ?? '').split(',');
  return accepted.some((one) => {
    const [name, quality] = one.split(';').map((part) => part.trim());
    return name === encoding && !/^q=0(\.0*)?$/.test(quality ?? '');
  });
}

interface FoundFile {
  path: string;
  size: number;
  modified: Date;
  /** Vite puts a hash of the content into the names of what lies in `assets/`. */
  hashed: boolean;
}

async function findFile(root: string, wanted: string): Promise<FoundFile | 'folder' | 'missing'> {
  // A link that leads out of the folder is as good as absent.
  const path = await realpath(wanted).catch(() => null);
  if (path === null || (path !== root && !path.startsWith(root + sep))) return 'missing';
  const facts = await stat(path);
  if (facts.isDirectory()) return 'folder';
  if (!facts.isFile()) return 'missing';
  const hashed = relative(root, path).startsWith(`assets${sep}`);
  return { path, size: facts.size, modified: facts.mtime, hashed };
}

async function sendFile(request: IncomingMessage, response: ServerResponse, file: FoundFile) {
  const copy = await copyFor(request, file);
  const facts = [
    file.size.toString(36),
    file.modified.getTime().toString(36),
    ...(copy ? [copy.encoding] : []),
  ];
  const tag = `"${facts.join('-')}"`;
  // Whether or not there is a copy: a cache in between must not mix them up.
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Cache-Control', file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('ETag', tag);
  response.setHeader('Last-Modified', file.modified.toUTCString());
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (isUnchanged(request, tag, file.modified)) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader(
    'Content-Type',
    mimeTypes[extname(file.path).toLowerCase()] ?? 'application/octet-stream',
  );
  if (copy !== null) response.setHeader('Content-Encoding', copy.encoding);
  response.setHeader('Content-Length', copy?.size ?? file.size);
  response.writeHead(200);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(copy?.path ?? file.path)
    .on('error', (error) => response.destroy(error))
    .pipe(response);
}

function isUnchanged(request: IncomingMessage, tag: string, modified: Date): boolean {
  const known = request.headers['if-none-match'];
  if (known !== undefined) return known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  // HTTP dates carry whole seconds.
  return Math.floor(modified.getTime() / 1000) * 1000 <= since;
}

function refuse(response: ServerResponse, status: number, message: string) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${message}\n`);
}

function redirect(response: ServerResponse, location: string) {
  response.writeHead(302, { Location: location }).end();
}

function decodePath(raw: string): string | null {
  try {
    const path = decodeURIComponent(raw);
    return path.startsWith('/') && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

async function listen(server: Server, host: string, { port, whenTaken }: ServeOptions): Promise<number> {
  const last = whenTaken === 'next' && port !== 0 ? Math.min(port + portsTried - 1, 65_535) : port;
  for (let candidate = port; candidate <= last; candidate++) {
    const bound = await tryPort(server, host, candidate);
    if (bound !== null) return bound;
  }
  throw new Error(
    last === port
      ? `Port ${port} of ${host} is taken. Name another one with --port, or 0 for any.`
      : `The ports ${port} to ${last} of ${host} are all taken. Name another one with --port, or 0 for any.`,
  );
}

/** The port that was bound, or null where it is taken. */
function tryPort(server: Server, host: string, port: number): Promise<number | null> {
  return new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') done(null);
      else fail(error);
    };
    const onListening = () => {
      server.off('error', onError);
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    };
    server.once('error', onError).once('listening', onListening).listen(port, host);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

const usage = `npm run preview -- [--port 4173] [--host 127.0.0.1] [--base /] [--root dist]`;

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      base: { type: 'string' },
      root: { type: 'string' },
    },
  });
  const port = Number(values.port ?? 4173);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port ${values.port} is not a port: give a whole number from 0 to 65535.`);
  }
  const root = resolve(values.root ?? fileURLToPath(new URL('../../dist', import.meta.url)));
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`${root} holds no index.html. Build it first: npm run build`);
  }
  const serving = await serve({
    root,
    port,
    whenTaken: values.port === undefined ? 'next' : 'fail',
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(values.base === undefined ? {} : { base: values.base }),
  });
  console.log(`\n  Dateline is at ${serving.url}\n  Ctrl+C stops it.\n`);
  onStop(() => {
    void serving.close().then(() => process.exit(0));
  });
}

if (isRunDirectly(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(`serve: ${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`);
    process.exit(1);
  });
}
