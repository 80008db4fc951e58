import crossfilter from 'crossfilter2';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import { createBenchFilters, type BenchFilters } from './benchFilters.ts';
import { costOf, round, timeSteps, type Timing } from './benchTiming.ts';
import { createNaiveEngine } from './naiveEngine.ts';
import { syntheticRecords } from './syntheticRecords.ts';

/** Milliseconds on the clock for the counts of one brush move, without tiles. */
export interface OthersMeasures {
  readonly naiveMs: number;
  readonly crossfilter: { readonly setUpMs: number; readonly brush: Timing };
}

const STEPS = 20;

export function measureOthers(rows: number): OthersMeasures {
  const records = syntheticRecords(rows);
  const earliest = records.reduce((least, { interval }) => Math.min(least, interval.earliest), Infinity);
  const latest = records.reduce((most, { interval }) => Math.max(most, interval.latest), -Infinity);
  const filters = createBenchFilters({ earliest, latest });
  const naive = createNaiveEngine(records);
  const { binEdges } = filters;
  const naiveMs = round(costOf(() => naive.query({ filter: filters.brush(1, 0.005), binEdges })).ms);
  return { naiveMs, crossfilter: measureCrossfilter(records, filters) };
}

/**
 * The same counts by crossfilter2: a row passes a range by two dimensions, its start and its end. It tells certain from
 * possible in no way, so that it has less to do.
 */
function measureCrossfilter(
  records: readonly IncidentRecord[],
  { binEdges, brush }: BenchFilters,
): OthersMeasures['crossfilter'] {
  const built: ReturnType<typeof createCrossfilter>[] = [];
  const setUpMs = round(costOf(() => built.push(createCrossfilter(records, binEdges))).ms);
  const [{ start, end, groups }] = built as [ReturnType<typeof createCrossfilter>];
  const timing = timeSteps(STEPS, (step) => {
    const { range } = brush(step, 0.005);
    start.filterRange([-Infinity, range.latest]);
    end.filterRange([range.earliest, Infinity]);
    for (const group of groups) group();
  });
  return { setUpMs, brush: timing };
}

function createCrossfilter(records: readonly IncidentRecord[], edges: readonly number[]) {
  const rows = crossfilter([...records]);
  const start = rows.dimension(({ interval }) => interval.earliest);
  const end = rows.dimension(({ interval }) => interval.latest);
  const width = edges[1]! - edges[0]!;
  const bins = start.group((instant) => Math.floor((instant - edges[0]!) / width));
  const total = rows.groupAll().reduceCount();
  const type = rows.dimension((record) => record.type).group();
  const actor = rows.dimension((record) => record.actors as unknown as string, true).group();
  const source = rows.dimension((record) => record.sources as unknown as string, true).group();
  const place = rows.dimension((record) => record.place ?? '').group();
  const placePrecision = rows.dimension((record) => record.placePrecision).group();
  const timePrecision = rows.dimension((record) => record.timePrecision).group();
  const groups = [bins, type, actor, source, place, placePrecision, timePrecision].map(
    (group) => () => group.all(),
  );
  return { start, end, groups: [...groups, () => total.value()] };
}
