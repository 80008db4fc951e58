import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../core/format/primitives.ts';
import { compareQuantity, mergeQuantity, type Counted } from './compareQuantity.ts';
import { exactly, text } from './exampleDataset.ts';

const injured = (value: Quantity): Counted => ({ fact: 'injured', value });
const between = (min: number | null, max: number | null) => ({ min, max });

describe('compareQuantity', () => {
  it.each<[string, Quantity, Quantity, string, string]>([
    ['none and none', exactly(0), exactly(0), 'agrees', 'same-value'],
    ['none and three', exactly(0), exactly(3), 'conflicts', 'counts-differ'],
    ['no confirmation beside none', 'unconfirmed', exactly(0), 'compatible', 'unconfirmed-is-not-zero'],
    ['no confirmation beside three', 'unconfirmed', exactly(3), 'compatible', 'unconfirmed-fits-any'],
    ['no confirmation twice', 'unconfirmed', 'unconfirmed', 'agrees', 'both-unconfirmed'],
    ['a range and a number in it', between(2, 5), exactly(3), 'compatible', 'more-specific'],
    ['a number at the end of a range', between(2, 5), exactly(5), 'compatible', 'more-specific'],
    ['ranges that overlap', between(2, 5), between(4, 8), 'compatible', 'ranges-overlap'],
    ['ranges that do not', between(2, 5), between(6, null), 'conflicts', 'counts-differ'],
    ['at least and at most', between(2, null), between(null, 4), 'compatible', 'ranges-overlap'],
    ['hundreds and 158 to 166', between(200, null), between(158, 166), 'conflicts', 'counts-differ'],
  ])('%s', (_, a, b, verdict, code) => {
    expect(compareQuantity(injured(a), injured(b))).toMatchObject({ verdict, reason: { code } });
    expect(compareQuantity(injured(b), injured(a))).toMatchObject({ verdict, reason: { code } });
  });

  it('does not set counts of differently named people against each other', () => {
    const soldiers: Counted = { fact: 'killed', value: exactly(3), who: text('US soldiers') };
    const guards: Counted = { fact: 'killed', value: exactly(2), who: text('guards') };
    expect(compareQuantity(soldiers, guards)).toMatchObject({ reason: { code: 'groups-may-differ' } });
    expect(compareQuantity(soldiers, { fact: 'killed', value: exactly(2) }).verdict).toBe('conflicts');
  });
});

describe('mergeQuantity', () => {
  it('narrows overlapping ranges and keeps a missing confirmation apart', () => {
    expect(mergeQuantity(injured(between(2, 5)), injured(between(4, 8)))?.value).toEqual(between(4, 5));
    expect(mergeQuantity(injured('unconfirmed'), injured(exactly(0)))).toBeNull();
  });
});
