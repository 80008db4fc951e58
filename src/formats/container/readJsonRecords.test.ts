import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFeatureCutter, LONGEST_FEATURE } from './featureCutter.ts';
import { keySignature } from './keySignature.ts';
import { readJsonRecords } from './readJsonRecords.ts';
import { type JsonRecordSink, type RecordCutter } from './recordCutter.ts';
import { createSeparatedCutter } from './separatedCutter.ts';

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

interface Found {
  /** Number of the record, and its text. */
  readonly records: (readonly [number, string])[];
  readonly problems: (readonly [number, string, boolean])[];
}

async function cutWith<Cutter extends RecordCutter>(
  text: string | Uint8Array,
  size: number,
  create: (sink: JsonRecordSink) => Cutter,
): Promise<Found & { cutter: Cutter }> {
  const bytes = typeof text === 'string' ? ENCODER.encode(text) : text;
  const found: Found = { records: [], problems: [] };
  const cutter = create({
    record(held, from, to, { row, start, end }) {
      const record = DECODER.decode(held.subarray(from, to));
      expect(DECODER.decode(bytes.subarray(start, end))).toBe(record);
      found.records.push([row, record]);
    },
    problem: ({ row }, problem, _, isRejected) => found.problems.push([row, problem, isRejected]),
  });
  await readJsonRecords(inPieces(bytes, size), cutter, {
    afterPiece: () => Promise.resolve(),
    signal: new AbortController().signal,
  });
  return { ...found, cutter };
}

const cutFeatures = (text: string | Uint8Array, size: number) => cutWith(text, size, createFeatureCutter);
const cutLines = (text: string | Uint8Array, size: number) =>
  cutWith(text, size, (sink) => createSeparatedCutter('lines', sink));

const values = (found: Found): unknown[] => found.records.map(([, text]) => JSON.parse(text) as unknown);

describe('the features of a collection', () => {
  it('are the elements that JSON.parse finds, however the text is cut into pieces', async () => {
    const spaces = fc.constantFrom(0, 1, '\t', '\r\n  ');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue(), { maxLength: 6 }),
        fc.dictionary(
          fc.string().filter((name) => !['features', 'type', '__proto__'].includes(name)),
          fc.jsonValue(),
        ),
        fc.boolean(),
        spaces,
        fc.integer({ min: 1, max: 40 }),
        async (features, foreign, isFirst, space, size) => {
          const rest = { ...foreign, type: 'FeatureCollection' };
          const text = JSON.stringify(isFirst ? { features, ...rest } : { ...rest, features }, null, space);
          const found = await cutFeatures(text, size);
          expect(values(found)).toEqual(JSON.parse(JSON.stringify(features)));
          expect(found.problems).toEqual([]);
          expect(found.cutter).toMatchObject({ ended: 'complete', type: 'FeatureCollection', lists: 1 });
        },
      ),
      { numRuns: 300, seed: 7946 },
    );
  });

  it('are those before the cut, and the report says which was cut', async () => {
    const text = '{"type":"FeatureCollection","features":[{"a":[1,"]}"]},{"b":2},{"c"';
    for (const size of [1, 7, 1000]) {
      const found = await cutFeatures(text, size);
      expect(values(found)).toEqual([{ a: [1, ']}'] }, { b: 2 }]);
      expect(found.problems).toEqual([[3, 'cut-off', true]]);
      expect(found.cutter.ended).toBe('cut-off');
    }
    expect((await cutFeatures('{"features":[{"a":1},', 3)).problems).toEqual([[2, 'cut-off', false]]);
  });

  it.each([
    ['{"features":[{}]}{"a":1}', false],
    ['{"features":[{}]}\n{"a":1}', true],
    ['{"features":[{}]}\nx', false],
    ['[1]', false],
    ['{"a":}', false],
    ['{"a"}', false],
    ['{a:1}', false],
    ['{"features":[}', false],
    ['{"features":[{}:]', false],
    ['{"\\x":1}', false],
  ])('%s is none: what follows it are lines: %s', async (text, isFollowed) => {
    for (const size of [1, 100]) {
      const { cutter, problems } = await cutFeatures(text, size);
      expect(cutter).toMatchObject({ ended: 'malformed', isFollowed });
      expect(problems.map(([, problem]) => problem)).toEqual(['not-json']);
    }
  });

  it('are not believed where there are two lists, or none', async () => {
    expect((await cutFeatures('{"features":[1],"features":[2]}', 4)).cutter.lists).toBe(2);
    expect((await cutFeatures('{"features":{"a":1}}', 4)).cutter.lists).toBe(2);
    expect((await cutFeatures('{"\\u0066eatures":[1],"a":{"features":[2]}}', 4)).cutter.lists).toBe(1);
  });

  it('leave out one that is too long, and go on behind it', async () => {
    const long = `{"long":"${'x'.repeat(LONGEST_FEATURE)}"}`;
    const found = await cutFeatures(`{"features":[{"a":1},${long},{"b":2}]}`, 1 << 20);
    expect(found.records.map(([row]) => row)).toEqual([1, 3]);
    expect(found.problems).toEqual([[2, 'line-too-long', true]]);
  });
});

