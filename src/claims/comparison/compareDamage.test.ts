import { expect, it } from 'vitest';
import { compareDamage, type Damage } from './compareDamage.ts';

const damage = (value: Damage['value']): Damage => ({ fact: 'damage', value });

it.each<[Damage['value'], Damage['value'], string, string]>([
  ['none', 'none', 'agrees', 'same-value'],
  ['reported', 'reported', 'agrees', 'same-value'],
  ['unconfirmed', 'unconfirmed', 'agrees', 'both-unconfirmed'],
  ['none', 'unconfirmed', 'compatible', 'unconfirmed-is-not-zero'],
  ['reported', 'unconfirmed', 'compatible', 'unconfirmed-fits-any'],
  ['none', 'reported', 'conflicts', 'damage-vs-none'],
])('damage %s and %s', (a, b, verdict, code) => {
  expect(compareDamage(damage(a), damage(b))).toEqual({ verdict, reason: { code } });
  expect(compareDamage(damage(b), damage(a))).toEqual({ verdict, reason: { code } });
});
