import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../core/dataset.ts';
import { publishedDataset } from '../testing/publishedDataset.ts';
import { compareAccounts } from './comparison/compareAccounts.ts';
import { incidentRecords } from './incidentRecords.ts';
import { parseBundle } from './parseBundle.ts';
import { validBundle } from './rules/fixture.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const texts = [publishedDataset().bundle, validBundle()].map((bundle) => JSON.stringify(bundle));

/** What stands in the place of a value: of another kind, at the edge of its own, or nothing. */
const hostile: fc.Arbitrary<Json> = fc
  .oneof(
    fc.constantFrom<Json>(
      null,
      true,
      0,
      -1,
      1e308,
      -0,
      90.0001,
      '',
      ' ',
      '__proto__',
      'constructor',
      '\u202e',
    ),
    fc.constantFrom<Json>(
      '2024-02-30',
      '2024-07-25T25:00:00+03:00',
      '9999-12-31T23:59:59Z',
      'javascript:alert(1)',
    ),
    fc.constantFrom<Json>([], {}, [[]], [null], { min: 3, max: 1 }, { earliest: null, latest: null }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.integer(),
    fc.double(),
  )
  .map((value) => (typeof value === 'number' && !Number.isFinite(value) ? null : value));

/** Steps down to a place in the value: each number chooses among what is there. */
const place = fc.array(fc.nat(), { minLength: 1, maxLength: 7 });
const change = fc.record({
  place,
  kind: fc.constantFrom('replace', 'remove', 'double', 'swap', 'reverse', 'rename'),
  value: hostile,
  other: place,
});
type Change = typeof change extends fc.Arbitrary<infer One> ? One : never;

type Spot = { holder: Json[]; key: number } | { holder: { [key: string]: Json }; key: string };

function spotAt(root: Json, steps: readonly number[]): Spot | null {
  let spot: Spot | null = null;
  let value: Json = root;
  for (const step of steps) {
    if (Array.isArray(value) && value.length > 0) {
      const key = step % value.length;
      spot = { holder: value, key };
      value = value[key] ?? null;
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const keys = Object.keys(value);
      const key = keys[step % keys.length];
      if (key === undefined) break;
      spot = { holder: value, key };
      value = value[key] ?? null;
    } else break;
  }
  return spot;
}

function read({ holder, key }: Spot): Json {
  return (Array.isArray(holder) ? holder[Number(key)] : holder[key]) ?? null;
}

function write({ holder, key }: Spot, value: Json): void {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else holder[key] = value;
}

function apply(root: Json, { place: steps, kind, value, other }: Change): void {
  const spot = spotAt(root, steps);
  if (spot === null) return;
  const { holder, key } = spot;
  const current = read(spot);
  switch (kind) {
    case 'replace':
      return write(spot, value);
    case 'remove':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      return;
    case 'double':
      if (Array.isArray(holder)) holder.push(structuredClone(current));
      else holder[`${key}2`] = structuredClone(current);
      return;
    case 'swap': {
      const second = spotAt(root, other);
      if (second === null) return;
      // Copies, since a value cannot be put into itself.
      const [one, two] = [structuredClone(current), structuredClone(read(second))];
      write(spot, two);
      return write(second, one);
    }
    case 'reverse':
      if (Array.isArray(current)) current.reverse();
      else if (typeof current === 'string') write(spot, Array.from(current).toReversed().join(''));
      return;
    case 'rename':
      if (Array.isArray(holder)) return;
      delete holder[key];
      holder[typeof value === 'string' ? value : String(key).toUpperCase()] = current;
  }
}

type Outcome = 'accepted' | 'refused' | `wrong: ${string}`;

/** Accepted whole, and then everything that is made of it can be made; or refused with what to say of it. */
function outcomeOf(text: string): Outcome {
  const parsed = parseBundle(text, 'https://maps.example/data/mutated.json');
  if (!parsed.ok) {
    const { failure } = parsed;
    if (failure.kind === 'dataset-invalid') {
      const isSaid = failure.issues.every(({ rule, remedy }) => rule !== '' && remedy !== '');
      return failure.issues.length > 0 && isSaid ? 'refused' : 'wrong: refused without an issue';
    }
    const isKnown = failure.kind === 'dataset-cut-off' || failure.kind === 'dataset-not-ours';
    return isKnown && failure.detail !== '' ? 'refused' : `wrong: ${failure.kind}`;
  }
  const dataset = indexDataset(parsed.value);
  const records = incidentRecords(dataset);
  if (records.length !== parsed.value.incidents.length) return 'wrong: rows are missing';
  if (records.some(({ interval }) => !(interval.earliest <= interval.latest)))
    return 'wrong: a reversed interval';
  for (const { id } of parsed.value.incidents) compareAccounts(dataset, id);
  return 'accepted';
}

describe('a mutated dataset', () => {
  it('is accepted or refused with issues, never the end of the page', () => {
    const seen = new Map<Outcome, number>();
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (text, changes) => {
          const mutated = JSON.parse(text) as Json;
          for (const one of changes) apply(mutated, one);
          const outcome = outcomeOf(JSON.stringify(mutated));
          seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
        },
      ),
      { seed: 20240728, numRuns: 1500 },
    );
    // Both often, otherwise the test would look at one half only.
    expect([...seen.keys()].toSorted()).toEqual(['accepted', 'refused']);
    expect(Math.min(...seen.values())).toBeGreaterThan(50);
  }, 120_000);

  it('cut off, or with characters put in or taken out, is refused or read', () => {
    const seen = new Set<Outcome>();
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.nat({ max: 40 }),
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.boolean(),
        (text, at, length, put, isCut) => {
          const start = at % text.length;
          seen.add(
            outcomeOf(isCut ? text.slice(0, start) : text.slice(0, start) + put + text.slice(start + length)),
          );
        },
      ),
      { seed: 20240728, numRuns: 600 },
    );
    expect([...seen].toSorted()).toEqual(['accepted', 'refused']);
  }, 120_000);
});
