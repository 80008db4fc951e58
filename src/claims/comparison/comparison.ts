import type { NumberRange } from '../../core/format/primitives.ts';

export const VERDICTS = ['agrees', 'compatible', 'conflicts', 'silent'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * Every reason that a rule can give, with the verdict it stands for. Where several hold between two accounts, the
 * first in this list is given.
 */
export const REASONS = {
  /** One says that an actor did it, the other that it did not. */
  'asserted-vs-denied': 'conflicts',
  /** One has munitions inside the place, the other leaves none there. */
  'inside-vs-none-inside': 'conflicts',
  /** Other kinds of munition, the same number of them: `totals` holds both. */
  'kind-differs-total-agrees': 'conflicts',
  'kind-differs': 'conflicts',
  /** Numbers that no number satisfies both of: `totals` holds both. */
  'counts-differ': 'conflicts',
  'damage-vs-none': 'conflicts',
  'actors-differ': 'conflicts',
  /** No reading of one shares an incident with a reading of the other. */
  'answers-differ': 'conflicts',
  'intervals-disjoint': 'conflicts',
  'places-apart': 'conflicts',

  'same-value': 'agrees',
  'both-unconfirmed': 'agrees',

  /** `part` belongs to `whole`, such as US forces to the US-led coalition. */
  'actor-is-part-of-other': 'compatible',
  /** `moreSpecific` says which side says more; the other allows it. */
  'more-specific': 'compatible',
  /** The vicinity of a place is outside it. */
  'vicinity-is-outside': 'compatible',
  /** The outskirts are neither clearly inside nor clearly outside. */
  'outskirts-fits-both': 'compatible',
  /** What was aimed at says nothing on where munitions fell. */
  'targeted-is-not-fell': 'compatible',
  /** No confirmation beside a zero. */
  'unconfirmed-is-not-zero': 'compatible',
  /** No confirmation beside a number or a report. */
  'unconfirmed-fits-any': 'compatible',
  'ranges-overlap': 'compatible',
  /** One word covers rockets and missiles in many languages. */
  'rocket-or-missile': 'compatible',
  /** A munition of no named kind may be of any. */
  'kind-not-named': 'compatible',
  'models-differ': 'compatible',
  /** Counts of people named differently: the texts may speak of different people. */
  'groups-may-differ': 'compatible',
  /** That nobody claimed it does not contradict who is named or suspected. */
  'unclaimed-names-nobody': 'compatible',
  /** One suspects whom the other asserts. */
  'suspicion-is-weaker': 'compatible',
  'suspicion-excludes-nothing': 'compatible',
  /** One denies an actor whom the other does not name. */
  'denial-of-another': 'compatible',
  /** Different values that can stand together, such as two forces in one base. */
  'both-may-hold': 'compatible',
  /** The words allow several readings, and some reading fits both. */
  'readings-overlap': 'compatible',
  /** Other words, drawn as the same interval by a convention of ours. */
  'drawn-alike': 'compatible',
  'intervals-overlap': 'compatible',
  /** "At the same time as" gives no hour to compare. */
  'simultaneous-gives-no-hour': 'compatible',
  'places-overlap': 'compatible',
  /** At least one of the places has no honest area to compare. */
  'place-without-outline': 'compatible',
  /** Free words are shown, never compared. */
  'words-not-compared': 'compatible',
  /** Each says something that the other leaves open. */
  'each-adds-detail': 'compatible',

  'nothing-said': 'silent',
} as const satisfies Record<string, Verdict>;

export type ReasonCode = keyof typeof REASONS;
export type MunitionsPhase = 'fired' | 'fell' | 'targeted';

/** Why a verdict was given. Pairs are in the order of the accounts compared. */
export interface Reason {
  readonly code: ReasonCode;
  readonly moreSpecific?: 'first' | 'second';
  readonly totals?: readonly [NumberRange, NumberRange];
  /** Munitions counted at different moments; the numbers are compared all the same. */
  readonly phases?: readonly [MunitionsPhase, MunitionsPhase];
  /** Actor ids of a part and its whole. */
  readonly part?: string;
  readonly whole?: string;
}

/** How one account stands to another on one fact. */
export interface Comparison {
  readonly verdict: Verdict;
  readonly reason: Reason;
}

export const SILENT: Comparison = { verdict: 'silent', reason: { code: 'nothing-said' } };

export function because(code: ReasonCode, details: Omit<Reason, 'code'> = {}): Comparison {
  return { verdict: REASONS[code], reason: { code, ...details } };
}

/** The same comparison seen from the other account. */
export function flipComparison({ verdict, reason }: Comparison): Comparison {
  return {
    verdict,
    reason: {
      ...reason,
      ...(reason.moreSpecific && { moreSpecific: reason.moreSpecific === 'first' ? 'second' : 'first' }),
      ...(reason.totals && { totals: [reason.totals[1], reason.totals[0]] as const }),
      ...(reason.phases && { phases: [reason.phases[1], reason.phases[0]] as const }),
    },
  };
}

const RANK = new Map(Object.keys(REASONS).map((code, index) => [code, index]));

/** The comparison whose reason stands first in `REASONS`. */
export function weightiest(comparisons: readonly Comparison[]): Comparison {
  const rank = ({ reason }: Comparison) => RANK.get(reason.code) ?? 0;
  return comparisons.reduce(
    (best, next) => (rank(next) < rank(best) ? next : best),
    comparisons[0] ?? SILENT,
  );
}
