import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportChoices, ImportProgress, RowDetail } from '../core/tableImport.ts';
import { createTableSession, type TableSession } from './tableSession.ts';

const UTC: ImportChoices = { timeZone: 'UTC' };

async function opened(content: string | Uint8Array, choices = UTC) {
  const session = createTableSession();
  const blob = new Blob([content as BlobPart]);
  const inspected = await session.open({ kind: 'file', name: 'x.json', blob }, choices);
  return { session, inspected };
}

async function readAll(session: TableSession, choices = UTC, signal = new AbortController().signal) {
  const progress: ImportProgress[] = [];
  let rows = 0;
  const report = await session.read(
    choices,
    {
      onProgress: (told) => progress.push(told),
      onBatch(batch) {
        rows += batch.rows;
        return Promise.resolve();
      },
    },
    signal,
  );
  return { report, rows, progress };
}

async function readText(content: string | Uint8Array, choices = UTC) {
  const { session, inspected } = await opened(content, choices);
  if (!inspected.ok) return { session, inspected, report: inspected, rows: 0 };
  return { session, inspected, ...(await readAll(session, choices)) };
}

const point = { type: 'Point', coordinates: [42.25, 33.5] };
const featureOf = (number: number, more: object = {}) => ({
  type: 'Feature',
  properties: { name: `Row ${number}`, date: '2024-07-25', ...more },
  geometry: point,
});
const own = ({ own: columns }: RowDetail) =>
  Object.fromEntries(columns.filter(({ value }) => value !== '').map(({ column, value }) => [column, value]));

describe('lines of JSON', () => {
  it('are found again by their bytes', async () => {
    const lines = Array.from({ length: 5000 }, (_, row) =>
      JSON.stringify(featureOf(row, { note: `ع${row}` })),
    );
    const { session, inspected, report, rows } = await readText(`\ufeff${lines.join('\r\n')}`);
    expect(inspected).toMatchObject({ value: { format: 'geojson-lines', encoding: { label: 'utf-8' } } });
    expect(report).toMatchObject({ value: { read: 5000, kept: 5000, placed: 5000, ended: 'complete' } });
    expect(rows).toBe(5000);
    for (const row of [4999, 0, 2500, 17]) {
      expect(own(await session.detail(row))).toMatchObject({ name: `Row ${row}`, note: `ع${row}` });
    }
  });

  it('are rejected one by one, each by the number of its line', async () => {
    const text = [
      JSON.stringify(featureOf(1)),
      '{"type":"Feature",}',
      '',
      '17',
      JSON.stringify(featureOf(5)),
    ].join('\n');
    const { session, report } = await readText(text);
    expect(report).toMatchObject({
      value: {
        read: 4,
        kept: 2,
        rejected: 2,
        ended: 'complete',
        problems: [
          { row: 2, problem: 'not-json', value: '{"type":"Feature",}', outcome: 'rejected' },
          { row: 4, problem: 'not-a-row', value: '17', outcome: 'rejected' },
        ],
      },
    });
    expect(own(await session.detail(1))).toMatchObject({ name: 'Row 5' });
  });

  it('may begin with a bad one', async () => {
    const text = ['{"type":', JSON.stringify(featureOf(2)), JSON.stringify(featureOf(3))].join('\n');
    expect((await readText(text)).report).toMatchObject({ value: { kept: 2, rejected: 1 } });
  });

  it('that are cut off leave the rows before the cut', async () => {
    const text = [featureOf(1), featureOf(2), featureOf(3)].map((row) => JSON.stringify(row)).join('\n');
    const { report } = await readText(text.slice(0, -20));
    expect(report).toMatchObject({
      value: { kept: 2, rejected: 1, ended: 'cut-off', problems: [{ row: 3, problem: 'cut-off' }] },
    });
  });

  it('can be a sequence of records that each take several (RFC 8142)', async () => {
    const records = [1, 2, 3].map((row) => `\u001e${JSON.stringify(featureOf(row), null, 2)}\n`);
    records.splice(1, 0, '\u001e{"type": "Feature",\n');
    const { session, report } = await readText(records.join(''));
    expect(report).toMatchObject({
      value: { kept: 3, rejected: 1, problems: [{ row: 2, problem: 'not-json' }] },
    });
    expect(own(await session.detail(2))).toMatchObject({ name: 'Row 3' });
  });

  it('that are plain objects are rows of their members', async () => {
    const text = [
      { name: 'A', type: 'Shelling', when: '2024-07-25', latitude: 33.5, longitude: 42.25 },
      { name: 'B', type: 'Point', when: '2024-07-26', more: { deep: [1] } },
      { name: 'C', when: '2024-07-27', latitude: null, longitude: null },
    ]
      .map((row) => JSON.stringify(row))
      .join('\n');
    const { session, report, inspected } = await readText(text);
    expect(inspected).toMatchObject({
      value: { columns: expect.arrayContaining(['name', 'type', 'when']) as unknown },
    });
    expect(report).toMatchObject({ value: { kept: 3, placed: 1 } });
    expect(own(await session.detail(0))).toEqual({
      name: 'A',
      type: 'Shelling',
      when: '2024-07-25',
      latitude: '33.5',
      longitude: '42.25',
    });
  });

  it('of 50 MB are refused by number, the others read', async () => {
    const begin = `${JSON.stringify(featureOf(1))}\n{"type":"Feature","x":"`;
    const end = `"}\n${JSON.stringify(featureOf(3))}\n`;
    const bytes = new Uint8Array(50 << 20).fill(0x78);
    bytes.set(new TextEncoder().encode(begin));
    bytes.set(new TextEncoder().encode(end), bytes.length - end.length);
    const { report } = await readText(bytes);
    expect(report).toMatchObject({
      value: { kept: 2, rejected: 1, problems: [{ row: 2, problem: 'line-too-long' }] },
    });
  });

  it('longer than the beginning that is looked at are lines all the same', async () => {
    const long = JSON.stringify(featureOf(1, { note: 'x'.repeat(400_000) }));
    const { inspected, report } = await readText(`${long}\n${JSON.stringify(featureOf(2))}\n`);
    expect(inspected).toMatchObject({ value: { format: 'geojson-lines' } });
    expect(report).toMatchObject({ value: { kept: 2 } });
  });
});

