import { expect, test } from 'vitest';
import { usedEntries } from './usedEntries.ts';
import { entry, issuesAfter } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(usedEntries)).toEqual([]);
});

test('warns of entries that nothing names', () => {
  const issues = issuesAfter(usedEntries, (bundle) => {
    bundle.places.push({ ...entry(bundle.places, 'base'), id: 'left-over' });
    bundle.actors.push({ ...entry(bundle.actors, 'group'), id: 'left-over' });
    bundle.speakers.push({ ...entry(bundle.speakers, 'agency'), id: 'left-over' });
  });
  expect(issues.map(({ file, severity }) => [file, severity])).toEqual([
    ['places.json', 'warning'],
    ['actors.json', 'warning'],
    ['speakers.json', 'warning'],
  ]);
});
