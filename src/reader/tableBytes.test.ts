import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { IncidentBatch } from '../core/incidentBatch.ts';
import type { ImportChoices, ImportProgress } from '../core/tableImport.ts';
import { createTableSession, type SessionEvents, type TableSession } from './tableSession.ts';

const MAPPED: ImportChoices = { timeZone: 'UTC', mapping: { title: [0], date: [1] } };
const ROWS = 60_000;

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

/** Serves what `answer` writes; gives its address. */
async function serve(name: string, answer: (response: ServerResponse) => void): Promise<string> {
  const started = createServer((_, response) => answer(response));
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/${name}`;
}

function eventsOf(onBatch: (batch: IncidentBatch) => void = () => undefined) {
  const progress: ImportProgress[] = [];
  const events: SessionEvents = {
    onProgress: (told) => progress.push(told),
    onBatch: (batch) => {
      onBatch(batch);
      return Promise.resolve();
    },
  };
  return { events, progress };
}

const never = () => new AbortController().signal;

const CSV = `name,date,note\n${Array.from({ length: ROWS }, (_, row) => `Row ${row},2024-07-25,note ${row * 7919}\n`).join('')}`;
const feature = (row: number, more: object = {}) =>
  JSON.stringify({
    type: 'Feature',
    properties: { name: `Row ${row}`, date: '2024-07-25', ...more },
    geometry: null,
  });
const FEATURES = Array.from({ length: ROWS }, (_, row) =>
  feature(row, row === ROWS - 1 ? { late: 'yes' } : {}),
);

async function firstValue(session: TableSession, row: number, column: string) {
  return (await session.detail(row)).own.find((one) => one.column === column)?.value;
}

describe('an address', () => {
  it.each([
    ['a.csv', 'csv', CSV],
    ['a.ndjson', 'geojson-lines', FEATURES.join('\n')],
    ['a.geojson', 'geojson', `{"type":"FeatureCollection","features":[${FEATURES.join(',')}]}`],
    ['a.csv.gz', 'csv', gzipSync(CSV)],
    ['a.ndjson.gz', 'geojson-lines', gzipSync(FEATURES.join('\n'))],
  ])('%s gives rows while it comes, and single rows after that', async (name, format, content) => {
    const bytes = Buffer.from(content);
    const half = Math.round(bytes.length * 0.7);
    let goOn = () => {};
    const address = await serve(name, (response) => {
      response.setHeader('content-length', bytes.length);
      response.write(bytes.subarray(0, half));
      goOn = () => response.end(bytes.subarray(half));
    });
    const session = createTableSession();
    const inspected = await session.open({ kind: 'address', address }, MAPPED);
    expect(inspected).toMatchObject({ value: { format, size: bytes.length, name: name.replace('.gz', '') } });
    let rows = 0;
    // Were the rows made of the whole file, none would come, for its end is sent after the first of them.
    const { events, progress } = eventsOf((batch) => {
      rows += batch.rows;
      goOn();
    });
    const report = await session.read(MAPPED, events, never());
    expect(report).toMatchObject({ value: { read: ROWS, kept: ROWS, ended: 'complete' } });
    expect(rows).toBe(ROWS);
    expect(progress.length).toBeGreaterThan(0);
    for (const { bytes: read, totalBytes } of progress) {
      expect(totalBytes).toBe(bytes.length);
      expect(read).toBeLessThanOrEqual(bytes.length);
    }
    expect(await firstValue(session, ROWS - 1, 'name')).toBe(`Row ${ROWS - 1}`);
    expect(await firstValue(session, 12, 'name')).toBe('Row 12');
    expect((await session.identify()).size).toBe(bytes.length);
  });

  it('can bring columns that its beginning does not have', async () => {
    const address = await serve('a.ndjson', (response) => response.end(FEATURES.join('\n')));
    const session = createTableSession();
    const inspected = await session.open({ kind: 'address', address }, MAPPED);
    expect(inspected.ok && inspected.value.columns).not.toContain('late');
    await session.read(MAPPED, eventsOf().events, never());
    const after = await session.inspect(MAPPED);
    expect(after.ok && after.value.columns).toContain('late');
    expect(await firstValue(session, ROWS - 1, 'late')).toBe('yes');
    expect(await firstValue(session, 0, 'late')).toBe('');
  });

  it('of a format that is decoded as a whole tells how much has come', async () => {
    const text = `<kml>${'<Placemark><name>A</name></Placemark>'.repeat(50_000)}</kml>`;
    const address = await serve('a.kml', (response) => response.end(text));
    const told: ImportProgress[] = [];
    const inspected = await createTableSession().open({ kind: 'address', address }, MAPPED, (one) =>
      told.push(one),
    );
    expect(inspected).toMatchObject({ value: { format: 'kml' } });
    expect(told.length).toBeGreaterThan(0);
  });

  it.each([
    ['a.csv', CSV],
    ['a.geojson', `{"type":"FeatureCollection","features":[${FEATURES.join(',')}]}`],
    ['a.csv.gz', gzipSync(CSV)],
    ['a.json', `[${FEATURES.join(',')}]`],
  ])('%s whose connection ends too early fails by its name', async (name, content) => {
    const bytes = Buffer.from(content);
    const address = await serve(name, (response) => {
      response.setHeader('content-length', bytes.length);
      response.write(bytes.subarray(0, Math.round(bytes.length * 0.7)), () => {
        // Once the first rows were read, or are waited for.
        setTimeout(() => response.destroy(), 100);
      });
    });
    const session = createTableSession();
    const inspected = await session.open({ kind: 'address', address }, MAPPED);
    const found = inspected.ok ? await session.read(MAPPED, eventsOf().events, never()) : inspected;
    expect(found).toMatchObject({ ok: false, failure: { kind: 'dataset-cut-off', address } });
  });

  it('is no longer asked for once the reader has cancelled, though the server says nothing more', async () => {
    let isClosed: Promise<void> = Promise.resolve();
    const address = await serve('a.csv', (response) => {
      isClosed = new Promise((resolve) => response.on('close', resolve));
      response.write(CSV.slice(0, CSV.length / 2));
    });
    const session = createTableSession();
    await session.open({ kind: 'address', address }, MAPPED);
    const controller = new AbortController();
    const { events } = eventsOf(() => controller.abort(new DOMException('cancelled', 'AbortError')));
    await expect(session.read(MAPPED, events, controller.signal)).rejects.toThrow('cancelled');
    await isClosed;
  });

  it('that does not answer, or with an error, is missing', async () => {
    const address = await serve('a.csv', (response) => {
      response.statusCode = 404;
      response.end('not here');
    });
    const missing = { ok: false, failure: { kind: 'dataset-missing', address } };
    expect(await createTableSession().open({ kind: 'address', address }, MAPPED)).toMatchObject(missing);
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
    expect(await createTableSession().open({ kind: 'address', address }, MAPPED)).toMatchObject(missing);
  });
});

describe('a compressed file', () => {
  const open = async (name: string, content: Uint8Array) => {
    const session = createTableSession();
    const blob = new Blob([content as BlobPart]);
    const inspected = await session.open({ kind: 'file', name, blob }, MAPPED);
    return {
      session,
      found: inspected.ok ? await session.read(MAPPED, eventsOf().events, never()) : inspected,
    };
  };

  it.each([
    ['a.csv.gz', CSV],
    ['a.ndjson.gz', FEATURES.join('\n')],
    ['a.geojson.gz', `{"type":"FeatureCollection","features":[${FEATURES.join(',')}]}`],
  ])('%s is read, and single rows of it', async (name, text) => {
    const { session, found } = await open(name, gzipSync(text));
    expect(found).toMatchObject({ value: { read: ROWS, kept: ROWS, ended: 'complete' } });
    expect(await firstValue(session, ROWS - 1, 'name')).toBe(`Row ${ROWS - 1}`);
  });

  it.each([
    ['a.csv.gz', CSV],
    ['a.ndjson.gz', FEATURES.join('\n')],
    ['a.geojson.gz', `{"type":"FeatureCollection","features":[${FEATURES.join(',')}]}`],
  ])('%s that breaks off leaves the rows before', async (name, text) => {
    const packed = gzipSync(text);
    const { session, found } = await open(name, packed.subarray(0, packed.length / 2));
    expect(found).toMatchObject({ ok: true, value: { ended: 'cut-off' } });
    expect(await firstValue(session, 0, 'name')).toBe('Row 0');
  });

  it('that unpacks to a thousand times its size is refused', { timeout: 60_000 }, async () => {
    for (const text of ['a,b\n', '{"type":"FeatureCollection","features":[', '<kml>']) {
      const bytes = Buffer.alloc(48 << 20, `${'x'.repeat(4095)}\n`);
      bytes.write(text);
      const { found } = await open('bomb.gz', gzipSync(bytes));
      expect(found).toMatchObject({ ok: false, failure: { kind: 'table-unreadable', problem: 'too-large' } });
    }
  });

  it.each(['a.csv.gz', 'a.parquet.gz'])(
    '%s that is broken from its first byte is said to be so',
    async (name) => {
      const { found } = await open(name, new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 255, 255, 255]));
      expect(found).toMatchObject({ ok: false, failure: { kind: 'table-unreadable', problem: 'broken' } });
    },
  );
});