describe('a collection of features', () => {
  it('gives the same rows wherever its members stand, and however it is encoded', async () => {
    const features = [featureOf(1), { ...featureOf(2, { late: [1, 2] }), id: 'two' }, { type: 'Feature' }];
    const texts = [
      { type: 'FeatureCollection', features },
      { features, type: 'FeatureCollection' },
      {
        name: 'x',
        crs: { properties: { features: [1] } },
        features,
        bbox: [1, 2],
        type: 'FeatureCollection',
      },
    ].map((value) => JSON.stringify(value, null, 1));
    const [utf16] = texts.map((text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')));
    for (const text of [...texts, utf16!]) {
      const { session, inspected, report } = await readText(text);
      expect(inspected).toMatchObject({ value: { format: 'geojson' } });
      expect(inspected.ok && inspected.value.columns).toEqual([
        'name',
        'date',
        'geometry longitude',
        'geometry latitude',
        'geometry radius',
        'id',
        'late',
      ]);
      expect(report).toMatchObject({
        value: { read: 3, kept: 3, placed: 2, rejected: 0, ended: 'complete' },
      });
      expect(own(await session.detail(1))).toMatchObject({ id: 'two', late: '1; 2', name: 'Row 2' });
    }
  });

  it('has the columns of all its features, the last included', async () => {
    const features = Array.from({ length: 3000 }, (_, row) =>
      featureOf(row, row === 2999 ? { last: 'x' } : {}),
    );
    const { session, inspected } = await readText(JSON.stringify({ type: 'FeatureCollection', features }));
    expect(inspected.ok && inspected.value.columns).toContain('last');
    expect(own(await session.detail(2999))).toMatchObject({ last: 'x' });
  });

  it('that is cut off leaves the features before the cut', async () => {
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [1, 2, 3].map((row) => featureOf(row)),
    });
    expect((await readText(text.slice(0, -40))).report).toMatchObject({
      value: { kept: 2, rejected: 1, ended: 'cut-off', problems: [{ row: 3, problem: 'cut-off' }] },
    });
    expect((await readText(text.slice(0, -1))).report).toMatchObject({
      value: { kept: 3, rejected: 0, ended: 'cut-off' },
    });
  });

  it('rejects what is no feature, and keeps what has no geometry that is known', async () => {
    const features = [featureOf(1), null, 5, { ...featureOf(4), geometry: { type: 'Circle' } }];
    expect((await readText(JSON.stringify({ type: 'FeatureCollection', features }))).report).toMatchObject({
      value: {
        read: 4,
        kept: 2,
        rejected: 2,
        problems: [
          { row: 2, problem: 'not-a-row' },
          { row: 3, problem: 'not-a-row' },
          expect.objectContaining({ row: 4 }),
          expect.objectContaining({ row: 4 }),
        ],
      },
    });
  });

  it('stops where the reader cancels', async () => {
    const features = Array.from({ length: 60_000 }, (_, row) => featureOf(row));
    const { session } = await opened(JSON.stringify({ type: 'FeatureCollection', features }));
    const controller = new AbortController();
    const events = {
      onProgress: () => undefined,
      onBatch: () => {
        controller.abort(new DOMException('enough', 'AbortError'));
        return Promise.resolve();
      },
    };
    await expect(session.read(UTC, events, controller.signal)).rejects.toThrow('enough');
  });
});

