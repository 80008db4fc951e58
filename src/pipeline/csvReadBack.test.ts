import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CLAIM_COLUMNS, claimsCsv } from '../formats/claimsCsv.ts';
import { exampleView } from '../formats/exampleView.ts';
import { INCIDENT_COLUMNS, incidentsCsv } from '../formats/incidentsCsv.ts';
import { publishedDataset } from '../testing/publishedDataset.ts';

const view = exampleView(publishedDataset());

/** Read by somebody else's parser, as by a spreadsheet: guessing nothing, names in the first row. */
function readBack(text: string) {
  const read = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(read.errors).toEqual([]);
  expect(read.meta.delimiter).toBe(',');
  return read;
}

describe('exports read by papaparse', () => {
  it('give every incident with its columns', () => {
    const { data, meta } = readBack(incidentsCsv(view));
    expect(meta.fields).toEqual([...INCIDENT_COLUMNS]);
    expect(data.map(({ id }) => id)).toEqual(view.incidents.map(({ incident }) => incident.id));
    for (const row of data) expect(Object.keys(row)).toHaveLength(INCIDENT_COLUMNS.length);
  });

  it('give every quote to the letter', () => {
    const { data, meta } = readBack(claimsCsv(view));
    expect(meta.fields).toEqual([...CLAIM_COLUMNS]);
    const quotes = view.claims.map(({ claim }) => claim.quote.exact);
    const column = CLAIM_COLUMNS.find((name) => data[0]?.[name] === quotes[0]);
    expect(column).toBeDefined();
    expect(data.map((row) => row[column ?? ''])).toEqual(quotes);
  });
});
