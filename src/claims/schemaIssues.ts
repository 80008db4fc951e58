import type { BaseIssue, GenericSchema } from 'valibot';
import type { Issue } from '../core/result.ts';
import { show } from './rules/ruleContext.ts';
import { childPath } from './scanJson.ts';
import { schemaOfIssue, valueWords } from './valueWords.ts';

function pathOf(issue: BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce((path, item) => childPath(path, item.key as string | number), '');
}

function remedyOf(issue: BaseIssue<unknown>, root: GenericSchema): { evidence: string; remedy: string } {
  const evidence = show(issue.input);
  const last = issue.path?.at(-1);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const key = show(last?.key);
    return {
      evidence: `the format has no key ${key} here`,
      remedy: `Take ${key} out, or correct its spelling.`,
    };
  }
  if (issue.received === 'undefined') {
    const schema = schemaOfIssue(root, issue);
    return {
      evidence: 'the key is missing',
      remedy: `Add ${show(last?.key)}: ${schema === null ? 'a value' : valueWords(schema)}.`,
    };
  }
  if (issue.kind === 'schema')
    return { evidence, remedy: `Give ${issue.expected ?? 'a value of the format'}.` };
  return { evidence, remedy: `${issue.message.slice(0, 1).toUpperCase()}${issue.message.slice(1)}.` };
}

/** The findings of a schema of the format, in the file that it was tried on, as issues. */
export function schemaIssues(
  found: readonly BaseIssue<unknown>[],
  schema: GenericSchema,
  file: string,
): Issue[] {
  return found.map((issue) => ({
    rule: 'schema',
    severity: 'error',
    file,
    path: pathOf(issue),
    ...remedyOf(issue, schema),
  }));
}
