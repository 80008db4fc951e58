import type { RowProblem } from '../../core/tableImport.ts';
import { csvLine } from '../csv.ts';
import { PROBLEM_TEXTS } from './problemTexts.ts';

/** Keeps every problem as a line of CSV, and the first few as objects: a million of them cost their text only. */
export interface ProblemLog {
  add(problem: RowProblem): void;
  readonly count: number;
  readonly first: readonly RowProblem[];
  /** The whole list as a CSV file in pieces, for a `Blob`. */
  csv(): readonly string[];
}

export const MOST_PROBLEMS = 500;
const LONGEST_VALUE = 200;
const LINES_A_PIECE = 2000;

const HEADER = csvLine(['row', 'column', 'value', 'problem', 'outcome', 'reason', 'السبب']);

export function createProblemLog(): ProblemLog {
  const first: RowProblem[] = [];
  const pieces: string[] = [`\uFEFF${HEADER}`];
  let lines: string[] = [];
  let count = 0;

  const flush = (): void => {
    if (lines.length > 0) pieces.push(lines.join(''));
    lines = [];
  };

  return {
    add({ value, ...rest }) {
      const problem = { ...rest, value: shortened(value) };
      count += 1;
      if (first.length < MOST_PROBLEMS) first.push(problem);
      const { en, ar } = PROBLEM_TEXTS[problem.problem].reason;
      lines.push(
        csvLine([problem.row, problem.column, problem.value, problem.problem, problem.outcome, en, ar]),
      );
      if (lines.length === LINES_A_PIECE) flush();
    },
    get count() {
      return count;
    },
    first,
    csv() {
      flush();
      return pieces;
    },
  };
}

/** At most 200 characters, never half a surrogate pair. */
export function shortened(value: string): string {
  if (value.length <= LONGEST_VALUE) return value;
  const isHalf = /[\uD800-\uDBFF]/.test(value.charAt(LONGEST_VALUE - 1));
  return `${value.slice(0, isHalf ? LONGEST_VALUE - 1 : LONGEST_VALUE)}…`;
}