describe('lines', () => {
  it('count by their number in the file, empty ones included', async () => {
    for (const size of [1, 5, 100]) {
      const found = await cutLines('{"a":1}\r\n\n  {"b":2} \n{"c"', size);
      expect(found.records).toEqual([
        [1, '{"a":1}'],
        [3, '{"b":2}'],
        [4, '{"c"'],
      ]);
    }
  });

  it('leave out one of 50 MB, and go on behind it', async () => {
    const bytes = new Uint8Array(50 << 20).fill(0x20);
    bytes.set(ENCODER.encode('{"a":1}\n{"b":"'));
    bytes.fill(0x78, 14, bytes.length - 14);
    bytes.set(ENCODER.encode('"}\n{"c":3}\n'), bytes.length - 11);
    const found = await cutLines(bytes, 1 << 20);
    expect(found.records).toEqual([
      [1, '{"a":1}'],
      [3, '{"c":3}'],
    ]);
    expect(found.problems).toEqual([[2, 'line-too-long', true]]);
  });

  it('are the records of a sequence where separators begin them', async () => {
    const records = [{ a: 1 }, { b: [2, '\n'] }, { c: null }];
    const text = records.map((record) => `\u001e${JSON.stringify(record, null, 2)}\n`).join('');
    for (const size of [1, 6, 100]) {
      const found = await cutWith(text, size, (sink) => createSeparatedCutter('sequence', sink));
      expect(values(found)).toEqual(records);
      expect(found.records.map(([row]) => row)).toEqual([1, 2, 3]);
    }
  });
});

describe('the signature of a record', () => {
  const signatureOf = (value: string) => {
    const bytes = ENCODER.encode(value);
    return keySignature(bytes, 0, bytes.length);
  };

  it('is that of its names, whatever the values', () => {
    const one = '{"type":"Feature","id":1,"properties":{"a":"x","b":{"c":[1]}},"geometry":null}';
    const other =
      '{ "type" : "Feature", "id": 25, "properties": {"a":null,"b":{"d":"\\"","e":2}},"geometry":null}';
    expect(signatureOf(one)).toBe(signatureOf(other));
  });

  it.each([
    ['{"a":{"b":1},"c":2}', '{"a":{"b":1,"c":2}}'],
    ['{"properties":{"a":1}}', '{"properties":{"b":1}}'],
    ['{"id":null}', '{"id":"x"}'],
    ['{"properties":null}', '{"properties":{}}'],
  ])('%s and %s differ', (one, other) => {
    expect(signatureOf(one)).not.toBe(signatureOf(other));
  });
});
