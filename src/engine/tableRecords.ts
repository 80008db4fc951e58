import { FACETS, type FacetName } from '../core/filter.ts';
import { textOfRow, type IncidentBatch, type TextColumn } from '../core/incidentBatch.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import type { PlacePrecision, RowTimePrecision, SymbolShape } from '../core/vocabulary.ts';
import { allFacetLists } from './facetLists.ts';
import { SEARCHED_FACETS } from './searchedFacets.ts';

/** Every row of a table as a record: the plain way, for tests and for the benchmark's comparison. */
export interface TableRecords {
  readonly records: IncidentRecord[];
  readonly shapes: ReadonlyMap<string, SymbolShape>;
}

const NOTHING = { en: '', ar: '' };
const decoder = new TextDecoder();

function textAt(column: TextColumn, row: number): string {
  return decoder.decode(textOfRow(column, row));
}

export function recordsOfBatches(batches: readonly IncidentBatch[]): TableRecords {
  const lists = allFacetLists();
  const shapes = new Map<string, SymbolShape>();
  const records = batches.flatMap((batch) => {
    for (const facet of FACETS) lists[facet].add(batch.facets[facet]);
    batch.facets.type.addedIds.forEach((id, index) =>
      shapes.set(id, batch.addedTypeShapes[index] ?? 'strategic'),
    );
    return Array.from({ length: batch.rows }, (_, row) => recordOfRow(batch, row, lists));
  });
  return { records, shapes };
}

function recordOfRow(
  batch: IncidentBatch,
  row: number,
  lists: ReturnType<typeof allFacetLists>,
): IncidentRecord {
  const valuesOf = (facet: FacetName) => lists[facet].sets[batch.facets[facet].sets[row]!] ?? [];
  const idsOf = (facet: FacetName) => valuesOf(facet).map((value) => lists[facet].ids[value]!);
  const namesOf = (facet: FacetName) => valuesOf(facet).map((value) => lists[facet].names[value]!);
  const title = textAt(batch.titles, row);
  const local = { en: title, ar: title };
  const [place] = namesOf('place');
  const longitude = batch.longitude[row]!;
  const latitude = batch.latitude[row]!;
  const searched = [title, textAt(batch.notes, row), ...SEARCHED_FACETS.flatMap(namesOf)];
  return {
    id: textAt(batch.ids, row),
    title: local,
    shortTitle: local,
    within: place === undefined ? null : { en: place, ar: place },
    qualifier: null,
    when: NOTHING,
    interval: { earliest: batch.earliest[row]!, latest: batch.latest[row]! },
    position: Number.isNaN(longitude) || Number.isNaN(latitude) ? null : [longitude, latitude],
    radius: batch.radius[row]!,
    type: idsOf('type')[0] ?? '',
    role: 'other',
    actors: idsOf('actor'),
    sources: idsOf('source'),
    place: idsOf('place')[0] ?? null,
    placePrecision: (idsOf('place-precision')[0] ?? 'none') as PlacePrecision,
    timePrecision: (idsOf('time-precision')[0] ?? 'undated') as RowTimePrecision,
    background: false,
    conflicts: 0,
    discrepancies: 0,
    searchText: searched.join('\n'),
  };
}
