import type { Dataset } from '../../core/dataset.ts';
import type { Language } from '../../core/text.ts';
import { shapeOf, type IncidentRole, type SymbolShape } from '../../core/vocabulary.ts';
import type { ExportedIncident } from '../../formats/exportedView.ts';
import { mapMessages } from '../map/messages.ts';

/** What stands before the words of a key's entry. */
export type KeyMark =
  | { readonly kind: 'role'; readonly role: IncidentRole }
  | { readonly kind: 'symbol'; readonly shape: SymbolShape; readonly certainty: 'certain' | 'possible' }
  | { readonly kind: 'conflict' | 'discrepancy' | 'area' };

export interface KeyEntry {
  readonly mark: KeyMark;
  readonly words: string;
}

const ROLES: readonly IncidentRole[] = ['attack', 'response', 'other'];

/** The key of a picture: only what is in it. */
export function pictureKey(
  incidents: readonly ExportedIncident[],
  dataset: Dataset,
  language: Language,
): KeyEntry[] {
  const texts = mapMessages[language];
  const placeOf = ({ incident }: ExportedIncident) =>
    incident.place === null ? undefined : dataset.places.get(incident.place.place);
  const drawn = incidents.filter((one) => placeOf(one)?.footprint);
  const roles = new Set(drawn.map(({ incident }) => incident.role));
  const shapes = [...new Set(drawn.map(({ incident }) => shapeOf(incident.type)))];
  const [first = 'strategic'] = shapes;
  const certainties = (['certain', 'possible'] as const).filter((certainty) =>
    drawn.some((one) => one.certainty === certainty),
  );
  const hasConflict = drawn.some(({ conflictsOn }) => conflictsOn.length > 0);
  const hasDiscrepancy = drawn.some(({ incident }) =>
    (dataset.claimsOfIncident.get(incident.id) ?? []).some(({ id }) => dataset.discrepanciesOfClaim.has(id)),
  );
  return [
    ...ROLES.filter((role) => roles.has(role)).map((role): KeyEntry => ({
      mark: { kind: 'role', role },
      words: texts[role],
    })),
    ...shapes.map((shape): KeyEntry => ({
      mark: { kind: 'symbol', shape, certainty: 'certain' },
      words: texts[shape],
    })),
    ...certainties.map((certainty): KeyEntry => ({
      mark: { kind: 'symbol', shape: first, certainty },
      words: certainty === 'certain' ? texts.certain : texts.possibleShort,
    })),
    ...(hasConflict ? [{ mark: { kind: 'conflict' }, words: texts.conflict } as const] : []),
    ...(hasDiscrepancy ? [{ mark: { kind: 'discrepancy' }, words: texts.discrepancy } as const] : []),
    ...(drawn.length > 0 ? [{ mark: { kind: 'area' }, words: texts.area } as const] : []),
  ];
}
