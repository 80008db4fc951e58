import { lineOfIssue } from '../claims/checkDataset.ts';
import type { ParsedDataset } from '../claims/parseDataset.ts';
import type { Issue } from '../core/result.ts';

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `N errors, M warnings in K files`: K counts the files that have any. */
export function summaryLine(issues: readonly Issue[]): string {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const files = new Set(issues.map((issue) => issue.file)).size;
  return `${count(errors, 'error')}, ${count(issues.length - errors, 'warning')} in ${count(files, 'file')}`;
}

/** Issues as a person reads them, grouped by file in the order given: `sources/x.json:120  error  rule  path`. */
export function issueReport(issues: readonly Issue[], parsed: ParsedDataset): string {
  const lines: string[] = [];
  let file: string | null = null;
  for (const issue of issues) {
    const name = issue.file === '' ? '(the folder)' : issue.file;
    if (issue.file !== file) lines.push(...(lines.length === 0 ? [] : ['']), name);
    file = issue.file;
    const line = lineOfIssue(issue, parsed);
    const place = line === null ? name : `${name}:${line}`;
    lines.push(`  ${issue.severity}  ${place}  ${issue.path === '' ? '' : `${issue.path}  `}[${issue.rule}]`);
    lines.push(`      found:  ${issue.evidence}`, `      do:     ${issue.remedy}`);
  }
  return lines.join('\n');
}
