import { expect, it } from 'vitest';
import { compareRespondsTo, type RespondsTo } from './compareRespondsTo.ts';
import { text } from './exampleDataset.ts';

const answers = (...readings: string[][]): RespondsTo => ({
  fact: 'responds-to',
  readings: readings.map((incidents) => ({ incidents, words: text(incidents.join(' and ')) })),
});

it.each<[string, RespondsTo, RespondsTo, string, string]>([
  ['the same, in another order', answers(['a', 'b']), answers(['b', 'a']), 'agrees', 'same-value'],
  ['both attacks, and one of them', answers(['a', 'b']), answers(['b']), 'compatible', 'more-specific'],
  ['a reading in common', answers(['a', 'b']), answers(['b'], ['a', 'b']), 'compatible', 'readings-overlap'],
  ['sets that touch', answers(['a', 'b']), answers(['b', 'c']), 'compatible', 'each-adds-detail'],
  ['nothing in common', answers(['a']), answers(['b']), 'conflicts', 'answers-differ'],
])('%s', (_, a, b, verdict, code) => {
  expect(compareRespondsTo(a, b)).toMatchObject({ verdict, reason: { code } });
  expect(compareRespondsTo(b, a)).toMatchObject({ verdict, reason: { code } });
});
