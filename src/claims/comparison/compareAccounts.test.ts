import { describe, expect, it } from 'vitest';
import type { Assertion } from '../../core/format/assertion.ts';
import type { AccountsComparison, Row } from './accountsComparison.ts';
import type { ComparedFact } from './comparedFact.ts';
import { compareAccounts, conflictCount } from './compareAccounts.ts';
import { exactly, exampleDataset, hours, selector, text, type ExampleClaim } from './exampleDataset.ts';
import { independentOrigins } from './independentOrigins.ts';

const rockets = (count?: number): Assertion => ({
  fact: 'munitions',
  items: [{ kind: 'rocket', ...(count !== undefined && { count: exactly(count) }) }],
});
const killed = (value: number | 'unconfirmed'): Assertion => ({
  fact: 'killed',
  value: value === 'unconfirmed' ? value : exactly(value),
});
const injured = (value: number | 'unconfirmed'): Assertion =>
  ({ ...killed(value), fact: 'injured' }) as Assertion;
const night = (from: number, to: number): Assertion => ({
  fact: 'time',
  expression: selector('night'),
  ...hours(from, to),
  precision: 'night',
  words: text('night'),
});

function claim(id: string, by: string, ...says: Assertion[]): ExampleClaim {
  return { id, by, about: ['base'], says };
}

/** The accounts of one night as an article gives them: two agencies, their sources, a monitor. */
const NIGHT: ExampleClaim[] = [
  claim('c1', 'article', rockets(), { fact: 'simultaneous-with', with: ['base', 'plant'] }),
  claim('c2', 'article', rockets(), night(19, 29)),
  claim('c3', 'two-sources', { ...rockets(4), phase: 'fired' } as Assertion),
  claim('c4', 'two-sources', night(22, 27)),
  claim('c5', 'two-sources', { ...rockets(4), phase: 'fell' } as Assertion, {
    fact: 'impact',
    items: [
      { where: 'inside', as: 'fell', count: exactly(2) },
      { where: 'vicinity', as: 'fell', count: exactly(2) },
    ],
  }),
  claim('c6', 'two-sources', injured('unconfirmed'), killed('unconfirmed'), {
    fact: 'damage',
    value: 'unconfirmed',
  }),
  claim('c7', 'iraqi-source', rockets(4), {
    fact: 'impact',
    items: [{ where: 'vicinity', as: 'fell', count: exactly(4) }],
  }),
  claim('c8', 'iraqi-source', injured(0)),
  claim('c9', 'second-source', {
    fact: 'munitions',
    items: [
      { kind: 'rocket', count: exactly(3) },
      { kind: 'drone', count: exactly(1) },
    ],
  }),
  claim('c10', 'second-source', injured(0)),
  claim('c11', 'second-source', { fact: 'impact', items: [{ where: 'outskirts', as: 'targeted' }] }),
  claim('c12', 'us-official', rockets(), { fact: 'impact', items: [{ where: 'outside', as: 'fell' }] }),
  claim('c13', 'us-official', killed(0), injured(0), { fact: 'damage', value: 'none' }),
  claim('c14', 'article', { fact: 'responsibility', standing: 'unclaimed' }),
  claim('c15', 'observatory', { fact: 'simultaneous-with', with: ['plant'] }),
  claim('c16', 'director', { fact: 'remark', text: text('a warning') }),
];

function rowOn(comparison: AccountsComparison, fact: ComparedFact): Row {
  const row = comparison.rows.find((candidate) => candidate.fact === fact);
  if (row === undefined) throw new Error(`no row on ${fact}`);
  return row;
}

function verdicts(row: Row): string[] {
  return row.cells.map(({ verdict, letter }) => (letter === null ? verdict : `${verdict} ${letter}`));
}

const night25 = compareAccounts(exampleDataset(NIGHT), 'base');

