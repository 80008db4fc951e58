import type { Finding, Rule } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';

/** Names under `data/` that the build and the format use for something else. */
const TAKEN = ['dataset', 'schema'];

/** The head names a dataset that can be published and chosen. */
export const datasetHead: Rule = ({ head }) => {
  if (head === null) return [];
  const findings: Finding[] = [];
  const { id, curatorsNote, version } = head.value;
  if (TAKEN.includes(id)) {
    const remedy = 'Choose another id: it becomes the file data/<id>.json.';
    findings.push({ path: 'id', evidence: `${show(id)} is taken`, remedy });
  }
  if (version === '0.0.0') {
    const remedy =
      'Begin with 0.1.0 or 1.0.0, and raise it with every change: links name the version they were made from.';
    findings.push({ path: 'version', evidence: show(version), remedy });
  }
  if (curatorsNote.length === 0) {
    findings.push({
      path: 'curatorsNote',
      evidence: 'no paragraph',
      remedy: 'Say how you decided what the words leave open: it is the method page of the dataset.',
      severity: 'warning',
    });
  }
  return findings.map((finding) => issueAt('dataset-head', head, finding));
};
