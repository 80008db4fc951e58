import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../core/time.ts';
import { timeBins } from '../../core/timeBins.ts';
import {
  boundOn,
  drawBrush,
  lineOf,
  moveBound,
  shiftBrush,
  snapBound,
  stepBound,
  throwBound,
} from './brushBounds.ts';

const at = (text: string) => parseInstant(`${text}+03:00`) as number;
const HOUR = 3_600_000;
const zone = 'Asia/Baghdad';
const night = { earliest: at('2024-07-25T11:30:00'), latest: at('2024-07-26T13:30:00') };
const hours = timeBins(night, zone);
const spring = { earliest: at('2024-01-15T12:00:00'), latest: at('2024-03-05T12:00:00') };
const days = timeBins(spring, zone);

describe('snapBound', () => {
  it('takes the nearest edge of a bin', () => {
    expect(snapBound('from', at('2024-07-25T18:20:00'), hours, night, false)).toBe(at('2024-07-25T18:00:00'));
    expect(snapBound('to', at('2024-07-26T05:40:00'), hours, night, false)).toBe(at('2024-07-26T06:00:00'));
  });

  it('goes by the minute where it is free', () => {
    expect(snapBound('from', at('2024-07-25T18:20:29'), hours, night, true)).toBe(at('2024-07-25T18:20:00'));
  });

  it('opens at the edge of the window', () => {
    expect(snapBound('from', night.earliest, hours, night, false)).toBeNull();
    expect(snapBound('from', night.earliest + 60_000, hours, night, false)).toBeNull();
    expect(snapBound('to', night.latest + HOUR, hours, night, true)).toBeNull();
  });

  it('ends a range of whole days before the next day begins', () => {
    expect(snapBound('to', at('2024-01-29T02:00:00'), days, spring, false)).toBe(at('2024-01-28T23:59:59'));
    expect(lineOf(at('2024-01-28T23:59:59') + 999)).toBe(at('2024-01-29T00:00:00'));
    expect(boundOn('to', at('2024-07-26T06:00:00'), hours)).toBe(at('2024-07-26T06:00:00'));
  });
});

describe('stepBound', () => {
  const brush = { from: at('2024-07-25T18:00:00'), to: at('2024-07-26T06:00:00') };

  it('moves by one bin, or by several', () => {
    expect(stepBound(brush, 'from', 1, hours, night).from).toBe(at('2024-07-25T19:00:00'));
    expect(stepBound(brush, 'to', -6, hours, night).to).toBe(at('2024-07-26T00:00:00'));
  });

  it('goes to the next edge from between edges', () => {
    const off = { ...brush, from: at('2024-07-25T18:20:00') };
    expect(stepBound(off, 'from', 1, hours, night).from).toBe(at('2024-07-25T19:00:00'));
    expect(stepBound(off, 'from', -1, hours, night).from).toBe(at('2024-07-25T18:00:00'));
  });

  it('opens past the window, and comes back from there', () => {
    const last = { from: at('2024-07-25T12:00:00'), to: null };
    const open = stepBound(last, 'from', -1, hours, night);
    expect(open.from).toBeNull();
    expect(stepBound(open, 'from', 1, hours, night).from).toBe(at('2024-07-25T12:00:00'));
    expect(stepBound(open, 'to', -1, hours, night).to).toBe(at('2024-07-26T13:00:00'));
    expect(stepBound(open, 'to', 1, hours, night).to).toBeNull();
  });

  it('never passes the other bound', () => {
    expect(stepBound(brush, 'from', 20, hours, night).from).toBe(brush.to);
    expect(stepBound(brush, 'to', -20, hours, night).to).toBe(brush.from);
  });

  it('steps a day at a time over ends of days', () => {
    const day = { from: at('2024-01-28T00:00:00'), to: at('2024-01-28T23:59:59') };
    expect(stepBound(day, 'to', 1, days, spring).to).toBe(at('2024-01-29T23:59:59'));
    expect(stepBound(day, 'to', -1, days, spring).to).toBe(at('2024-01-28T00:00:00'));
  });
});

describe('the whole brush', () => {
  it('Home and End go as far as a bound can', () => {
    const brush = { from: 10, to: 20 };
    expect(throwBound(brush, 'from', false)).toEqual({ from: null, to: 20 });
    expect(throwBound(brush, 'from', true)).toEqual({ from: 20, to: 20 });
    expect(throwBound(brush, 'to', true)).toEqual({ from: 10, to: null });
  });

  it('keeps its width while it is moved', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20 * HOUR, max: 20 * HOUR }), fc.boolean(), (by, free) => {
        const brush = { from: at('2024-07-25T18:00:00'), to: at('2024-07-26T06:00:00') };
        const moved = shiftBrush(brush, by, hours, night, free);
        expect((moved.to as number) - (moved.from as number)).toBe(12 * HOUR);
      }),
    );
  });

  it('is drawn either way round, and never backwards', () => {
    const a = at('2024-07-25T20:10:00');
    const b = at('2024-07-25T23:50:00');
    expect(drawBrush(b, a, hours, night, false)).toEqual(drawBrush(a, b, hours, night, false));
    expect(drawBrush(a, b, hours, night, false)).toEqual({
      from: at('2024-07-25T20:00:00'),
      to: at('2024-07-26T00:00:00'),
    });
    expect(moveBound({ from: 5, to: 9 }, 'from', 12)).toEqual({ from: 9, to: 9 });
  });
});
