import type { Dataset } from '../../core/dataset.ts';
import { accountsOf, type Account } from './accountsOf.ts';
import type {
  AccountsComparison,
  Cell,
  CellVerdict,
  Column,
  ColumnGroup,
  PairComparison,
  Row,
} from './accountsComparison.ts';
import { ACTOR_PART_OF } from './actorPartOf.ts';
import { COMPARED_FACTS, type ComparedFact } from './comparedFact.ts';
import { flipComparison, SILENT, type Comparison } from './comparison.ts';
import { comparisonSummary } from './comparisonSummary.ts';
import type { ComparisonContext } from './factRule.ts';
import { ruleOf } from './factRules.ts';
import { carrierOf } from './independentOrigins.ts';
import { rowNotes, rowStatement } from './rowStatement.ts';
import { versionLetters } from './versionsOf.ts';

export interface ComparisonOptions {
  /** Actor id → the actors that it is a part of; the words of the first dataset give `ACTOR_PART_OF`. */
  readonly partOf?: ReadonlyMap<string, readonly string[]>;
}

/** How two accounts stand to each other on a fact. Silence is neutral: silent with anything is silent. */
export function compareOn(
  fact: ComparedFact,
  a: Account,
  b: Account,
  context: ComparisonContext,
): Comparison {
  const valuesOf = ({ values }: Account) => (values.get(fact) ?? []).map(({ assertion }) => assertion);
  const [left, right] = [valuesOf(a), valuesOf(b)];
  if (left.length === 0 || right.length === 0) return SILENT;
  return ruleOf(fact).compare(left, right, context);
}

/** Every pair of accounts on a fact: each is compared once and seen from both sides. */
function pairsOn(
  fact: ComparedFact,
  accounts: readonly Account[],
  context: ComparisonContext,
): PairComparison[][] {
  const once = accounts.map((a, row) =>
    accounts.map((b, column) => (row < column ? compareOn(fact, a, b, context) : SILENT)),
  );
  const seen = (row: number, column: number): Comparison =>
    row < column ? (once[row]?.[column] ?? SILENT) : flipComparison(once[column]?.[row] ?? SILENT);
  return accounts.map((_, row) =>
    accounts.flatMap(({ speaker }, column) =>
      row === column ? [] : [{ other: speaker, ...seen(row, column) }],
    ),
  );
}

function cellVerdict(speaks: boolean, pairs: readonly PairComparison[]): CellVerdict {
  if (!speaks) return 'silent';
  const found = (['conflicts', 'agrees', 'compatible'] as const).find((verdict) =>
    pairs.some((pair) => pair.verdict === verdict),
  );
  return found ?? 'only-one';
}

function rowOf(fact: ComparedFact, accounts: readonly Account[], context: ComparisonContext): Row {
  const pairs = pairsOn(fact, accounts, context);
  const pairsOf = new Map(accounts.map(({ speaker }, index) => [speaker, pairs[index] ?? []]));
  const letters = versionLetters(
    accounts.map(({ speaker }) => speaker),
    (a, b) => (pairsOf.get(a) ?? []).some(({ other, verdict }) => other === b && verdict === 'conflicts'),
  );
  const cells = accounts.map(({ speaker, values, claims }): Cell => {
    const own = values.get(fact) ?? [];
    const behind = new Set(own.flatMap((value) => value.claims));
    return {
      speaker,
      values: own,
      claims: claims.filter((claim) => behind.has(claim)),
      verdict: cellVerdict(own.length > 0, pairsOf.get(speaker) ?? []),
      letter: letters.get(speaker) ?? null,
      contradictsItself: ruleOf(fact).contradictsItself(
        own.map(({ assertion }) => assertion),
        context,
      ),
      pairs: pairsOf.get(speaker) ?? [],
    };
  });
  return {
    fact,
    cells,
    speaking: cells.filter(({ values }) => values.length > 0).length,
    inConflict: letters.size > 0,
    statement: rowStatement(cells),
    notes: rowNotes(fact, cells),
  };
}

function groupKind(dataset: Dataset, speaker: string, carrier: string | null): ColumnGroup['kind'] {
  if (dataset.speakers.get(speaker)?.voiceOf !== undefined) return 'own-voice';
  if (carrier === null) return 'alone';
  return dataset.speakers.get(carrier)?.kind === 'news-agency' ? 'via' : 'organisation';
}

/** Groups of adjacent columns of one origin; two lone voices are never one. */
function groupsOf(dataset: Dataset, accounts: readonly Account[]): ColumnGroup[] {
  const groups: (ColumnGroup & { speakers: string[] })[] = [];
  for (const { speaker } of accounts) {
    const carrier = carrierOf(dataset, speaker);
    const kind = groupKind(dataset, speaker, carrier);
    const last = groups.at(-1);
    if (last !== undefined && carrier !== null && last.carrier === carrier && last.kind === kind) {
      last.speakers.push(speaker);
    } else {
      groups.push({ kind, carrier: kind === 'own-voice' ? null : carrier, speakers: [speaker] });
    }
  }
  return groups;
}

/** Who says anything of an incident that can be compared, and who says something of it, but nothing of that kind. */
function splitAccounts(dataset: Dataset, incident: string, context: ComparisonContext) {
  const all = accountsOf(dataset, incident, context);
  return {
    accounts: all.filter(({ values }) => values.size > 0),
    uncompared: all.filter(({ values }) => values.size === 0),
  };
}

/** How many accounts of an incident can be compared: as many as `compareAccounts` has columns, without comparing. */
export function accountCount(
  dataset: Dataset,
  incident: string,
  { partOf = ACTOR_PART_OF }: ComparisonOptions = {},
): number {
  return splitAccounts(dataset, incident, { places: dataset.places, partOf }).accounts.length;
}

/** The accounts of an incident side by side; without columns where nobody says anything that can be compared. */
export function compareAccounts(
  dataset: Dataset,
  incident: string,
  { partOf = ACTOR_PART_OF }: ComparisonOptions = {},
): AccountsComparison {
  const context: ComparisonContext = { places: dataset.places, partOf };
  const { accounts, uncompared } = splitAccounts(dataset, incident, context);
  const groups = groupsOf(dataset, accounts);
  const columns = accounts.map(({ speaker, claims }): Column => ({
    speaker,
    group: groups.findIndex(({ speakers }) => speakers.includes(speaker)),
    claims,
  }));
  // Stable: rows that tie keep the default order of facts.
  const rows = COMPARED_FACTS.filter((fact) => accounts.some(({ values }) => values.has(fact)))
    .map((fact) => rowOf(fact, accounts, context))
    .toSorted((a, b) => Number(b.inConflict) - Number(a.inConflict) || b.speaking - a.speaking);
  return {
    incident,
    groups,
    columns,
    rows,
    uncompared: uncompared.map(({ speaker, claims }) => ({ speaker, claims })),
    summary: comparisonSummary(dataset, rows, columns),
  };
}

/** Number of facts on which accounts conflict. */
export function conflictCount(comparison: AccountsComparison): number {
  return comparison.rows.filter(({ inConflict }) => inConflict).length;
}