describe('other JSON', () => {
  it.each([
    ['a feature', featureOf(1), 1],
    ['a geometry', point, 1],
    ['a collection of geometries', { type: 'GeometryCollection', geometries: [point, point] }, 2],
    ['a list of objects', [{ a: 1 }, { a: 2 }, { a: 3 }], 3],
    ['a feature with members of a collection', { ...featureOf(1), features: [1, 2, 3] }, 1],
  ])('%s is read as a whole', async (_, value, rows) => {
    const { report, inspected } = await readText(JSON.stringify(value, null, 1));
    expect(inspected).toMatchObject({ value: { format: 'geojson' } });
    expect(report).toMatchObject({ value: { kept: rows } });
  });

  it('as an interface answers it is read by its one list of records', async () => {
    const event = {
      event_id_cnty: 'ZZZ1',
      event_date: '2024-07-25',
      year: '2024',
      time_precision: '1',
      disorder_type: 'Political violence',
      event_type: 'Battles',
      sub_event_type: 'Armed clash',
      actor1: 'Group A',
      actor2: 'Group B',
      country: 'Testland',
      location: 'Upper Ford',
      latitude: '33.85',
      longitude: '42.53',
      geo_precision: '1',
      source: 'Field Gazette',
      notes: 'A clash, as told.',
      fatalities: '0',
    };
    const answer = { status: 200, success: true, count: 1, messages: [], data: [event] };
    const { report, inspected } = await readText(JSON.stringify(answer));
    expect(inspected).toMatchObject({ value: { schema: 'acled', questions: [] } });
    expect(report).toMatchObject({ value: { read: 1, kept: 1, placed: 1, rejected: 0 } });
  });

  it.each([
    ['no-rows', '{"type":"FeatureCollection","features":[]}'],
    ['broken', '{"type":"FeatureCollection"}'],
    ['broken', '{"type":"FeatureCollection","features":[{"type":"Feature"'],
    ['broken', '{"type":"FeatureCollection","features":[{}]}}'],
    ['broken', '{"type":"FeatureCollection","features":'],
    ['other-json', '{"features":[{"type":"Feature"}]}'],
    ['other-json', '{"one":[{"a":1}],"other":[{"b":2}]}'],
  ])('is refused as %s: %s', async (problem, text) => {
    expect((await readText(text)).report).toMatchObject({ ok: false, failure: { problem } });
  });

  it('that nests a million deep is refused, or one row of the report', { timeout: 60_000 }, async () => {
    const deep = `${'['.repeat(1e6)}${']'.repeat(1e6)}`;
    expect((await readText(deep)).report).toMatchObject({
      ok: false,
      failure: { problem: 'other-json' },
    });
    const line = JSON.stringify(featureOf(1)).replace('"Row 1"', deep);
    expect((await readText(`${JSON.stringify(featureOf(0))}\n${line}\n`)).report).toMatchObject({
      value: { kept: 1, rejected: 1, problems: [{ row: 2, problem: 'not-json' }] },
    });
  });

  it('never gives other counts than there are records', async () => {
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [1, 2, 3].map((row) => featureOf(row)),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(text, text.replaceAll('},{', '}\n{').slice(40, -2)),
        fc.array(fc.tuple(fc.nat(600), fc.nat(12), fc.string({ maxLength: 12 })), { maxLength: 5 }),
        fc.nat(700),
        async (whole, changes, length) => {
          let changed = whole;
          for (const [at, cut, insert] of changes) {
            changed = changed.slice(0, at) + insert + changed.slice(at + cut);
          }
          const { report, rows } = await readText(changed.slice(0, Math.max(length, 1)));
          const value = report.ok && 'read' in report.value ? report.value : null;
          expect((value?.kept ?? 0) + (value?.rejected ?? 0)).toBe(value?.read ?? 0);
          expect(rows).toBe(value?.kept ?? 0);
          expect(report.ok ? 'table-unreadable' : report.failure.kind).toBe('table-unreadable');
        },
      ),
      { numRuns: 200, seed: 8142 },
    );
  });
});
