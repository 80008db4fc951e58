import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsCsv, CLAIM_COLUMNS } from './claimsCsv.ts';
import { csvText } from './csv.ts';
import { publishedDataset } from '../testing/publishedDataset.ts';
import { exampleView } from './exampleView.ts';
import { INCIDENT_COLUMNS, incidentsCsv } from './incidentsCsv.ts';

/** The grammar of RFC 4180 as a state machine, independent of the writer; throws on what the grammar forbids. */
function parseCsv(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  const endField = () => {
    row.push(field);
    field = '';
    state = 'start';
  };
  for (let at = 0; at < body.length; at++) {
    const character = body[at] as string;
    if (state === 'quoted') {
      if (character !== '"') field += character;
      else if (body[at + 1] === '"') {
        field += '"';
        at += 1;
      } else state = 'closed';
    } else if (character === ',') endField();
    else if (character === '\r' && body[at + 1] === '\n') {
      endField();
      rows.push(row);
      row = [];
      at += 1;
    } else if (character === '"' && state === 'start') state = 'quoted';
    else if (state === 'closed' || /["\r\n]/.test(character)) {
      throw new Error(`a stray ${JSON.stringify(character)} at ${at}`);
    } else {
      state = 'plain';
      field += character;
    }
  }
  if (state !== 'start' || row.length > 0) throw new Error('the last line has no end');
  return rows;
}

function recordsOf(text: string): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(text);
  return rows.map((row) => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, index) => [name, row[index] as string]));
  });
}

const row = (text: string, id: string) => recordsOf(text).find((one) => one['id'] === id);

describe('csvText', () => {
  it('gives back every table, formulas apart', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a,b', '"', '\r\n', 'عين "الأسد"'));
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.tuple(
          fc.array(cell, { minLength: width, maxLength: width }),
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
        ),
      );
    fc.assert(
      fc.property(table, ([header, rows]) => {
        const plain = [header, ...rows].map((cells) =>
          cells.map((text) => (/^[=+\-@\t\r\n＋－＝＠]/.test(text) ? `'${text}` : text)),
        );
        expect(parseCsv(csvText(header, rows))).toEqual(plain);
      }),
      { seed: 20240725 },
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '=HYPERLINK("https://x.example","y")'])(
    'turns the formula %j into text',
    (formula) => {
      expect(parseCsv(csvText(['x'], [[formula]]))[1]).toEqual([`'${formula}`]);
    },
  );

  it('keeps numbers numbers, negative ones too, and leaves null empty', () => {
    expect(csvText(['a', 'b', 'c'], [[-33.5, 0, null]])).toBe('\uFEFFa,b,c\r\n-33.5,0,\r\n');
  });
});

describe('incidentsCsv', () => {
  const view = exampleView(publishedDataset());
  const text = incidentsCsv(view);

  it('has a row for each incident shown, under the documented columns', () => {
    expect(parseCsv(text)[0]).toEqual([...INCIDENT_COLUMNS]);
    expect(recordsOf(text).map(({ id }) => id)).toEqual(view.incidents.map(({ incident }) => incident.id));
    expect(recordsOf(incidentsCsv({ ...view, incidents: view.incidents.slice(0, 1) }))).toHaveLength(1);
  });

  it('gives the times with their zone, the place with its radius, the link', () => {
    expect(row(text, 'conoco-2024-07-25')).toMatchObject({
      earliest: '2024-07-25T19:27:00+03:00',
      latitude: '35.336111',
      longitude: '40.309444',
      radius_m: '1500',
      footprint: 'circle',
      place_precision: 'facility',
      link: 'https://example.org/?incident=conoco-2024-07-25&lang=en&v=1.0.0',
    });
    expect(row(text, 'seven-villages-2024-07-25')).toMatchObject({ radius_m: '', footprint: 'polygon' });
  });

  it('never says zero for silence: casualties by speaker, with the claim', () => {
    const base = row(text, 'ain-al-asad-2024-07-25');
    expect(base?.['killed_by_speaker']).toContain('us-official: 0–0 (c14)');
    expect(base?.['injured_by_speaker']).toContain('unconfirmed (c07)');
    // c09 denies injuries and says nothing of the dead.
    expect(base?.['killed_by_speaker']).not.toContain('c09');
    expect(base?.['accounts_conflict_on']).toBe('munitions impact');
    expect(row(text, 'seven-villages-2024-07-25')?.['killed_by_speaker']).toBe('');
  });

  it('never parts a suspicion from its basis, nor an inference of ours from its label', () => {
    expect(row(text, 'conoco-2024-07-25')?.['actors']).toContain(
      'iranian-militias (initiator, suspected, by launch area)',
    );
    expect(row(text, 'tower-22-2024')?.['actors']).toContain(
      'iranian-militias (initiator, asserted, our inference)',
    );
  });

  it('leaves the place empty where none is stated', () => {
    expect(row(text, 'commanders-meeting-2024-07')).toMatchObject({
      place: '',
      latitude: '',
      longitude: '',
      place_precision: 'none',
    });
  });
});

describe('claimsCsv', () => {
  it('keeps every quote as it stands, with its offsets and its speaker', () => {
    const view = exampleView(publishedDataset());
    const text = claimsCsv(view);
    expect(parseCsv(text)[0]).toEqual([...CLAIM_COLUMNS]);
    const records = recordsOf(text);
    expect(records).toHaveLength(view.claims.length);
    view.claims.forEach(({ claim }, index) => {
      expect(records[index]).toMatchObject({
        id: claim.id,
        quote: claim.quote.exact,
        start_code_point: String(claim.quote.start),
        end_code_point: String(claim.quote.end),
        speaker: claim.chain.at(-1),
      });
    });
  });
});
