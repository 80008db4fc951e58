import type { Filter } from '../core/filter.ts';
import type { IncidentBatch } from '../core/incidentBatch.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import { gatherRecords } from './gatherRecords.ts';
import { createTableGatherer, type TableGatherer } from './gatherTable.ts';
import type { GatheredRows } from './gatheredRows.ts';
import { indexRows } from './indexRows.ts';
import { openTable, type OpenTable } from './openTable.ts';
import { practise } from './practice.ts';
import type {
  Page,
  PageRequest,
  QueryRequest,
  QueryResult,
  Summary,
  TableGrowth,
  TileRequest,
} from './protocol.ts';
import { summarise } from './summarise.ts';

/** The engine without its worker: the same answers, at once. What is asked for must have been opened first. */
export interface Engine {
  /** Replaces what is open. Throws, and keeps what was open, where a record is broken. */
  open(records: readonly IncidentRecord[]): Summary;
  /** As the functions of the same names of `EngineClient`; what a batch holds is taken over. */
  beginTable(): void;
  appendBatch(batch: IncidentBatch): TableGrowth;
  finishTable(): Summary;
  dropTable(): void;
  /**
   * Does a part of what has to be done once before a filter can be answered, a few milliseconds of it; true where
   * nothing is left to do. Who does not ask waits longer for the first answer.
   */
  prepare(filter: Filter): boolean;
  /**
   * Does a part, a few milliseconds of it, of what will be wanted soon, for when nothing else is asked; true where
   * nothing is left to do. Answers are the same without.
   */
  useIdleTime(): boolean;
  query(request: QueryRequest): QueryResult;
  page(request: PageRequest): Page;
  tile(request: TileRequest): ArrayBuffer;
  record(id: string): IncidentRecord | null;
  rowOf(id: string): number | null;
}

/**
 * Rows of a growing table that are worth showing at first, and how many times more are worth showing again: each time all rows
 * are indexed anew, which keeps the end waiting.
 */
const FIRST_SHOWN = 100_000;
const SHOWN_AGAIN = 16;
/** Milliseconds after which fewer rows, or few more, are worth showing: they come slowly. */
const SLOW = 5_000;

/** Once for all engines of a worker. */
let practice: Iterator<void> | null = null;

interface GrowingTable {
  readonly gatherer: TableGatherer;
  /** What is open again where the table is dropped. */
  readonly before: OpenTable | null;
  nextShown: number;
  /** When rows were shown last, or the table began. */
  shownAt: number;
  shown: Summary | null;
}

/** `firstShown`: rows of a growing table that are worth showing; `now`: milliseconds of a clock. */
export function createEngine(firstShown = FIRST_SHOWN, now = () => performance.now()): Engine {
  let opened: OpenTable | null = null;
  let growing: GrowingTable | null = null;

  const current = (): OpenTable => {
    if (opened === null) throw new Error('no incidents are open: call open() first');
    return opened;
  };
  const begun = () => {
    if (growing === null) throw new Error('no table has begun: call beginTable() first');
    return growing;
  };
  const show = (gathered: GatheredRows): Summary => {
    const table = indexRows(gathered);
    opened = openTable(table);
    return summarise(table);
  };
  const dropTable = () => {
    if (growing !== null) opened = growing.before;
    growing = null;
  };

  return {
    open(records) {
      const gathered = gatherRecords(records);
      growing = null;
      return show(gathered);
    },
    beginTable() {
      dropTable();
      growing = {
        gatherer: createTableGatherer(),
        before: opened,
        nextShown: firstShown,
        shownAt: now(),
        shown: null,
      };
    },
    appendBatch(batch) {
      const table = begun();
      table.gatherer.add(batch);
      const { rows } = table.gatherer;
      if (rows < table.nextShown && now() - table.shownAt < SLOW) return { rows, shown: null };
      table.nextShown = rows * SHOWN_AGAIN;
      table.shown = show(table.gatherer.gather());
      table.shownAt = now();
      return { rows, shown: table.shown };
    },
    finishTable() {
      const { gatherer, shown } = begun();
      growing = null;
      return shown?.rows === gatherer.rows ? shown : show(gatherer.gather());
    },
    dropTable,
    prepare: (filter) => opened?.prepare(filter) ?? true,
    useIdleTime() {
      if (growing === null) return opened?.arrange() ?? true;
      if (growing.shown !== null) return true;
      practice ??= practise(createEngine);
      return practice.next().done === true;
    },
    query: (request) => current().query(request),
    page: (request) => current().page(request),
    tile: (request) => current().tile(request),
    record: (id) => opened?.record(id) ?? null,
    rowOf: (id) => opened?.rowOf(id) ?? null,
  };
}
