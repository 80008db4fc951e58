import { expect, test } from 'vitest';
import { footprints } from './footprints.ts';
import { entry, issuesAfter } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(footprints)).toEqual([]);
});

const SQUARE = [
  [40.2, 35.2],
  [40.4, 35.2],
  [40.4, 35.4],
  [40.2, 35.4],
  [40.2, 35.2],
];

function withOutline(coordinates: number[][][], anchor = [40.3, 35.3]) {
  return issuesAfter(footprints, (bundle) => {
    Object.assign(entry(bundle.places, 'river-bank'), {
      footprint: { type: 'polygon', anchor, coordinates },
      members: [],
    });
  }).map(({ path, evidence }) => `${path}: ${evidence}`);
}

test('a ring of nothing is left to the schema', () => {
  expect(withOutline([[]]).join()).not.toContain('undefined');
  expect(withOutline([SQUARE, []])).toEqual([]);
});

test('a ring is closed', () => {
  expect(withOutline([SQUARE.slice(0, 4)])).toEqual([
    'places[2].footprint.coordinates[0]: it is not closed: it begins at [40.2,35.2] and ends at [40.2,35.4]',
  ]);
});

test('a ring does not cross or touch itself', () => {
  const [a, b, c, d] = SQUARE as [number[], number[], number[], number[]];
  expect(withOutline([[a, c, b, d, a]])[0]).toContain('it crosses or touches itself');
  expect(withOutline([[a, b, a, d, a]])[0]).toContain('it crosses or touches itself');
  expect(withOutline([[a, b, b, c, a]])[0]).toContain('position 2 repeats position 1');
});

test('the anchor stands inside the outline and outside its holes', () => {
  const hole = SQUARE.map(([x = 0, y = 0]) => [40.3 + (x - 40.3) / 4, 35.3 + (y - 35.3) / 4]);
  expect(withOutline([SQUARE], [41, 35.3])[0]).toContain('footprint.anchor: [41,35.3] lies outside');
  expect(withOutline([SQUARE, hole])[0]).toContain('footprint.anchor');
  expect(withOutline([SQUARE, hole], [40.22, 35.22])).toEqual([]);
  expect(withOutline([hole, SQUARE], [40.3, 35.3])[0]).toContain('a hole outside the outline');
});

function withCircle(changes: object) {
  return issuesAfter(footprints, (bundle) => {
    Object.assign(entry(bundle.places, 'base').footprint ?? {}, changes);
  }).map(({ path, severity }) => `${severity} ${path}`);
}

test('a radius is in metres and fits its precision', () => {
  expect(withCircle({ radius: 0 })).toEqual(['error places[0].footprint.radius']);
  expect(withCircle({ radius: -5 })).toEqual(['error places[0].footprint.radius']);
  expect(withCircle({ radius: 4_500_000 })).toEqual(['error places[0].footprint.radius']);
  expect(withCircle({ radius: 60_000 })).toEqual(['warning places[0].footprint.radius']);
});

test('swapped numbers are suspected, and nothing stands at zero', () => {
  expect(withCircle({ center: [33.79, 42.44] })).toEqual(['warning places[0].footprint.center']);
  expect(withCircle({ center: [0, 0] })).toEqual(['error places[0].footprint.center']);
  expect(withCircle({ center: [-77.04, 38.9] })).toEqual([]);
});

test('the members of a place lie in its footprint', () => {
  const issues = issuesAfter(footprints, (bundle) => {
    Object.assign(entry(bundle.places, 'river-bank').members?.[0] ?? {}, { at: [41, 35] });
  });
  expect(issues.map(({ path }) => path)).toEqual(['places[2].members[0].at']);
});
