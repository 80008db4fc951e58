import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../core/filter.ts';
import { createEngine } from '../engine/createEngine.ts';
import { syntheticRecords } from '../engine/syntheticRecords.ts';
import { readMarks, type Marks } from './readMarks.ts';

function marksOf(rows: number, z: number): { marks: Marks; engine: ReturnType<typeof createEngine> } {
  const engine = createEngine();
  engine.open(syntheticRecords(rows));
  const side = 2 ** z;
  const tiles = Array.from({ length: side * side }, (_, index) => {
    const address = { z, x: index % side, y: Math.floor(index / side) };
    return { address, data: engine.tile({ ...address, filter: NO_FILTER }) };
  });
  return { marks: readMarks(tiles), engine };
}

describe('readMarks', () => {
  it('reads each of few incidents with its words and its place', () => {
    const { marks, engine } = marksOf(300, 4);
    expect(marks.discs).toEqual([]);
    const rows = marks.lone.map(({ row }) => row);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    expect(rows.length).toBeGreaterThan(200);
    for (const { id, position, label, shape } of marks.lone) {
      const record = engine.record(id);
      // Half a step of a tile: 360° / 2⁴ / 4096.
      expect(Math.abs(position[0] - (record?.position?.[0] ?? NaN))).toBeLessThan(0.006);
      expect(Math.abs(position[1] - (record?.position?.[1] ?? NaN))).toBeLessThan(0.006);
      expect(label).toEqual(record?.shortTitle);
      expect(shape).not.toBe('');
    }
  });

  it('reads discs with their numbers, their mix and the cell that tells who is in them', () => {
    const { marks, engine } = marksOf(20_000, 3);
    const { total } = engine.query({ filter: NO_FILTER, binEdges: [] });
    const placed = marks.discs.reduce((sum, { count }) => sum + count, 0) + marks.lone.length;
    expect(placed).toBeGreaterThan(19_000);
    expect(placed).toBeLessThanOrEqual(total);
    const disc = marks.discs.toSorted((a, b) => b.count - a.count)[0];
    expect(disc?.pie).toMatch(/^[0-9a-g]{7}$/);
    const { cell } = disc?.crowd ?? { cell: null };
    if (cell === null || disc === undefined) throw new Error('a disc of the engine has a cell');
    const within = engine.page({
      filter: NO_FILTER,
      order: 'time',
      from: 0,
      count: 1,
      outside: false,
      within: cell,
    });
    expect(within.total).toBe(disc.count);
  });

  it('takes empty tiles, and refuses what is none', () => {
    const address = { z: 0, x: 0, y: 0 };
    expect(readMarks([{ address, data: new ArrayBuffer(0) }])).toEqual({ lone: [], discs: [] });
    const text = new TextEncoder().encode('<html>not found</html>').buffer;
    expect(() => readMarks([{ address, data: text }])).toThrow(/\S/);
  });
});
