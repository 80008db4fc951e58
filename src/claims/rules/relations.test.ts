import { expect, test } from 'vitest';
import { relations } from './relations.ts';
import { entry, issuesAfter } from './fixture.ts';
import type { Bundle } from '../../core/format/dataset.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(relations)).toEqual([]);
});

function spoilt(spoil: (bundle: Bundle) => void) {
  return issuesAfter(relations, spoil).map(({ file, path, evidence }) => `${file} ${path}: ${evidence}`);
}

test('what is simultaneous is so on both sides', () => {
  const issues = spoilt((bundle) => {
    entry(bundle.incidents, 'plant-attack').relations = [];
  });
  expect(issues).toEqual([
    'incidents/base-attack.json relations[0]: "base-attack" is simultaneous-with "plant-attack", and not the other way round',
  ]);
});

test('nothing is related to itself, or twice to the same', () => {
  const issues = spoilt((bundle) => {
    const { relations: list } = entry(bundle.incidents, 'river-strike');
    list.push({ type: 'part-of', incident: 'river-strike', claims: ['c05'] }, ...list.slice(0, 1));
  });
  expect(issues).toEqual([
    'incidents/river-strike.json relations[2].incident: "river-strike" is part-of itself',
    'incidents/river-strike.json relations[3]: a second response-to "plant-attack"',
  ]);
});

test('a response does not come back to itself', () => {
  const issues = spoilt((bundle) => {
    entry(bundle.incidents, 'plant-attack').relations.push({
      type: 'response-to',
      incident: 'river-strike',
      claims: ['c05'],
    });
  });
  expect(issues).toContain(
    'incidents/river-strike.json relations: river-strike response-to plant-attack response-to river-strike',
  );
});

test('a relation rests on claims about one of the two that say so', () => {
  const issues = spoilt((bundle) => {
    Object.assign(entry(bundle.incidents, 'river-strike').relations[0] ?? {}, { claims: ['c06'] });
  });
  expect(issues).toEqual([
    'incidents/river-strike.json relations[0].claims[0]: c06 is about ["meeting"], neither about "river-strike" nor about "plant-attack"',
    'incidents/river-strike.json relations[0]: no "responds-to" assertion of c06 ties "river-strike" to "plant-attack"',
  ]);
});

test('a relation that only one reading gives says which', () => {
  const issues = spoilt((bundle) => {
    delete entry(bundle.incidents, 'river-strike').relations[1]?.reading;
  });
  expect(issues).toEqual([
    'incidents/river-strike.json relations[1]: only some readings of c05 give response-to "base-attack"',
  ]);
});
