import type { ContainerProblem, ContainerTable } from './containerTable.ts';
import { tableOfFeatures } from './geoJsonTable.ts';

/** Begins each record of a JSON text sequence (RFC 8142). */
const RECORD_SEPARATOR = String.fromCharCode(0x1e);

/** Longest line that is parsed. */
const LONGEST_LINE = 16 << 20;

/**
 * Newline-delimited GeoJSON, also with record separators (RFC 8142): a line that is no JSON is rejected by itself.
 */
export function geoJsonLines(text: string): ContainerTable {
  const features: unknown[] = [];
  const problems: ContainerProblem[] = [];
  let row = 0;
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text
      .slice(at, end < 0 ? text.length : end)
      .replace(RECORD_SEPARATOR, '')
      .trim();
    at = end < 0 ? text.length : end + 1;
    if (line === '') continue;
    row += 1;
    if (line.length > LONGEST_LINE) {
      problems.push({ row, problem: 'line-too-long', value: line.slice(0, 200), isRejected: true });
      continue;
    }
    try {
      features.push(JSON.parse(line));
    } catch {
      problems.push({ row, problem: 'not-json', value: line.slice(0, 200), isRejected: true });
    }
  }
  return tableOfFeatures(features, 'geojson-lines', problems);
}
