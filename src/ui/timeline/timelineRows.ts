import type { Dataset } from '../../core/dataset.ts';
import type { IncidentTime } from '../../core/format/incident.ts';
import type { IncidentRecord } from '../../core/incidentRecord.ts';
import { overlaps, type Interval } from '../../core/interval.ts';
import type { LocalText } from '../../core/text.ts';
import { intervalOf } from '../../core/time.ts';
import type { Page } from '../../engine/protocol.ts';
import type { IncidentRole, RowTimePrecision } from '../../core/vocabulary.ts';

/** More rows than this say less than the histogram does. */
export const ROW_LIMIT = 12;

/** One incident as a bar. */
export interface TimelineRow {
  readonly id: string;
  readonly title: LocalText;
  readonly shortTitle: LocalText;
  readonly when: LocalText;
  readonly interval: Interval;
  readonly timePrecision: RowTimePrecision;
  readonly role: IncidentRole;
  /** What the dataset says of its time beyond the interval; null where it is not from the dataset. */
  readonly time: IncidentTime | null;
}

const openFirst = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

/** The rows that touch a window, in order of time; null where they are too many to draw one by one. */
function rowsIn(rows: readonly TimelineRow[], window: Interval): readonly TimelineRow[] | null {
  const inside = rows.filter(({ interval }) => overlaps(interval, window));
  if (inside.length > ROW_LIMIT) return null;
  return inside.sort(
    (a, b) =>
      openFirst(a.interval.earliest, b.interval.earliest) ||
      openFirst(a.interval.latest, b.interval.latest) ||
      (a.id < b.id ? -1 : 1),
  );
}

function rowOf(record: IncidentRecord, dataset: Dataset | null): TimelineRow {
  const { id, title, shortTitle, when, interval, timePrecision, role } = record;
  return {
    id,
    title,
    shortTitle,
    when,
    interval,
    timePrecision,
    role,
    time: dataset?.incidents.get(id)?.time ?? null,
  };
}

/** Rows of what the engine answered, in range and out of it. Null: not all of them are known, or too many. */
export function answeredRows(
  list: Page,
  outside: Page,
  dataset: Dataset | null,
  window: Interval,
): readonly TimelineRow[] | null {
  if (list.total > list.rows.length || outside.total > outside.rows.length) return null;
  const rows = [...list.rows, ...outside.rows].map(({ record }) => rowOf(record, dataset));
  return rowsIn(rows, window);
}

/** Rows straight from the dataset, for when there is no engine to ask. */
export function datasetRows(
  dataset: Dataset,
  background: boolean,
  window: Interval,
): readonly TimelineRow[] | null {
  const rows = dataset.bundle.incidents
    .filter(({ kind }) => kind === 'incident' || background)
    .map(({ id, title, shortTitle, time, role }) => ({
      id,
      title,
      shortTitle,
      when: time.words,
      interval: intervalOf(time),
      timePrecision: time.precision,
      role,
      time,
    }));
  return rowsIn(rows, window);
}
