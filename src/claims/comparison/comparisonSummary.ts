import type { Dataset } from '../../core/dataset.ts';
import type { Casualties, Column, ComparisonSummary, FactInConflict, Row } from './accountsComparison.ts';
import { independentOrigins } from './independentOrigins.ts';
import { degreeOf } from './rowStatement.ts';

/** Facts on which some pair among `speakers` conflicts. */
function conflictsAmong(rows: readonly Row[], speakers: ReadonlySet<string>): FactInConflict[] {
  return rows.flatMap(({ fact, cells }) => {
    const sides = cells.flatMap((cell) => {
      const against = speakers.has(cell.speaker)
        ? cell.pairs.filter(({ other, verdict }) => verdict === 'conflicts' && speakers.has(other))
        : [];
      return against.length > 0
        ? [{ speaker: cell.speaker, reasons: against.map(({ reason }) => reason.code) }]
        : [];
    });
    if (sides.length === 0) return [];
    const reasons = [...new Set(sides.flatMap((side) => side.reasons))];
    return [{ fact, reasons, speakers: sides.map(({ speaker }) => speaker) }];
  });
}

function casualtiesOf(rows: readonly Row[], columns: readonly Column[]): Casualties | null {
  const casualtyRows = rows.filter(({ fact }) => fact === 'killed' || fact === 'injured');
  const degreesOf = (speaker: string) =>
    new Set(
      casualtyRows.flatMap(({ cells }) =>
        cells
          .filter((cell) => cell.speaker === speaker)
          .flatMap(({ values }) => values.map(({ assertion }) => degreeOf(assertion))),
      ),
    );
  const lists = { none: [] as string[], unconfirmed: [] as string[], some: [] as string[] };
  const speakers: string[] = [];
  for (const { speaker } of columns) {
    const degrees = degreesOf(speaker);
    const degree = (['some', 'unconfirmed', 'none'] as const).find((candidate) => degrees.has(candidate));
    if (degree === undefined) continue;
    speakers.push(speaker);
    lists[degree].push(speaker);
  }
  if (speakers.length === 0) return null;
  return {
    speakers,
    ...lists,
    inConflict: casualtyRows.some(({ inConflict }) => inConflict),
    differOn: conflictsAmong(rows, new Set(speakers)),
  };
}

/** What the accounts come to, as values; the words are the interface's. */
export function comparisonSummary(
  dataset: Dataset,
  rows: readonly Row[],
  columns: readonly Column[],
): ComparisonSummary {
  return {
    accounts: columns.length,
    origins: independentOrigins(
      dataset,
      columns.flatMap(({ claims }) => claims),
    ),
    conflicts: conflictsAmong(rows, new Set(columns.map(({ speaker }) => speaker))),
    agreed: rows.filter(({ statement }) => statement.kind === 'all-agree').map(({ fact }) => fact),
    casualties: casualtiesOf(rows, columns),
  };
}
