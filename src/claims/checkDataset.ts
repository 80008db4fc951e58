import type { Issue } from '../core/result.ts';
import { DATASET_RULES } from './datasetRules.ts';
import type { ParsedDataset } from './parseDataset.ts';
import { type Archives, contextOf } from './rules/ruleContext.ts';
import { lineOfPath } from './scanJson.ts';

/** The line, from 1, at which an issue's path stands in its file; null where it speaks of the whole file. */
export function lineOfIssue(issue: Issue, parsed: ParsedDataset): number | null {
  const file = parsed.files.get(issue.file);
  if (file === undefined) return null;
  if (issue.path !== '') return lineOfPath(file.text, file.scan, issue.path);
  return issue.rule === 'file-json' ? (file.scan.problem?.line ?? null) : null;
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Everything that is wrong with a dataset, in one go: its files' own issues and those of every rule. Sorted by file,
 * errors before warnings, then by place in the file. `archives` null: quotes are compared with one another only.
 */
export function checkDataset(parsed: ParsedDataset, archives: Archives | null): Issue[] {
  const context = contextOf(parsed.entries, archives);
  const found = [...parsed.issues, ...DATASET_RULES.flatMap((rule) => rule(context))];
  const placed = found.map((issue) => ({ issue, line: lineOfIssue(issue, parsed) ?? 0 }));
  return placed
    .toSorted(
      (a, b) =>
        compare(a.issue.file, b.issue.file) ||
        compare(a.issue.severity, b.issue.severity) ||
        a.line - b.line ||
        compare(a.issue.path, b.issue.path) ||
        compare(a.issue.rule, b.issue.rule) ||
        compare(a.issue.evidence, b.issue.evidence),
    )
    .map(({ issue }) => issue);
}
