import { describe, expect, it } from 'vitest';
import type { NumberRange } from '../../core/format/primitives.ts';
import { publishedDataset } from '../../testing/publishedDataset.ts';
import { incidentRecords } from '../incidentRecords.ts';
import type { Cell } from './accountsComparison.ts';
import type { ComparableAssertion } from './comparedFact.ts';
import { compareAccounts, conflictCount } from './compareAccounts.ts';
import { independentOrigins } from './independentOrigins.ts';

const dataset = publishedDataset();

function count(range: NumberRange | undefined): string {
  if (range === undefined) return '';
  if (range.min === range.max) return `${range.min} `;
  return `${range.min ?? ''}–${range.max ?? ''} `;
}

/** A value in the fewest words, for the snapshot only. */
function inShort(value: ComparableAssertion): string {
  switch (value.fact) {
    case 'munitions':
      return value.items.map((item) => `${count(item.count)}${item.kind}`).join(' + ');
    case 'impact':
      return value.items
        .map((item) => `${count(item.count)}${item.where}${item.as === 'targeted' ? ' targeted' : ''}`)
        .join(' + ');
    case 'killed':
    case 'injured':
    case 'attacks':
      return value.value === 'unconfirmed' ? 'unconfirmed' : count(value.value).trim();
    case 'damage':
      return value.value;
    case 'responsibility':
      return `${value.standing} ${value.actor ?? ''}`.trim();
    case 'striker':
      return value.actor;
    case 'target':
      return value.actor ?? value.object?.en ?? '';
    case 'responds-to':
      return value.readings.map(({ incidents }) => incidents.join('+')).join(' or ');
    case 'time':
      return value.words.en;
    case 'simultaneous-with':
      return `with ${value.with.join(', ')}`;
    case 'place':
      return value.place ?? 'no place';
    case 'location-holder':
      return value.actors.join(', ');
    default:
      return value satisfies never;
  }
}

function cellInShort(cell: Cell): string {
  const values = cell.values.map(({ assertion }) => inShort(assertion)).join('; ');
  const letter = cell.letter === null ? '' : ` ${cell.letter}`;
  return `  ${cell.speaker}: ${values} [${cell.claims.join(' ')}] ${cell.verdict}${letter}`;
}

/** The matrix as a text: facts in order, speaking cells only, then the pairs that are not silent. */
function matrix(incident: string): string {
  const { rows } = compareAccounts(dataset, incident);
  return rows
    .map(({ fact, cells, statement, notes }) => {
      const speaking = cells.filter(({ verdict }) => verdict !== 'silent');
      const pairs = speaking.flatMap((cell, index) =>
        cell.pairs
          .filter(
            ({ other, verdict }) =>
              verdict !== 'silent' && speaking.findIndex((c) => c.speaker === other) > index,
          )
          .map(({ other, verdict, reason }) => `    ${cell.speaker} ~ ${other}: ${verdict}, ${reason.code}`),
      );
      return [
        `${fact}: ${[statement.kind, ...notes].join(', ')}`,
        ...speaking.map(cellInShort),
        ...pairs,
      ].join('\n');
    })
    .join('\n');
}

