import * as v from 'valibot';
import { BUNDLE_FORMAT, type Bundle, bundleSchema } from '../core/format/dataset.ts';
import { failure, type Issue, type Result, success } from '../core/result.ts';
import { resolvingIds } from './rules/resolvingIds.ts';
import { contextOf, entriesOfBundle, type Rule, show } from './rules/ruleContext.ts';
import { uniqueIds } from './rules/uniqueIds.ts';
import { schemaIssues } from './schemaIssues.ts';
import { scanJson } from './scanJson.ts';

/** The rules whose breach would lead the app to something that is not there. */
const PROTECTING: readonly Rule[] = [uniqueIds, resolvingIds];

function fileName(address: string): string {
  return (
    address
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? address
  );
}

function parseJson(text: string, address: string): Result<unknown> {
  try {
    return success(JSON.parse(text));
  } catch {
    const start = text.trimStart();
    if (start === '') {
      return failure({ kind: 'dataset-cut-off', address, detail: 'the file is empty' });
    }
    if (start.startsWith('<')) {
      const detail = `a web page or other markup, not JSON: it begins with ${show(start.slice(0, 40))}`;
      return failure({ kind: 'dataset-not-ours', address, detail });
    }
    const { problem } = scanJson(text);
    const place = `line ${problem?.line ?? 1}, column ${problem?.column ?? 1}`;
    if (problem?.atEnd === true && /^[{[]/.test(start)) {
      const detail = `the file ends too early, at ${place} (character ${problem.offset}): ${problem.message}`;
      return failure({ kind: 'dataset-cut-off', address, detail });
    }
    const detail = `not JSON at ${place}: ${problem?.message ?? 'unreadable'}`;
    return failure({ kind: 'dataset-not-ours', address, detail });
  }
}

/** Parses the text of a fetched bundle. Never throws; `address` says in the failure where the text came from. */
export function parseBundle(text: string, address: string): Result<Bundle> {
  // A byte-order mark at the front of a response that was decoded by hand.
  const json = parseJson(text.replace(/^\uFEFF/, ''), address);
  if (!json.ok) return json;
  const format =
    typeof json.value === 'object' && json.value !== null && 'format' in json.value
      ? json.value.format
      : undefined;
  if (format !== BUNDLE_FORMAT) {
    const detail =
      format === undefined
        ? 'JSON, but no Dateline dataset: it names no format'
        : `its format is ${show(format, 60)}; this app reads ${show(BUNDLE_FORMAT)}`;
    return failure({ kind: 'dataset-not-ours', address, detail });
  }
  const parsed = v.safeParse(bundleSchema, json.value);
  if (!parsed.success) {
    const issues: Issue[] = schemaIssues(parsed.issues, bundleSchema, fileName(address));
    return failure({ kind: 'dataset-invalid', address, issues });
  }
  const context = contextOf(entriesOfBundle(parsed.output), null);
  const issues = PROTECTING.flatMap((rule) => rule(context));
  if (issues.length > 0) return failure({ kind: 'dataset-invalid', address, issues });
  return success(parsed.output);
}
