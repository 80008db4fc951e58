import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import type { Page } from '../engine/protocol.ts';
import { keptPage } from './keptPage.ts';

const page = fc
  .record({
    ids: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }),
    certain: fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }),
    total: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ ids, certain, total }): Page => ({
    // As they come from the worker: new objects each time, one content for each id.
    rows: ids.map((id) => ({
      record: { id: String(id), row: id } as unknown as IncidentRecord,
      certainty: certain[id] === true ? 'certain' : 'possible',
    })),
    total,
  }));

describe('keptPage', () => {
  it('has the content of the page after', () => {
    fc.assert(
      fc.property(page, page, (before, after) => {
        expect(keptPage(before, after)).toEqual(after);
      }),
    );
  });

  it('is the page before where nothing has changed', () => {
    fc.assert(
      fc.property(page, (before) => {
        expect(keptPage(before, structuredClone(before))).toBe(before);
      }),
    );
  });

  it('keeps the list of rows where only their number has changed', () => {
    fc.assert(
      fc.property(page, (before) => {
        const kept = keptPage(before, { ...structuredClone(before), total: before.total + 1 });
        expect(kept.rows).toBe(before.rows);
        expect(kept.total).toBe(before.total + 1);
      }),
    );
  });

  it('keeps each row that was there with the same certainty', () => {
    fc.assert(
      fc.property(page, page, (before, after) => {
        const same = before.rows.filter(({ record, certainty }) =>
          after.rows.some((row) => row.record.id === record.id && row.certainty === certainty),
        );
        expect(keptPage(before, after).rows).toEqual(expect.arrayContaining(same));
        expect(keptPage(before, after).rows.filter((row) => before.rows.includes(row))).toHaveLength(
          same.length,
        );
      }),
    );
  });
});
