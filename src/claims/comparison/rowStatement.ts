import type { Cell, RowNote, RowStatement } from './accountsComparison.ts';
import type { ComparableAssertion, ComparedFact } from './comparedFact.ts';
import type { ReasonCode } from './comparison.ts';
import { versionOf } from './versionsOf.ts';

function assertionsOf(cell: Cell): ComparableAssertion[] {
  return cell.values.map(({ assertion }) => assertion);
}

/** How a number or a damage report reads; null for other facts. */
export function degreeOf(assertion: ComparableAssertion): 'none' | 'unconfirmed' | 'some' | null {
  if (assertion.fact === 'damage') return assertion.value === 'reported' ? 'some' : assertion.value;
  if (assertion.fact !== 'killed' && assertion.fact !== 'injured') return null;
  if (assertion.value === 'unconfirmed') return 'unconfirmed';
  return assertion.value.max === 0 ? 'none' : 'some';
}

function reasonsOf(cells: readonly Cell[], verdict: 'conflicts' | 'compatible'): ReasonCode[] {
  const reasons = cells.flatMap(({ pairs }) =>
    pairs.filter((pair) => pair.verdict === verdict).map(({ reason }) => reason.code),
  );
  return [...new Set(reasons)];
}

function versionsStatement(speaking: readonly Cell[]): RowStatement {
  const letters = [...new Set(speaking.flatMap(({ letter }) => (letter === null ? [] : [letter])))];
  const versions = letters.map((letter) =>
    versionOf(
      letter,
      speaking.filter((cell) => cell.letter === letter),
    ),
  );
  const totals = new Set(versions.map(({ total }) => (total && total.min === total.max ? total.min : null)));
  const [only] = [...totals];
  return {
    kind: 'versions',
    versions,
    totalsAgree: totals.size === 1 ? (only ?? null) : null,
    reasons: reasonsOf(speaking, 'conflicts'),
  };
}

/** What a row's sentence says of its cells. A row has at least one that speaks. */
export function rowStatement(cells: readonly Cell[]): RowStatement {
  const speaking = cells.filter(({ verdict }) => verdict !== 'silent');
  if (speaking.some(({ letter }) => letter !== null)) return versionsStatement(speaking);
  const degrees = speaking.map((cell) => new Set(assertionsOf(cell).map(degreeOf)));
  const only = (degree: 'none' | 'unconfirmed') =>
    degrees.filter((set) => set.size === 1 && set.has(degree)).length;
  const [none, unconfirmed] = [only('none'), only('unconfirmed')];
  const [first] = speaking;
  if (speaking.length === 1 && first !== undefined) {
    return { kind: 'one-speaker', speaker: first.speaker, unconfirmed: unconfirmed === 1 };
  }
  const pairs = speaking.flatMap((cell) => cell.pairs.filter(({ verdict }) => verdict !== 'silent'));
  if (pairs.every(({ verdict }) => verdict === 'agrees')) {
    return { kind: 'all-agree', speakers: speaking.length, unconfirmed: unconfirmed === speaking.length };
  }
  if (none > 0 && none + unconfirmed === speaking.length) {
    return { kind: 'none-and-unconfirmed', none, unconfirmed };
  }
  return {
    kind: 'compatible',
    speakers: speaking.length,
    agreeing: speaking.filter(({ verdict }) => verdict === 'agrees').length,
    reasons: reasonsOf(speaking, 'compatible'),
  };
}

export function rowNotes(fact: ComparedFact, cells: readonly Cell[]): RowNote[] {
  const assertions = cells.flatMap(assertionsOf);
  if (fact === 'time') {
    const clock = assertions.some(
      (value) => value.fact === 'time' && (value.precision === 'minute' || value.precision === 'hour'),
    );
    return clock ? [] : ['no-clock-time'];
  }
  if (fact === 'responsibility') {
    const named = assertions.some((value) => value.fact === 'responsibility' && value.actor !== undefined);
    return named ? [] : ['no-actor-named'];
  }
  return [];
}
