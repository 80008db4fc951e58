import type { AssertionOf } from '../../core/format/assertion.ts';
import { isPartOf } from './actorPartOf.ts';
import { because, type Comparison, type Reason, type ReasonCode } from './comparison.ts';
import type { ComparisonContext, FactRule } from './factRule.ts';

export type Striker = AssertionOf<'striker'>;
export type Target = AssertionOf<'target'>;
export type LocationHolder = AssertionOf<'location-holder'>;

/** A part and its whole across two lists of actors; null where there is none. Neither side says more where both do. */
export function partAndWhole(
  a: readonly string[],
  b: readonly string[],
  { partOf }: ComparisonContext,
): Pick<Reason, 'part' | 'whole' | 'moreSpecific'> | null {
  const tiesOf = (parts: readonly string[], wholes: readonly string[]) =>
    parts.flatMap((part) =>
      wholes.filter((whole) => isPartOf(part, whole, partOf)).map((whole) => ({ part, whole })),
    );
  const [first, second] = [tiesOf(a, b), tiesOf(b, a)];
  const [tie] = [...first, ...second].toSorted((x, y) =>
    `${x.part} ${x.whole}`.localeCompare(`${y.part} ${y.whole}`, 'en'),
  );
  if (tie === undefined) return null;
  if (first.length > 0 && second.length > 0) return tie;
  return { ...tie, moreSpecific: first.length > 0 ? 'first' : 'second' };
}

/** Two lists of actors held at once; `apart` is the reason given where nothing ties them. */
export function compareActorLists(
  a: readonly string[],
  b: readonly string[],
  context: ComparisonContext,
  apart: ReasonCode,
): Comparison {
  const [left, right] = [new Set(a), new Set(b)];
  const aWithinB = [...left].every((actor) => right.has(actor));
  const bWithinA = [...right].every((actor) => left.has(actor));
  if (aWithinB && bWithinA) return because('same-value');
  if (bWithinA) return because('more-specific', { moreSpecific: 'first' });
  if (aWithinB) return because('more-specific', { moreSpecific: 'second' });
  const tie = partAndWhole(a, b, context);
  if (tie !== null) return because('actor-is-part-of-other', tie);
  return because([...left].some((actor) => right.has(actor)) ? 'each-adds-detail' : apart);
}

/** Who struck. Several actors of one account struck together; platform and weapon are details and are not compared. */
export const strikerRule: FactRule<Striker> = {
  merge(a, b) {
    if (a.actor !== b.actor) return null;
    const clash = (['platform', 'weapon'] as const).some(
      (key) => a[key] && b[key] && a[key].en !== b[key].en,
    );
    return clash ? null : { ...b, ...a };
  },
  compare: (a, b, context) =>
    compareActorLists(
      a.map(({ actor }) => actor),
      b.map(({ actor }) => actor),
      context,
      'actors-differ',
    ),
  contradictsItself: () => false,
};

function targetActors(values: readonly Target[]): string[] {
  return values.flatMap(({ actor }) => (actor === undefined ? [] : [actor]));
}

/** Who or what was targeted. Actors are compared; free words for the object are equal or not compared. */
export const targetRule: FactRule<Target> = {
  merge(a, b) {
    if (a.actor !== b.actor) return null;
    if (a.object && b.object && a.object.en !== b.object.en) return null;
    return { ...b, ...a };
  },
  compare(a, b, context) {
    const [left, right] = [targetActors(a), targetActors(b)];
    if (left.length > 0 && right.length > 0) return compareActorLists(left, right, context, 'actors-differ');
    const objects = [a, b].map((values) =>
      values
        .map(({ actor, object }) => `${actor ?? ''} ${object?.en ?? ''}`)
        .toSorted()
        .join('; '),
    );
    return because(objects[0] === objects[1] ? 'same-value' : 'words-not-compared');
  },
  contradictsItself: () => false,
};

/** Who holds the place. Two forces can share a base: nothing here conflicts. */
export const locationHolderRule: FactRule<LocationHolder> = {
  merge: (a, b) => ({ ...a, actors: [...new Set([...a.actors, ...b.actors])] }),
  compare: (a, b, context) =>
    compareActorLists(
      a.flatMap(({ actors }) => actors),
      b.flatMap(({ actors }) => actors),
      context,
      'both-may-hold',
    ),
  contradictsItself: () => false,
};
