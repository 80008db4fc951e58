import type { Place } from '../../core/format/registers.ts';
import { because, weightiest, type Comparison } from './comparison.ts';

/** What a rule may look up besides the two values. */
export interface ComparisonContext {
  readonly places: ReadonlyMap<string, Place>;
  /** Actor id → the actors that it is a part of. */
  readonly partOf: ReadonlyMap<string, readonly string[]>;
}

/** The written rule of one fact. Lists are never empty: an account that says nothing is silent before any rule. */
export interface FactRule<Value> {
  /** One value that says what both say, where one speaker says both; null where they stay apart. */
  merge(a: Value, b: Value, context: ComparisonContext): Value | null;
  /** How two accounts stand to each other; the same seen from either side. */
  compare(a: readonly Value[], b: readonly Value[], context: ComparisonContext): Comparison;
  /** True where one speaker's own values cannot all hold. */
  contradictsItself(values: readonly Value[], context: ComparisonContext): boolean;
}

/**
 * A rule on single values, carried to accounts with several: all values of an account are held at once, so one conflict
 * is a conflict, and accounts agree where each value of either finds its equal in the other.
 */
export function ruleOfPairs<Value>(
  compareOne: (a: Value, b: Value, context: ComparisonContext) => Comparison,
  merge: (a: Value, b: Value, context: ComparisonContext) => Value | null,
): FactRule<Value> {
  return {
    merge,
    compare(a, b, context) {
      const table = a.map((left) => b.map((right) => compareOne(left, right, context)));
      const all = table.flat();
      const agrees = (comparison: Comparison | undefined) => comparison?.verdict === 'agrees';
      const covered =
        table.every((row) => row.some(agrees)) &&
        b.every((_, column) => table.some((row) => agrees(row[column])));
      if (covered) return weightiest(all.filter(agrees));
      const conflicts = all.filter(({ verdict }) => verdict === 'conflicts');
      if (conflicts.length > 0) return weightiest(conflicts);
      const compatible = all.filter(({ verdict }) => verdict === 'compatible');
      return compatible.length > 0 ? weightiest(compatible) : because('each-adds-detail');
    },
    contradictsItself(values, context) {
      return values.some((left, index) =>
        values.slice(index + 1).some((right) => compareOne(left, right, context).verdict === 'conflicts'),
      );
    },
  };
}
