import { expect, test } from 'vitest';
import { coveredTimes } from './coveredTimes.ts';
import { claimOf, entry, issuesAfter, NIGHT } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(coveredTimes)).toEqual([]);
});

const OURS = { en: 'ours', ar: 'منا' };

test('an interval that leaves out what a claim says is reported, with the claim', () => {
  const issues = issuesAfter(coveredTimes, (bundle) => {
    entry(bundle.incidents, 'base-attack').time.latest = '2024-07-26T03:00:00+03:00';
  });
  expect(issues.map(({ path }) => path)).toEqual(['time.latest']);
  expect(issues[0]?.evidence).toBe(
    '2024-07-26T03:00:00+03:00, but c02 assertions[2] reaches to 2024-07-26T05:00:00+03:00',
  );
});

test('an assertion that is said of another incident does not count', () => {
  const issues = issuesAfter(coveredTimes, (bundle) => {
    Object.assign(claimOf(bundle, 'c04').assertions[1] ?? {}, { earliest: '2024-07-01T00:00:00+03:00' });
  });
  expect(issues.map(({ file }) => file)).toEqual(['incidents/plant-attack.json']);
});

test('every reading of an assertion counts', () => {
  const issues = issuesAfter(coveredTimes, (bundle) => {
    const reading = { earliest: '2024-07-20T00:00:00+03:00', latest: NIGHT.latest, words: OURS };
    Object.assign(claimOf(bundle, 'c02').assertions[2] ?? {}, { readings: [reading] });
  });
  expect(issues.map(({ path }) => path)).toEqual(['time.earliest']);
});

test('an interval beyond its claims needs a label, of that very bound', () => {
  const stretch = (label: object) =>
    issuesAfter(coveredTimes, (bundle) => {
      Object.assign(
        entry(bundle.incidents, 'base-attack').time,
        { earliest: '2024-07-24T00:00:00+03:00' },
        label,
      );
    }).map(({ path }) => path);
  expect(stretch({})).toEqual(['time.earliest']);
  expect(stretch({ convention: OURS })).toEqual([]);
  expect(stretch({ convention: OURS, ours: { earliest: true, latest: false } })).toEqual([]);
  expect(stretch({ convention: OURS, ours: { earliest: false, latest: true } })).toEqual(['time.earliest']);
});

test('a cited discrepancy stretches the interval, and must have one itself', () => {
  const cite = (interval: boolean) =>
    issuesAfter(coveredTimes, (bundle) => {
      const { time } = entry(bundle.incidents, 'base-attack');
      Object.assign(time, { earliest: '2024-07-23T00:00:00+03:00', discrepancies: ['d-meeting'] });
      if (!interval) delete bundle.sources[0]?.discrepancies[0]?.interval;
    }).filter(({ file }) => file === 'incidents/base-attack.json');
  expect(cite(true)).toEqual([]);
  expect(cite(false).map(({ path }) => path)).toEqual(['time.discrepancies[0]', 'time.earliest']);
});

test('an incident with neither words nor a label for its time is reported', () => {
  const issues = issuesAfter(coveredTimes, (bundle) => {
    delete entry(bundle.incidents, 'meeting').time.discrepancies;
  });
  expect(issues.map(({ path }) => path)).toEqual(['time']);
});

test('an open end of the words may be closed by a bound labelled ours', () => {
  const close = (label: object) =>
    issuesAfter(coveredTimes, (bundle) => {
      Object.assign(claimOf(bundle, 'c02').assertions[2] ?? {}, { earliest: null });
      Object.assign(entry(bundle.incidents, 'base-attack').time, label);
    }).map(({ path }) => path);
  expect(close({})).toEqual(['time.earliest']);
  expect(close({ convention: OURS, ours: { earliest: true, latest: false } })).toEqual([]);
});

test('a flag of ours needs its convention, and a part its ground', () => {
  const issues = issuesAfter(coveredTimes, (bundle) => {
    const { time } = entry(bundle.incidents, 'base-attack');
    time.ours = { earliest: true, latest: false };
    time.parts = [{ ...NIGHT, words: OURS }];
  });
  expect(issues.map(({ path }) => path)).toEqual(['time.ours', 'time.parts[0]']);
});