describe('the first dataset', () => {
  it('compares the accounts of Ain al-Asad', () => {
    expect(matrix('ain-al-asad-2024-07-25')).toMatchInlineSnapshot(`
      "munitions: versions
        the-article: rocket [c01 c02] agrees
        two-security-sources: 4 rocket [c04 c06] conflicts A
        iraqi-security-source: 4 rocket [c08] conflicts A
        second-iraqi-security-source: 3 rocket + 1 drone [c10 c12] conflicts B
        us-official: rocket [c13] agrees
          the-article ~ two-security-sources: compatible, more-specific
          the-article ~ iraqi-security-source: compatible, more-specific
          the-article ~ second-iraqi-security-source: compatible, more-specific
          the-article ~ us-official: agrees, same-value
          two-security-sources ~ iraqi-security-source: agrees, same-value
          two-security-sources ~ second-iraqi-security-source: conflicts, kind-differs-total-agrees
          two-security-sources ~ us-official: compatible, more-specific
          iraqi-security-source ~ second-iraqi-security-source: conflicts, kind-differs-total-agrees
          iraqi-security-source ~ us-official: compatible, more-specific
          second-iraqi-security-source ~ us-official: compatible, more-specific
      impact: versions
        two-security-sources: 2 inside + 2 vicinity [c06] conflicts A
        iraqi-security-source: 4 vicinity [c08] conflicts B
        second-iraqi-security-source: outskirts targeted [c12] compatible
        us-official: outside [c13] conflicts B
          two-security-sources ~ iraqi-security-source: conflicts, inside-vs-none-inside
          two-security-sources ~ second-iraqi-security-source: compatible, targeted-is-not-fell
          two-security-sources ~ us-official: conflicts, inside-vs-none-inside
          iraqi-security-source ~ second-iraqi-security-source: compatible, targeted-is-not-fell
          iraqi-security-source ~ us-official: compatible, vicinity-is-outside
          second-iraqi-security-source ~ us-official: compatible, targeted-is-not-fell
      place: all-agree
        the-article: ain-al-asad [c01 c02] agrees
        two-security-sources: ain-al-asad [c04 c06] agrees
        iraqi-security-source: ain-al-asad [c08] agrees
        second-iraqi-security-source: ain-al-asad [c12] agrees
        us-official: ain-al-asad [c13] agrees
        syrian-observatory: ain-al-asad [c18] agrees
          the-article ~ two-security-sources: agrees, same-value
          the-article ~ iraqi-security-source: agrees, same-value
          the-article ~ second-iraqi-security-source: agrees, same-value
          the-article ~ us-official: agrees, same-value
          the-article ~ syrian-observatory: agrees, same-value
          two-security-sources ~ iraqi-security-source: agrees, same-value
          two-security-sources ~ second-iraqi-security-source: agrees, same-value
          two-security-sources ~ us-official: agrees, same-value
          two-security-sources ~ syrian-observatory: agrees, same-value
          iraqi-security-source ~ second-iraqi-security-source: agrees, same-value
          iraqi-security-source ~ us-official: agrees, same-value
          iraqi-security-source ~ syrian-observatory: agrees, same-value
          second-iraqi-security-source ~ us-official: agrees, same-value
          second-iraqi-security-source ~ syrian-observatory: agrees, same-value
          us-official ~ syrian-observatory: agrees, same-value
      injured: none-and-unconfirmed
        two-security-sources: unconfirmed [c07] compatible
        iraqi-security-source: 0 [c09] agrees
        second-iraqi-security-source: 0 [c11] agrees
        us-official: 0 [c14] agrees
          two-security-sources ~ iraqi-security-source: compatible, unconfirmed-is-not-zero
          two-security-sources ~ second-iraqi-security-source: compatible, unconfirmed-is-not-zero
          two-security-sources ~ us-official: compatible, unconfirmed-is-not-zero
          iraqi-security-source ~ second-iraqi-security-source: agrees, same-value
          iraqi-security-source ~ us-official: agrees, same-value
          second-iraqi-security-source ~ us-official: agrees, same-value
      time: compatible, no-clock-time
        the-article: with conoco-2024-07-25; Thursday night [c01 c02] compatible
        two-security-sources: late on Thursday night [c04t] compatible
        syrian-observatory: with conoco-2024-07-25 [c18] compatible
          the-article ~ two-security-sources: compatible, drawn-alike
          the-article ~ syrian-observatory: compatible, simultaneous-gives-no-hour
          two-security-sources ~ syrian-observatory: compatible, simultaneous-gives-no-hour
      damage: none-and-unconfirmed
        two-security-sources: unconfirmed [c07] compatible
        us-official: none [c14] compatible
          two-security-sources ~ us-official: compatible, unconfirmed-is-not-zero
      location-holder: compatible
        the-article: us-forces [c02] compatible
        two-security-sources: international-coalition [c05] compatible
          the-article ~ two-security-sources: compatible, actor-is-part-of-other
      killed: one-speaker
        us-official: 0 [c14] only-one
      responsibility: one-speaker, no-actor-named
        the-article: unclaimed [c15] only-one"
    `);
  });

  it('compares the accounts of Conoco', () => {
    expect(matrix('conoco-2024-07-25')).toMatchInlineSnapshot(`
      "munitions: compatible
        the-article: rocket [c01 c02] compatible
        syrian-observatory: 1– rocket [c20] compatible
          the-article ~ syrian-observatory: compatible, more-specific
      time: compatible, no-clock-time
        the-article: with ain-al-asad-2024-07-25; Thursday night [c01 c02] compatible
        syrian-observatory: with ain-al-asad-2024-07-25; night of Thursday to Friday [c18 c20] compatible
          the-article ~ syrian-observatory: compatible, drawn-alike
      place: all-agree
        the-article: conoco [c01 c02 c36] agrees
        syrian-observatory: conoco [c18 c19 c20] agrees
          the-article ~ syrian-observatory: agrees, same-value
      location-holder: compatible
        the-article: us-forces [c02] compatible
        syrian-observatory: us-forces, international-coalition [c19] compatible
          the-article ~ syrian-observatory: compatible, more-specific
      responsibility: one-speaker
        syrian-observatory: suspected iranian-militias [c22] only-one"
    `);
  });

  it('compares the accounts of the seven villages', () => {
    expect(matrix('seven-villages-2024-07-25')).toMatchInlineSnapshot(`
      "striker: compatible
        the-article: international-coalition [c03] compatible
        syrian-observatory: us-forces [c24] agrees
        rami-abdul-rahman: us-forces [c29] agrees
          the-article ~ syrian-observatory: compatible, actor-is-part-of-other
          the-article ~ rami-abdul-rahman: compatible, actor-is-part-of-other
          syrian-observatory ~ rami-abdul-rahman: agrees, same-value
      responds-to: compatible
        the-article: ain-al-asad-2024-07-25+conoco-2024-07-25 [c03] compatible
        syrian-observatory: conoco-2024-07-25 or ain-al-asad-2024-07-25+conoco-2024-07-25 [c24] agrees
        rami-abdul-rahman: conoco-2024-07-25 or ain-al-asad-2024-07-25+conoco-2024-07-25 [c29] agrees
          the-article ~ syrian-observatory: compatible, readings-overlap
          the-article ~ rami-abdul-rahman: compatible, readings-overlap
          syrian-observatory ~ rami-abdul-rahman: agrees, same-value
      target: all-agree
        the-article: iranian-militias [c03] agrees
        syrian-observatory: iranian-militias [c24] agrees
          the-article ~ syrian-observatory: agrees, same-value
      time: compatible, no-clock-time
        the-article: in the wake of both attacks [c03] compatible
        syrian-observatory: in the aftermath [c24] compatible
          the-article ~ syrian-observatory: compatible, drawn-alike
      place: compatible
        the-article: deir-ez-zor-governorate [c03] compatible
        syrian-observatory: seven-villages [c24 c25] compatible
          the-article ~ syrian-observatory: compatible, more-specific"
    `);
  });

  it('has one account of Tower 22', () => {
    expect(matrix('tower-22-2024')).toMatchInlineSnapshot(`
      "munitions: one-speaker
        the-article: 1 drone [c32] only-one
      killed: one-speaker
        the-article: 3 [c32] only-one
      responsibility: one-speaker
        the-article: asserted iranian-militias [c32] only-one
      target: one-speaker
        the-article: us-forces [c32] only-one
      time: one-speaker, no-clock-time
        the-article: in February [c32] only-one
      place: one-speaker
        the-article: tower-22 [c32] only-one"
    `);
  });

  it('sums up Ain al-Asad', () => {
    const { summary, groups } = compareAccounts(dataset, 'ain-al-asad-2024-07-25');
    expect(groups.map(({ kind, carrier, speakers }) => [kind, carrier, speakers.length])).toEqual([
      ['own-voice', null, 1],
      ['via', 'reuters', 1],
      ['via', 'afp', 3],
      ['organisation', 'syrian-observatory', 1],
    ]);
    expect(summary).toMatchObject({
      accounts: 6,
      origins: { documents: ['article-2024-07-26'], carriers: ['reuters', 'afp', 'syrian-observatory'] },
    });
    expect(summary.conflicts.map(({ fact }) => fact)).toEqual(['munitions', 'impact']);
    expect(summary.casualties?.none).toHaveLength(3);
    expect(summary.casualties?.unconfirmed).toEqual(['two-security-sources']);
  });

  it('conflicts on two facts of Ain al-Asad and on none elsewhere', () => {
    const found = dataset.bundle.incidents.map(({ id }) => [id, conflictCount(compareAccounts(dataset, id))]);
    expect(Object.fromEntries(found.filter(([, conflicts]) => conflicts !== 0))).toEqual({
      'ain-al-asad-2024-07-25': 2,
    });
  });

  it('has seven speakers behind one article', () => {
    const origins = independentOrigins(dataset, dataset.claims.keys());
    expect(origins.speakers).toHaveLength(7);
    expect(origins.documents).toHaveLength(1);
  });

  it('gives the engine one record for each incident', () => {
    const records = incidentRecords(dataset);
    const brief = records
      .filter(({ background }) => !background)
      .map(({ id, conflicts, discrepancies, actors, position, radius }) => ({
        id,
        conflicts,
        discrepancies,
        actors: actors.join(' '),
        drawn: position !== null,
        radius,
      }));
    expect(brief).toMatchInlineSnapshot(`
      [
        {
          "actors": "international-coalition us-forces",
          "conflicts": 2,
          "discrepancies": 0,
          "drawn": true,
          "id": "ain-al-asad-2024-07-25",
          "radius": 4500,
        },
        {
          "actors": "iranian-militias us-forces international-coalition",
          "conflicts": 0,
          "discrepancies": 1,
          "drawn": true,
          "id": "conoco-2024-07-25",
          "radius": 1500,
        },
        {
          "actors": "us-forces international-coalition iranian-militias",
          "conflicts": 0,
          "discrepancies": 2,
          "drawn": true,
          "id": "seven-villages-2024-07-25",
          "radius": 0,
        },
        {
          "actors": "iranian-militias us-forces",
          "conflicts": 0,
          "discrepancies": 2,
          "drawn": true,
          "id": "tower-22-2024",
          "radius": 700,
        },
      ]
    `);
    const base = records.find(({ id }) => id.startsWith('ain-al-asad'));
    expect(base?.searchText).toContain('صاروخين سقطا داخل القاعدة');
    expect(base?.sources).toEqual(expect.arrayContaining(['article-2024-07-26', 'reuters', 'us-official']));
    const unplaced = records.find(({ id }) => id.startsWith('commanders-meeting'));
    expect(unplaced).toMatchObject({ position: null, place: null, placePrecision: 'none', background: true });
  });
});