describe('compareAccounts', () => {
  it('puts speakers in reading order, grouped by who carried them', () => {
    expect(night25.columns.map(({ speaker }) => speaker)).toEqual([
      'article',
      'two-sources',
      'iraqi-source',
      'second-source',
      'us-official',
      'observatory',
    ]);
    expect(night25.groups).toEqual([
      { kind: 'own-voice', carrier: null, speakers: ['article'] },
      { kind: 'via', carrier: 'reuters', speakers: ['two-sources'] },
      { kind: 'via', carrier: 'afp', speakers: ['iraqi-source', 'second-source', 'us-official'] },
      { kind: 'organisation', carrier: 'observatory', speakers: ['observatory'] },
    ]);
    expect(night25.columns.map(({ group }) => group)).toEqual([0, 1, 2, 2, 2, 3]);
    expect(night25.uncompared).toEqual([{ speaker: 'director', claims: ['c16'] }]);
  });

  it('puts rows in conflict first, then those on which most speak', () => {
    expect(night25.rows.map(({ fact, speaking, inConflict }) => `${fact} ${speaking} ${inConflict}`)).toEqual(
      [
        'munitions 5 true',
        'impact 4 true',
        'injured 4 false',
        'time 3 false',
        'killed 2 false',
        'damage 2 false',
        'responsibility 1 false',
      ],
    );
    expect(conflictCount(night25)).toBe(2);
  });

  it('gives every cell its strongest relation and its version', () => {
    const table = Object.fromEntries(night25.rows.map((row) => [row.fact, verdicts(row)]));
    expect(table).toEqual({
      munitions: ['agrees', 'conflicts A', 'conflicts A', 'conflicts B', 'agrees', 'silent'],
      impact: ['silent', 'conflicts A', 'conflicts B', 'compatible', 'conflicts B', 'silent'],
      injured: ['silent', 'compatible', 'agrees', 'agrees', 'agrees', 'silent'],
      time: ['compatible', 'compatible', 'silent', 'silent', 'silent', 'compatible'],
      killed: ['silent', 'compatible', 'silent', 'silent', 'compatible', 'silent'],
      damage: ['silent', 'compatible', 'silent', 'silent', 'compatible', 'silent'],
      responsibility: ['only-one', 'silent', 'silent', 'silent', 'silent', 'silent'],
    });
  });

  it('says what each row comes to', () => {
    expect(rowOn(night25, 'munitions').statement).toEqual({
      kind: 'versions',
      versions: [
        { letter: 'A', speakers: ['two-sources', 'iraqi-source'], total: exactly(4), inside: null },
        { letter: 'B', speakers: ['second-source'], total: exactly(4), inside: null },
      ],
      totalsAgree: 4,
      reasons: ['kind-differs-total-agrees'],
    });
    expect(rowOn(night25, 'impact').statement).toEqual({
      kind: 'versions',
      versions: [
        { letter: 'A', speakers: ['two-sources'], total: null, inside: exactly(2) },
        { letter: 'B', speakers: ['iraqi-source', 'us-official'], total: null, inside: exactly(0) },
      ],
      totalsAgree: null,
      reasons: ['inside-vs-none-inside'],
    });
    expect(rowOn(night25, 'injured').statement).toEqual({
      kind: 'none-and-unconfirmed',
      none: 3,
      unconfirmed: 1,
    });
    expect(rowOn(night25, 'responsibility')).toMatchObject({
      statement: { kind: 'one-speaker', speaker: 'article' },
      notes: ['no-actor-named'],
    });
    expect(rowOn(night25, 'time').notes).toEqual(['no-clock-time']);
  });

  it('keeps the claims behind a value that several of them make', () => {
    const [value] = rowOn(night25, 'munitions').cells[1]?.values ?? [];
    expect(value?.claims).toEqual(['c3', 'c5']);
    expect(value?.assertion).toEqual(rockets(4));
    expect(value?.from.map(({ claim: id }) => id)).toEqual(['c3', 'c5']);
  });

  it('restates a cell against each of the others', () => {
    const pairs = rowOn(night25, 'impact').cells[1]?.pairs.map(({ other, verdict, reason }) => [
      other,
      verdict,
      reason.code,
    ]);
    expect(pairs).toEqual([
      ['article', 'silent', 'nothing-said'],
      ['iraqi-source', 'conflicts', 'inside-vs-none-inside'],
      ['second-source', 'compatible', 'targeted-is-not-fell'],
      ['us-official', 'conflicts', 'inside-vs-none-inside'],
      ['observatory', 'silent', 'nothing-said'],
    ]);
  });

  it('sums up accounts, origins, conflicts and casualties', () => {
    const { summary } = night25;
    expect(summary.accounts).toBe(6);
    expect(summary.origins.documents).toEqual(['document']);
    expect(summary.origins.carriers).toEqual(['reuters', 'afp', 'observatory']);
    expect(summary.conflicts).toEqual([
      {
        fact: 'munitions',
        reasons: ['kind-differs-total-agrees'],
        speakers: ['two-sources', 'iraqi-source', 'second-source'],
      },
      {
        fact: 'impact',
        reasons: ['inside-vs-none-inside'],
        speakers: ['two-sources', 'iraqi-source', 'us-official'],
      },
    ]);
    expect(summary.agreed).toEqual([]);
    expect(summary.casualties).toMatchObject({
      speakers: ['two-sources', 'iraqi-source', 'second-source', 'us-official'],
      none: ['iraqi-source', 'second-source', 'us-official'],
      unconfirmed: ['two-sources'],
      some: [],
      inConflict: false,
    });
    expect(summary.casualties?.differOn.map(({ fact }) => fact)).toEqual(['munitions', 'impact']);
  });

  it('keeps both values of a speaker who contradicts themselves, and marks them', () => {
    const dataset = exampleDataset([claim('c1', 'witness', rockets(4)), claim('c2', 'witness', rockets(2))]);
    const [cell] = rowOn(compareAccounts(dataset, 'base'), 'munitions').cells;
    expect(cell).toMatchObject({
      contradictsItself: true,
      verdict: 'only-one',
      letter: null,
      claims: ['c1', 'c2'],
    });
    expect(cell?.values.map(({ claims }) => claims)).toEqual([['c1'], ['c2']]);
  });

  it('opens a third version for what contradicts two', () => {
    const dataset = exampleDataset([
      claim('c1', 'article', rockets(1)),
      claim('c2', 'two-sources', rockets(2)),
      claim('c3', 'iraqi-source', rockets(3)),
      claim('c4', 'us-official', rockets(2)),
      claim('c5', 'witness', rockets()),
    ]);
    expect(verdicts(rowOn(compareAccounts(dataset, 'base'), 'munitions'))).toEqual([
      'conflicts A',
      'conflicts B',
      'conflicts C',
      'conflicts B',
      'compatible',
    ]);
  });

  it('lets an assertion speak only of the incidents that it names', () => {
    const both = {
      id: 'c1',
      by: 'article',
      about: ['base', 'plant'],
      says: [{ ...rockets(4), incidents: ['plant'] }],
    };
    const dataset = exampleDataset([both]);
    expect(compareAccounts(dataset, 'base').columns).toEqual([]);
    expect(compareAccounts(dataset, 'plant').rows).toHaveLength(1);
  });

  it('takes "not stated" for silence and an unknown incident for nothing', () => {
    const dataset = exampleDataset([
      claim('c1', 'article', { fact: 'responsibility', standing: 'not-stated' }),
    ]);
    expect(compareAccounts(dataset, 'base')).toMatchObject({
      columns: [],
      rows: [],
      summary: { casualties: null },
    });
    expect(compareAccounts(dataset, 'nowhere').summary.accounts).toBe(0);
  });

  it('says where all agree', () => {
    const dataset = exampleDataset([claim('c1', 'article', killed(3)), claim('c2', 'witness', killed(3))]);
    const comparison = compareAccounts(dataset, 'base');
    expect(comparison.summary).toMatchObject({
      agreed: ['killed'],
      casualties: { some: ['article', 'witness'] },
    });
    expect(comparison.rows[0]?.statement).toEqual({ kind: 'all-agree', speakers: 2, unconfirmed: false });
  });
});

describe('independentOrigins', () => {
  it('counts a body and its director once, and each speaker', () => {
    const dataset = exampleDataset([...NIGHT, claim('c17', 'witness', rockets())]);
    const origins = independentOrigins(dataset, dataset.claims.keys());
    expect(origins.carriers).toEqual(['reuters', 'afp', 'observatory']);
    expect(origins.speakers).toHaveLength(8);
    expect(independentOrigins(dataset, ['c15', 'c16'])).toEqual({
      documents: ['document'],
      carriers: ['observatory'],
      speakers: ['observatory', 'director'],
    });
  });
});
