import type { AssertionOf } from '../../core/format/assertion.ts';
import { because, type Comparison } from './comparison.ts';

export type Damage = AssertionOf<'damage'>;

/** Damage: none against reported conflicts; "no confirmation" conflicts with nothing and is not "none". */
export function compareDamage(a: Damage, b: Damage): Comparison {
  if (a.value === b.value) return because(a.value === 'unconfirmed' ? 'both-unconfirmed' : 'same-value');
  if (a.value !== 'unconfirmed' && b.value !== 'unconfirmed') return because('damage-vs-none');
  return because(
    a.value === 'none' || b.value === 'none' ? 'unconfirmed-is-not-zero' : 'unconfirmed-fits-any',
  );
}

export function mergeDamage(a: Damage, b: Damage): Damage | null {
  return a.value === b.value ? a : null;
}
