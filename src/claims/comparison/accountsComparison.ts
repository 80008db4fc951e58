import type { NumberRange } from '../../core/format/primitives.ts';
import type { AccountValue } from './accountsOf.ts';
import type { ComparedFact } from './comparedFact.ts';
import type { Comparison, ReasonCode } from './comparison.ts';
import type { Origins } from './independentOrigins.ts';

/** The strongest relation that a cell has to the others in its row; `only-one`: nobody to compare it with. */
export type CellVerdict = 'conflicts' | 'agrees' | 'compatible' | 'only-one' | 'silent';

/** How a cell stands to another speaker's cell in its row; reasons name this cell `first`. */
export interface PairComparison extends Comparison {
  readonly other: string;
}

export interface Cell {
  readonly speaker: string;
  /** What the speaker says, in reading order; empty where silent. Several: they cannot be said as one. */
  readonly values: readonly AccountValue[];
  /** Claims behind the values, in reading order. */
  readonly claims: readonly string[];
  readonly verdict: CellVerdict;
  /** Version of the row that it belongs to (`A`, `B` …); null where it contradicts nobody. */
  readonly letter: string | null;
  /** True where the speaker's own claims cannot all hold. */
  readonly contradictsItself: boolean;
  /** One for each other column, in column order. */
  readonly pairs: readonly PairComparison[];
}

/** Cells of a row that do not contradict each other and contradict another version. */
export interface Version {
  readonly letter: string;
  readonly speakers: readonly string[];
  /** On munitions: how many there are by all of its speakers. */
  readonly total: NumberRange | null;
  /** On where they fell: how many of them inside, by all of its speakers. */
  readonly inside: NumberRange | null;
}

/** What a row's sentence says. */
export type RowStatement =
  | {
      readonly kind: 'versions';
      readonly versions: readonly Version[];
      /** The exact number that all versions add up to; null where they do not, or it is not one of munitions. */
      readonly totalsAgree: number | null;
      /** Why they conflict: each reason once. */
      readonly reasons: readonly ReasonCode[];
    }
  | { readonly kind: 'one-speaker'; readonly speaker: string; readonly unconfirmed: boolean }
  | { readonly kind: 'all-agree'; readonly speakers: number; readonly unconfirmed: boolean }
  /** On killed, injured, damage: some say none, the rest have no confirmation. */
  | { readonly kind: 'none-and-unconfirmed'; readonly none: number; readonly unconfirmed: number }
  /** Nobody contradicts anybody; `agreeing` of the `speakers` say the same as another. */
  | {
      readonly kind: 'compatible';
      readonly speakers: number;
      readonly agreeing: number;
      readonly reasons: readonly ReasonCode[];
    };

/** A remark on a row that holds whatever its statement. */
export type RowNote =
  /** No speaker dates it to the hour or finer. */
  | 'no-clock-time'
  /** No speaker names an actor: asserted, suspected or denied. */
  | 'no-actor-named';

export interface Row {
  readonly fact: ComparedFact;
  /** One for each column, in column order. */
  readonly cells: readonly Cell[];
  readonly speaking: number;
  readonly inConflict: boolean;
  readonly statement: RowStatement;
  readonly notes: readonly RowNote[];
}

export interface Column {
  readonly speaker: string;
  /** Index in `groups`. */
  readonly group: number;
  /** All of the speaker's claims about the incident, in reading order. */
  readonly claims: readonly string[];
}

/**
 * Adjacent columns of one origin. `own-voice`: the document itself; `via`: carried by an agency; `organisation`: a body
 * and its members; `alone`: a speaker whom none carries. `carrier` is a speaker id, null for the last and the first.
 */
export interface ColumnGroup {
  readonly kind: 'own-voice' | 'via' | 'organisation' | 'alone';
  readonly carrier: string | null;
  readonly speakers: readonly string[];
}

export interface FactInConflict {
  readonly fact: ComparedFact;
  readonly reasons: readonly ReasonCode[];
  /** Speakers on either side, in column order. */
  readonly speakers: readonly string[];
}

/** What is said of killed and injured together, by speaker; each speaker is in one list. */
export interface Casualties {
  readonly speakers: readonly string[];
  /** Say none, and nothing else. */
  readonly none: readonly string[];
  /** Have no confirmation of some or any, and report none that is. */
  readonly unconfirmed: readonly string[];
  /** Report casualties, or that there may be. */
  readonly some: readonly string[];
  readonly inConflict: boolean;
  /** Facts on which these speakers conflict with each other. */
  readonly differOn: readonly FactInConflict[];
}

export interface ComparisonSummary {
  readonly accounts: number;
  readonly origins: Origins;
  readonly conflicts: readonly FactInConflict[];
  /** Facts on which at least two speak and all say the same. */
  readonly agreed: readonly ComparedFact[];
  /** Null where nobody mentions any. */
  readonly casualties: Casualties | null;
}

/** The accounts of one incident side by side, ready for a table. */
export interface AccountsComparison {
  readonly incident: string;
  readonly groups: readonly ColumnGroup[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Speakers with claims about the incident who say nothing on any compared fact. */
  readonly uncompared: readonly { readonly speaker: string; readonly claims: readonly string[] }[];
  readonly summary: ComparisonSummary;
}
