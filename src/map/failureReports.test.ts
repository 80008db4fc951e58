import { expect, it } from 'vitest';
import type { Failure } from '../core/result.ts';
import { FailureReports } from './failureReports.ts';

it('tells each failure once, and again when its kind is forgotten', () => {
  const told: string[] = [];
  const reports = new FailureReports((failure: Failure) => told.push(failure.kind));
  const tiles: Failure = { kind: 'map-failed', detail: 'tiles' };
  reports.add(tiles);
  reports.add({ ...tiles });
  reports.add({ kind: 'map-failed', detail: 'style' });
  reports.add({ kind: 'webgl-lost' });
  expect(told).toEqual(['map-failed', 'map-failed', 'webgl-lost']);
  reports.forget('webgl-lost');
  reports.add(tiles);
  reports.add({ kind: 'webgl-lost' });
  expect(told).toHaveLength(4);
  reports.forget();
  reports.add(tiles);
  expect(told).toHaveLength(5);
});
