import { expect, test } from 'vitest';
import { casualties } from './casualties.ts';
import { claimOf, issuesAfter } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(casualties)).toEqual([]);
});

test('zero needs a statement', () => {
  const issues = issuesAfter(casualties, (bundle) => {
    claimOf(bundle, 'c01').assertions.push({ fact: 'killed', value: { min: 0, max: 0 } });
  });
  expect(issues.map(({ path }) => path)).toEqual(['claims[0].assertions[1].value']);
});

test('zero and unconfirmed in one claim contradict each other', () => {
  const issues = issuesAfter(casualties, (bundle) => {
    claimOf(bundle, 'c03').assertions.push({ fact: 'injured', value: 'unconfirmed' });
  });
  expect(issues.map(({ path }) => path)).toEqual(['claims[2].assertions[1].value']);
});

test('two numbers that cannot both be right contradict each other; of different people they do not', () => {
  const add = (who: object) =>
    issuesAfter(casualties, (bundle) => {
      claimOf(bundle, 'c03').assertions.push({ fact: 'injured', value: { min: 3, max: null }, ...who });
    });
  expect(add({})).toHaveLength(1);
  expect(add({ who: { en: 'soldiers', ar: 'جنود' } })).toEqual([]);
});

test('no injuries says nothing of the killed', () => {
  const issues = issuesAfter(casualties, (bundle) => {
    claimOf(bundle, 'c03').assertions.push(
      { fact: 'killed', value: 'unconfirmed' },
      { fact: 'damage', value: 'none' },
    );
  });
  expect(issues).toEqual([]);
});
