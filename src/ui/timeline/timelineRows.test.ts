import { describe, expect, it } from 'vitest';
import type { IncidentRecord } from '../../core/incidentRecord.ts';
import type { Page } from '../../engine/protocol.ts';
import { answeredRows, ROW_LIMIT } from './timelineRows.ts';

const record = (id: string, earliest: number, latest: number) =>
  ({ id, interval: { earliest, latest } }) as unknown as IncidentRecord;
const page = (records: IncidentRecord[], total = records.length): Page => ({
  rows: records.map((each) => ({ record: each, certainty: 'certain' })),
  total,
});
const window = { earliest: 100, latest: 200 };

describe('answeredRows', () => {
  it('keeps what touches the window, in range or out of it, in order of time', () => {
    const rows = answeredRows(
      page([record('b', 150, 160), record('far', 300, 400)]),
      page([record('open', -Infinity, 120), record('a', 150, 160)]),
      null,
      window,
    );
    expect(rows?.map(({ id }) => id)).toEqual(['open', 'a', 'b']);
  });

  it('draws none where some are not known, or too many touch the window', () => {
    expect(answeredRows(page([record('a', 1, 2)], 900), page([]), null, window)).toBeNull();
    const many = Array.from({ length: ROW_LIMIT + 1 }, (_, index) => record(String(index), 110, 120));
    expect(answeredRows(page(many), page([]), null, window)).toBeNull();
  });
});
