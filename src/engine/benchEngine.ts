import { NO_FILTER, type Filter } from '../core/filter.ts';
import type { IncidentBatch } from '../core/incidentBatch.ts';
import { createBenchFilters } from './benchFilters.ts';
import {
  NO_COST,
  costOf,
  round,
  sumOfCosts,
  timeSteps,
  timingOf,
  type Cost,
  type Timing,
} from './benchTiming.ts';
import { createEngine, type Engine } from './createEngine.ts';
import type { Summary } from './protocol.ts';
import { syntheticBatches } from './syntheticBatches.ts';

/** What one size costs; all of it in a process that has done nothing else. */
export interface EngineMeasures {
  readonly rows: number;
  /**
   * From batches of columns to counts and twelve tiles: of the first rows that are shown, and of all. The worker's idle
   * time, before the first rows and after the last, is used as the worker uses it and told apart.
   */
  readonly firstRowsMs: number;
  readonly firstRowsCpuMs: number;
  readonly firstTilesMs: number;
  readonly firstTilesCpuMs: number;
  readonly idleBeforeMs: number;
  readonly idleAfterMs: number;
  /** A move of a tenth of the span by a two-hundredth: counts, histogram and twelve tiles; and without the tiles. */
  readonly brush: Timing;
  readonly brushCounts: Timing;
  /** A jump by a tenth of the span, and a change of other filters: with tiles. */
  readonly jump: Timing;
  readonly filterChange: Timing;
  /** Fifty rows of the list, and twenty of those outside the range, after a brush move. */
  readonly page: Timing;
  readonly firstSearchMs: number;
  readonly search: Timing;
  /** Typed arrays, texts apart. */
  readonly bytesPerIncident: number;
}

const STEPS = 120;
const SEARCHES = ['town-77', 'town-771', 'armed', 'protest town-3', 'actor-29', 'near', 'artillery town-12'];

/** Tiles of zoom 2 from the west, the northern three rows: nearly the whole world. */
function drawTiles(engine: Engine, filter: Filter): void {
  for (let tile = 0; tile < 12; tile++) engine.tile({ z: 2, x: tile % 4, y: Math.floor(tile / 4), filter });
}

/** `collect` collects garbage, so that memory can be told. */
export function measureEngine(rows: number, collect: () => void): EngineMeasures {
  let batches = [...syntheticBatches(rows)];
  const textBytes = batches.reduce(
    (total, { ids, titles, notes }) =>
      [ids, titles, notes].reduce(
        (sum, text) => sum + text.bytes.byteLength + text.offsets.byteLength,
        total,
      ),
    0,
  );
  collect();

  const engine = createEngine();
  const opened = openBatches(engine, batches);
  batches = [];
  // What is no longer used is given back by and by.
  for (let turn = 0; turn < 4; turn++) collect();
  const bytesPerIncident = round((process.memoryUsage().arrayBuffers - textBytes) / rows);

  const { binEdges, brush, change } = createBenchFilters(opened.summary.span ?? { earliest: 0, latest: 1 });
  const counts: Cost[] = [];
  const ask = (filter: Filter) => {
    counts.push(costOf(() => engine.query({ filter, binEdges })));
    drawTiles(engine, filter);
  };
  const brushTiming = timeSteps(STEPS, (step) => ask(brush(step, 0.005)));
  const brushCounts = timingOf(counts.slice(-STEPS));
  const jump = timeSteps(STEPS / 2, (step) => ask(brush(step, 0.1001)));
  const filterChange = timeSteps(STEPS / 2, (step) => ask(change(step)));
  const page = timeSteps(STEPS / 2, (step) => {
    const filter = brush(step, 0.0049);
    engine.page({ filter, order: 'time', from: 0, count: 50, outside: false });
    engine.page({ filter, order: 'time', from: 0, count: 20, outside: true });
  });
  const find = (query: string) => engine.query({ filter: { ...NO_FILTER, query }, binEdges });
  const firstSearch = costOf(() => find('shelling'));
  const search = timingOf(SEARCHES.map((query) => costOf(() => find(query))));
  return {
    rows,
    firstRowsMs: round(opened.firstRows.ms),
    firstRowsCpuMs: round(opened.firstRows.cpuMs),
    firstTilesMs: round(opened.all.ms),
    firstTilesCpuMs: round(opened.all.cpuMs),
    idleBeforeMs: round(opened.idleBefore.ms),
    idleAfterMs: round(opened.idleAfter.ms),
    brush: brushTiming,
    brushCounts,
    jump,
    filterChange,
    page,
    firstSearchMs: round(firstSearch.ms),
    search,
    bytesPerIncident,
  };
}

interface Opened {
  readonly summary: Summary;
  readonly firstRows: Cost;
  readonly all: Cost;
  readonly idleBefore: Cost;
  readonly idleAfter: Cost;
}

function openBatches(engine: Engine, batches: readonly IncidentBatch[]): Opened {
  let all = NO_COST;
  let firstRows: Cost | null = null;
  const spend = (work: () => unknown) => void (all = sumOfCosts(all, costOf(work)));
  const useIdleTime = () => {
    while (!engine.useIdleTime());
  };
  const ask = ({ span }: Summary) => {
    const { binEdges } = createBenchFilters(span ?? { earliest: 0, latest: 1 });
    engine.query({ filter: NO_FILTER, binEdges });
    drawTiles(engine, NO_FILTER);
  };
  spend(() => engine.beginTable());
  const idleBefore = costOf(useIdleTime);
  for (const batch of batches) {
    let isShown = false;
    spend(() => {
      const { shown } = engine.appendBatch(batch);
      isShown = shown !== null;
      if (shown !== null) ask(shown);
    });
    if (isShown) firstRows ??= all;
  }
  const summaries: Summary[] = [];
  spend(() => {
    const summary = engine.finishTable();
    summaries.push(summary);
    ask(summary);
  });
  const idleAfter = costOf(useIdleTime);
  return { summary: summaries[0]!, firstRows: firstRows ?? all, all, idleBefore, idleAfter };
}
