import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../core/filter.ts';
import { textOfRow, type IncidentBatch, type TextColumn } from '../core/incidentBatch.ts';
import { createEngine } from './createEngine.ts';
import { syntheticBatches } from './syntheticBatches.ts';

/** The same texts, each that several rows have only once. */
function coded(column: TextColumn, rows: number): TextColumn {
  const decoder = new TextDecoder();
  const numbers = new Map<string, number>();
  const codes = Uint32Array.from({ length: rows }, (_, row) => {
    const text = decoder.decode(textOfRow(column, row));
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    return numbers.get(text)!;
  });
  const texts = Array.from(numbers.keys(), (text) => new TextEncoder().encode(text));
  const offsets = new Uint32Array(texts.length + 1);
  texts.forEach(({ length }, text) => (offsets[text + 1] = offsets[text]! + length));
  const bytes = new Uint8Array(offsets[texts.length]!);
  texts.forEach((text, number) => bytes.set(text, offsets[number]));
  return { bytes, offsets, codes };
}

function open(change: (batch: IncidentBatch) => IncidentBatch) {
  const engine = createEngine();
  engine.beginTable();
  for (const batch of syntheticBatches(3000, 1000)) engine.appendBatch(change(batch));
  engine.finishTable();
  return engine;
}

describe('texts that stand once for many rows', () => {
  const plain = open((batch) => batch);
  const shared = open((batch) => ({
    ...batch,
    ids: coded(batch.ids, batch.rows),
    titles: coded(batch.titles, batch.rows),
    notes: coded(batch.notes, batch.rows),
  }));

  it.each(['', 'town-77', 'protest town-3', 'nowhere'])(
    'are listed and searched as others are: “%s”',
    (query) => {
      const filter = { ...NO_FILTER, query };
      const request = { filter, order: 'title', from: 0, count: 400, outside: false } as const;
      expect(shared.page(request)).toEqual(plain.page(request));
      expect(shared.query({ filter, binEdges: [] })).toEqual(plain.query({ filter, binEdges: [] }));
    },
  );

  it('name their rows', () => {
    const { rows } = plain.page({ filter: NO_FILTER, order: 'time', from: 2000, count: 3, outside: false });
    const ids = rows.map(({ record }) => record.id);
    expect(ids).toHaveLength(3);
    for (const id of [...ids, 'not there']) {
      expect(shared.rowOf(id)).toBe(plain.rowOf(id));
      expect(shared.record(id)).toEqual(plain.record(id));
    }
  });
});
