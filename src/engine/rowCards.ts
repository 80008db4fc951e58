import { INCIDENT_ROLES, SHAPES } from '../core/vocabulary.ts';
import { BACKGROUND, ROLE_MASK, ROLE_SHIFT, SHAPE_SHIFT, type IncidentTable } from './incidentTable.ts';
import type { PointTags, TileWriter } from './tileWriter.ts';

/** What a row says in a tile, encoded, in the order of the drawer's keys; anew where its certainty changes. */
export interface RowCard {
  readonly row: number;
  readonly isCertain: boolean;
  readonly tags: PointTags;
  /** Its number and its id. */
  readonly own: readonly (number | string)[];
}

/** Cards of the rows that were drawn last: rows that are drawn one by one are drawn again at every move. */
export interface RowCards {
  cardOf(row: number, isCertain: boolean): RowCard;
}

/** More than are drawn one by one; a row's card lies at its lowest bits. */
const SLOTS = 4096;

export function createRowCards(table: IncidentTable, writer: TileWriter): RowCards {
  const { texts, tallies, numbers, radii, radius } = table;
  const cards: (RowCard | null)[] = Array.from({ length: SLOTS }, () => null);

  const makeCard = (row: number, isCertain: boolean): RowCard => {
    const number = numbers[row]!;
    const flags = table.flags[row]!;
    const label = texts.labelOf(number);
    const qualifier = texts.qualifierOf(number);
    const none = writer.text('');
    const first = writer.number(1);
    const shape = writer.text(SHAPES[flags >> SHAPE_SHIFT]!);
    const role = writer.text(INCIDENT_ROLES[(flags >> ROLE_SHIFT) & ROLE_MASK]!);
    const rest = [
      writer.number(tallies?.conflicts[row] ?? 0),
      writer.number(tallies?.discrepancies[row] ?? 0),
      writer.number(radii[radius[row]!]!),
      writer.flag((flags & BACKGROUND) !== 0),
      writer.text(label.en),
      writer.text(label.ar),
      writer.text(qualifier?.en ?? ''),
      writer.text(qualifier?.ar ?? ''),
      none,
      none,
    ];
    return {
      row,
      isCertain,
      tags: writer.tagsOf([
        first,
        isCertain ? first : writer.number(0),
        shape,
        role,
        writer.text(isCertain ? 'certain' : 'possible'),
        ...rest,
      ]),
      own: [number, texts.idOf(number)],
    };
  };

  return {
    cardOf(row, isCertain) {
      const slot = row & (SLOTS - 1);
      const kept = cards[slot];
      if (kept?.row === row && kept.isCertain === isCertain) return kept;
      const made = makeCard(row, isCertain);
      cards[slot] = made;
      return made;
    },
  };
}
