import { expect, test } from 'vitest';
import { resolvingIds } from './resolvingIds.ts';
import { claimOf, entry, issuesAfter } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(resolvingIds)).toEqual([]);
});

test('reports every id that names nothing, wherever it stands', () => {
  const issues = issuesAfter(resolvingIds, (bundle) => {
    claimOf(bundle, 'c02').chain.push('nobody');
    claimOf(bundle, 'c02').about.push('no-incident');
    claimOf(bundle, 'c02').assertions.push(
      { fact: 'striker', actor: 'no-actor', incidents: ['no-incident'] },
      { fact: 'participants', actors: ['no-actor'], possibly: ['no-actor'] },
      { fact: 'location-holder', actors: ['no-actor'] },
    );
    const strike = entry(bundle.incidents, 'river-strike');
    strike.titleClaims.push('c99');
    strike.time.discrepancies = ['no-discrepancy'];
    strike.time.parts = [{ ...strike.time, claims: ['c99'], discrepancy: 'no-discrepancy' }];
    if (strike.place !== null) strike.place.place = 'no-place';
    entry(bundle.speakers, 'agency').memberOf = 'nobody';
    entry(bundle.speakers, 'paper').voiceOf = 'no-source';
  });
  expect(issues.map(({ path }) => path)).toEqual([
    'claims[1].chain[3]',
    'claims[1].about[1]',
    'claims[1].assertions[3].incidents[0]',
    'claims[1].assertions[3].actor',
    'claims[1].assertions[4].actors[0]',
    'claims[1].assertions[4].possibly[0]',
    'claims[1].assertions[5].actors[0]',
    'titleClaims[1]',
    'time.discrepancies[0]',
    'time.parts[0].claims[0]',
    'time.parts[0].discrepancy',
    'place.place',
    'speakers[0].voiceOf',
    'speakers[1].memberOf',
  ]);
});

test('names the nearest id of the same kind', () => {
  const [issue] = issuesAfter(resolvingIds, (bundle) => {
    claimOf(bundle, 'c02').chain[1] = 'agancy';
  });
  expect(issue?.evidence).toBe('"agancy" is not the id of any speaker');
  expect(issue?.remedy).toContain('The nearest id is "agency"');
});
