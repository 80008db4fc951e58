import fc from 'fast-check';
import { zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ImportChoices } from '../core/tableImport.ts';
import { createTableSession, type SessionEvents } from './tableSession.ts';

const MAPPED: ImportChoices = { timeZone: 'UTC', mapping: { title: [0], date: [1] } };
const CSV = 'name,date\nFirst,2024-07-25\nSecond,2024-07-26\n';
const KML =
  '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>One</name><TimeStamp><when>2024-07-25</when></TimeStamp><Point><coordinates>42,33</coordinates></Point></Placemark></kml>';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const blobOf = (bytes: Uint8Array) => new Blob([bytes as BlobPart]);
const zipOf = (files: Zippable) => zipSync(files);
const quiet: SessionEvents = { onProgress: () => undefined, onBatch: () => Promise.resolve() };

async function open(bytes: Uint8Array, name = 'a.zip') {
  const session = createTableSession();
  return { session, opened: await session.open({ kind: 'file', name, blob: blobOf(bytes) }, MAPPED) };
}

describe('a ZIP archive', () => {
  it.each([
    ['deflated', 9],
    ['stored', 0],
  ] as const)('with one table in it is opened, %s', async (_, level) => {
    const archive = zipOf({
      'readme.txt': bytesOf('about'),
      '__MACOSX/._a.csv': bytesOf('x'),
      'data/': new Uint8Array(0),
      'data/a.csv': [bytesOf(CSV), { level }],
      'codebook.pdf': bytesOf('%PDF'),
    });
    const { session, opened } = await open(archive);
    expect(opened).toMatchObject({
      ok: true,
      value: { name: 'a.zip', size: archive.length, entry: 'data/a.csv', format: 'csv' },
    });
    const read = await session.read(MAPPED, quiet, new AbortController().signal);
    expect(read).toMatchObject({ value: { read: 2, kept: 2, ended: 'complete' } });
    expect((await session.detail(1)).own[0]).toMatchObject({ column: 'name', value: 'Second' });
    const known = await session.identify();
    expect(known).toMatchObject({ name: 'a.zip', size: archive.length });
  });

  it('of Google Earth gives its main document', async () => {
    const { opened } = await open(
      zipOf({ 'files/part.kml': bytesOf('<kml/>'), 'doc.kml': bytesOf(KML), 'icon.png': bytesOf('x') }),
      'a.kmz',
    );
    expect(opened).toMatchObject({ value: { name: 'a.kmz', entry: 'doc.kml', format: 'kml' } });
  });

  it.each([
    ['a.csv', { 'a.csv': bytesOf(CSV), 'metadata.json': bytesOf('{}') }],
    ['events.txt', { 'events.txt': bytesOf(CSV), 'README.txt': bytesOf('x') }],
    ['events', { events: bytesOf(CSV), LICENSE: bytesOf('x') }],
    ['doc.kml', { 'doc.kml': bytesOf(KML), 'more.csv': bytesOf(CSV) }],
    ['notice.csv', { 'notice.csv': bytesOf(CSV), 'readme.txt': bytesOf('x') }],
  ])('takes %s among what tells of it', async (entry, files: Zippable) => {
    expect((await open(zipOf(files))).opened).toMatchObject({ value: { entry } });
  });

  it('named KMZ gives the first document at its root where none has the customary name', async () => {
    const files = { 'files/x.kml': bytesOf(KML), 'b.kml': bytesOf(KML), 'a.kml': bytesOf(KML) };
    expect((await open(zipOf(files), 'a.kmz')).opened).toMatchObject({ value: { entry: 'b.kml' } });
  });

  it('takes a file without a telling name where it is the only one', async () => {
    const { opened } = await open(zipOf({ 'events-2024': bytesOf(CSV), 'LICENSE.md': bytesOf('x') }));
    expect(opened).toMatchObject({ value: { entry: 'events-2024', format: 'csv' } });
  });

  it.each([
    ['zip-of-several', 'a.csv, b.tsv', zipOf({ 'a.csv': bytesOf(CSV), 'b.tsv': bytesOf(CSV) })],
    ['zip-without-table', 'paper.pdf', zipOf({ 'paper.pdf': bytesOf('x'), 'folder/': new Uint8Array(0) })],
    ['zip-without-table', '', zipOf({})],
    ['workbook', '', zipOf({ '[Content_Types].xml': bytesOf('x'), 'xl/workbook.xml': bytesOf('x') })],
    ['zip-locked', 'a.csv', changed(zipOf({ 'a.csv': bytesOf(CSV) }), 8, 1)],
    ['zip-method', 'LZMA', changed(zipOf({ 'a.csv': bytesOf(CSV) }), 10, 14)],
    ['broken', 'its end is missing', zipOf({ 'a.csv': bytesOf(CSV) }).subarray(0, -5)],
    ['zip-in-parts', '', withLastPart(zipOf({ 'a.csv': bytesOf(CSV) }))],
    ['zip-in-parts', '', Uint8Array.of(0x50, 0x4b, 7, 8, ...zipOf({ 'a.csv': bytesOf(CSV) }))],
    ['zip-without-table', 'a.shp, a.dbf', zipOf({ 'a.shp': bytesOf('x'), 'a.dbf': bytesOf('x') })],
    ['workbook', '', zipOf({ 'sheet.xlsx': bytesOf('x') })],
    ['zip-of-several', 'a.kml, b.kml', zipOf({ 'a.kml': bytesOf(KML), 'b.kml': bytesOf(KML) })],
  ])('is refused as %s: “%s”', async (problem, detail, archive) => {
    const { opened } = await open(archive);
    expect(opened).toMatchObject({
      ok: false,
      failure: { kind: 'table-unreadable', name: 'a.zip', problem },
    });
    expect(opened.ok ? '' : (opened.failure as { detail: string }).detail).toContain(detail);
  });

  it('is read to where its bytes are not those that it tells of', async () => {
    const many = `name,date\n${'First,2024-07-25\n'.repeat(50_000)}`;
    const { session, opened } = await open(changed(zipOf({ 'a.csv': bytesOf(many) }), 16, 0));
    expect(opened.ok).toBe(true);
    const read = await session.read(MAPPED, quiet, new AbortController().signal);
    expect(read.ok ? read.value.ended : read.failure).not.toBe('complete');
  });

  it('that unpacks to far more than its size is stopped', async () => {
    const line = `First,2024-07-25,${'a'.repeat(20_000)}\n`;
    const rows = bytesOf(`name,date,note\n${line.repeat(Math.ceil((40 << 20) / line.length))}`);
    const { session, opened } = await open(zipOf({ 'a.csv': [rows, { level: 9 }] }));
    expect(opened.ok).toBe(true);
    const read = await session.read(MAPPED, quiet, new AbortController().signal);
    expect(read).toMatchObject({ ok: false, failure: { problem: 'too-large' } });
  });

  it('that is damaged is opened or refused, never more', async () => {
    const archive = zipOf({ 'a.csv': bytesOf(CSV.repeat(20)), 'b.pdf': bytesOf('x') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(archive.length),
        async (changes, cut) => {
          const damaged = archive.slice(0, archive.length - (cut % 7 === 0 ? cut : 0));
          for (const [at, byte] of changes) if (at < damaged.length) damaged[at] = byte;
          const { session, opened } = await open(damaged);
          expect(typeof opened.ok).toBe('boolean');
          if (!opened.ok || opened.value.questions.length > 0) return;
          const read = await session.read(MAPPED, quiet, new AbortController().signal);
          expect(typeof read.ok).toBe('boolean');
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});

/** Another value in the first directory entry, two bytes long. */
function changed(archive: Uint8Array, field: number, value: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset);
  let at = 0;
  while (view.getUint32(at, true) !== 0x02014b50) at += 1;
  view.setUint16(at + field, value, true);
  return archive;
}

function withLastPart(archive: Uint8Array): Uint8Array {
  new DataView(archive.buffer, archive.byteOffset).setUint16(archive.length - 18, 3, true);
  return archive;
}
