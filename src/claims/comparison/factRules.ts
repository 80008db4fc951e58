import type { ComparableAssertion, ComparedFact } from './comparedFact.ts';
import { locationHolderRule, strikerRule, targetRule } from './compareActors.ts';
import { compareDamage, mergeDamage } from './compareDamage.ts';
import { compareImpact, mergeImpact } from './compareImpact.ts';
import { compareMunitions, mergeMunitions } from './compareMunitions.ts';
import { comparePlace, mergePlace } from './comparePlace.ts';
import { compareQuantity, mergeQuantity } from './compareQuantity.ts';
import { compareRespondsTo, mergeRespondsTo } from './compareRespondsTo.ts';
import { responsibilityRule } from './compareResponsibility.ts';
import { compareTime, mergeTime } from './compareTime.ts';
import { ruleOfPairs, type FactRule } from './factRule.ts';

type FactRules = { readonly [F in ComparedFact]: FactRule<ComparableAssertion<F>> };

const FACT_RULES: FactRules = {
  munitions: ruleOfPairs(compareMunitions, mergeMunitions),
  impact: ruleOfPairs(compareImpact, mergeImpact),
  killed: ruleOfPairs<ComparableAssertion<'killed'>>(compareQuantity, mergeQuantity),
  injured: ruleOfPairs<ComparableAssertion<'injured'>>(compareQuantity, mergeQuantity),
  damage: ruleOfPairs(compareDamage, mergeDamage),
  responsibility: responsibilityRule,
  striker: strikerRule,
  target: targetRule,
  'responds-to': ruleOfPairs(compareRespondsTo, mergeRespondsTo),
  time: ruleOfPairs(compareTime, mergeTime),
  place: ruleOfPairs(comparePlace, mergePlace),
  attacks: ruleOfPairs<ComparableAssertion<'attacks'>>(compareQuantity, mergeQuantity),
  'location-holder': locationHolderRule,
};

/** The written rule of a fact. It is only ever given assertions on that fact: a row holds no others. */
export function ruleOf(fact: ComparedFact): FactRule<ComparableAssertion> {
  return FACT_RULES[fact];
}
