import { TZDate } from '@date-fns/tz';
import {
  addDays,
  addHours,
  addMonths,
  addYears,
  startOfDay,
  startOfHour,
  startOfMonth,
  startOfWeek,
  startOfYear,
} from 'date-fns';
import type { Interval } from './interval.ts';

export type BinUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** How wide one bin is: `step` units, aligned to the zone's calendar. */
export interface BinWidth {
  readonly unit: BinUnit;
  readonly step: number;
}

export interface TimeBins extends BinWidth {
  /** Ascending, in epoch milliseconds; n + 1 edges for n bins. The first is at or before the window's start. */
  readonly edges: readonly number[];
}

const HOUR = 3_600_000;

/** From the finest to the coarsest, with their approximate width in hours. */
const WIDTHS: readonly (BinWidth & { readonly hours: number })[] = [
  { unit: 'hour', step: 1, hours: 1 },
  { unit: 'hour', step: 3, hours: 3 },
  { unit: 'hour', step: 6, hours: 6 },
  { unit: 'day', step: 1, hours: 24 },
  { unit: 'week', step: 1, hours: 168 },
  { unit: 'month', step: 1, hours: 730 },
  { unit: 'month', step: 3, hours: 2191 },
  { unit: 'year', step: 1, hours: 8766 },
  { unit: 'year', step: 5, hours: 43_830 },
  { unit: 'year', step: 25, hours: 219_150 },
  { unit: 'year', step: 100, hours: 876_600 },
];

function floorTo(date: TZDate, { unit, step }: BinWidth): TZDate {
  switch (unit) {
    case 'hour': {
      const hour = startOfHour(date);
      return step === 1 ? hour : addHours(startOfDay(date), Math.floor(date.getHours() / step) * step);
    }
    case 'day':
      return startOfDay(date);
    case 'week':
      return startOfWeek(date, { weekStartsOn: 1 });
    case 'month': {
      const month = startOfMonth(date);
      return step === 1 ? month : addMonths(month, -(month.getMonth() % step));
    }
    case 'year': {
      const year = startOfYear(date);
      return addYears(year, -(((year.getFullYear() % step) + step) % step));
    }
  }
}

function advance(date: TZDate, { unit, step }: BinWidth): TZDate {
  switch (unit) {
    case 'hour':
      return addHours(date, step);
    case 'day':
      return addDays(date, step);
    case 'week':
      return addDays(date, 7 * step);
    case 'month':
      return addMonths(date, step);
    case 'year':
      return addYears(date, step);
  }
}

/** The finest calendar width of which at most `limit` bins fill the window. */
export function binWidthFor(window: Interval, limit: number): BinWidth {
  const hours = (window.latest - window.earliest) / HOUR;
  const fitting = WIDTHS.find((width) => hours / width.hours <= limit) ?? WIDTHS.at(-1);
  return { unit: fitting?.unit ?? 'year', step: fitting?.step ?? 100 };
}

/** Edges of a calendar width over a finite window, in a zone. */
export function edgesOf(window: Interval, width: BinWidth, timeZone: string): number[] {
  let edge = floorTo(new TZDate(window.earliest, timeZone), width);
  const edges = [edge.getTime()];
  while (edge.getTime() < window.latest && edges.length < 2000) {
    const next = advance(edge, width);
    if (next.getTime() <= edge.getTime()) break;
    edge = next;
    edges.push(edge.getTime());
  }
  return edges;
}

/** Calendar bins over a finite window: hours for a night, years for a war. */
export function timeBins(window: Interval, timeZone: string, limit = 80): TimeBins {
  const width = binWidthFor(window, limit);
  return { ...width, edges: edgesOf(window, width, timeZone) };
}
