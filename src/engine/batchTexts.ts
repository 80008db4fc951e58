import { textOfRow, type IncidentBatch, type TextColumn } from '../core/incidentBatch.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import type { FacetName } from '../core/filter.ts';
import type { PlacePrecision, RowTimePrecision } from '../core/vocabulary.ts';
import type { IncidentTable } from './incidentTable.ts';
import { PLACED } from './incidentTable.ts';
import { ROW_END, type RowTexts, type TextBlock } from './rowTexts.ts';
import { latitudeOf, longitudeOf } from './worldPosition.ts';

/** The texts of one batch; the columns are kept as they came. */
export interface BatchTexts {
  readonly rows: number;
  readonly ids: TextColumn;
  readonly titles: TextColumn;
  readonly notes: TextColumn;
}

export function textsOfBatch({ rows, ids, titles, notes }: IncidentBatch): BatchTexts {
  return { rows, ids, titles, notes };
}

/** Rows that are folded at once: few enough for the space between two frames. */
const BLOCK = 4096;
const NO_TEXT = { en: '', ar: '' };
const LINE_BREAK = 10;
const SPACE = 32;
const decoder = new TextDecoder();

function textAt(column: TextColumn, row: number): string {
  return decoder.decode(textOfRow(column, row));
}

/** The texts of rows that came in batches. */
export function createBatchTexts(batches: readonly BatchTexts[]): RowTexts {
  const firsts = [0];
  for (const { rows } of batches) firsts.push(firsts.at(-1)! + rows);

  const at = (number: number, column: 'ids' | 'titles'): string => {
    let low = 0;
    let high = batches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (firsts[middle]! <= number) low = middle;
      else high = middle - 1;
    }
    return textAt(batches[low]![column], number - firsts[low]!);
  };
  const titleOf = (number: number) => at(number, 'titles');
  const inBoth = (text: string) => ({ en: text, ar: text });

  return {
    idOf: (number) => at(number, 'ids'),
    numberOf(id) {
      const sought = new TextEncoder().encode(id);
      for (const [batch, { ids }] of batches.entries()) {
        const row = findText(ids, sought);
        if (row >= 0) return firsts[batch]! + row;
      }
      return null;
    },
    titleOf,
    labelOf: (number) => inBoth(titleOf(number)),
    qualifierOf: () => null,
    recordOf(table, row) {
      const number = table.numbers[row]!;
      return { ...recordOfColumns(table, row), id: at(number, 'ids'), ...titled(inBoth(titleOf(number))) };
    },
    blocks: batches.flatMap(blocksOf),
  };
}

function titled(title: IncidentRecord['title']) {
  return { title, shortTitle: title };
}

/** Number of the first row whose text is `sought`; -1 where none is. */
function findText({ bytes, offsets, codes }: TextColumn, sought: Uint8Array): number {
  for (let text = 0; text + 1 < offsets.length; text++) {
    const begin = offsets[text]!;
    if (offsets[text + 1]! - begin !== sought.length) continue;
    let same = 0;
    while (same < sought.length && bytes[begin + same] === sought[same]) same++;
    if (same === sought.length) return codes === undefined ? text : codes.indexOf(text);
  }
  return -1;
}

/** What the columns know of a row that came in a batch. */
function recordOfColumns(
  table: IncidentTable,
  row: number,
): Omit<IncidentRecord, 'id' | 'title' | 'shortTitle'> {
  const membersOf = (facet: FacetName) => {
    const { sets, offsets, members } = table.facets[facet];
    const set = sets[row]!;
    return [...members.subarray(offsets[set], offsets[set + 1])];
  };
  const idsOf = (facet: FacetName) => membersOf(facet).map((index) => table.facets[facet].ids[index]!);
  const { ids: placeIds, names: placeNames } = table.facets.place;
  const [place] = membersOf('place');
  const placeName = place === undefined ? null : (placeNames?.[place] ?? placeIds[place]!);
  const isPlaced = (table.flags[row]! & PLACED) !== 0;
  return {
    within: placeName === null ? null : { en: placeName, ar: placeName },
    qualifier: null,
    when: NO_TEXT,
    interval: { earliest: table.start[row]!, latest: table.end[row]! },
    position: isPlaced ? [longitudeOf(table.x[row]!), latitudeOf(table.y[row]!)] : null,
    radius: table.radii[table.radius[row]!]!,
    type: idsOf('type')[0] ?? '',
    role: 'other',
    actors: idsOf('actor'),
    sources: idsOf('source'),
    place: place === undefined ? null : placeIds[place]!,
    placePrecision: (idsOf('place-precision')[0] ?? 'none') as PlacePrecision,
    timePrecision: (idsOf('time-precision')[0] ?? 'undated') as RowTimePrecision,
    background: false,
    conflicts: 0,
    discrepancies: 0,
    // It stays in the worker: only the search needs it.
    searchText: '',
  };
}

function blocksOf(texts: BatchTexts): TextBlock[] {
  return Array.from({ length: Math.ceil(texts.rows / BLOCK) }, (_, block) => {
    const first = block * BLOCK;
    const past = Math.min(texts.rows, first + BLOCK);
    return { rows: past - first, read: () => joinTexts(texts, first, past) };
  });
}

function joinTexts({ titles, notes }: BatchTexts, first: number, past: number): string {
  const lengthOf = ({ offsets, codes }: TextColumn) => {
    if (codes === undefined) return offsets[past]! - offsets[first]!;
    let sum = 0;
    for (let row = first; row < past; row++) sum += offsets[codes[row]! + 1]! - offsets[codes[row]!]!;
    return sum;
  };
  const joined = new Uint8Array(lengthOf(titles) + lengthOf(notes) + 2 * (past - first));
  let length = 0;
  const append = ({ bytes, offsets, codes }: TextColumn, row: number) => {
    const text = codes === undefined ? row : codes[row]!;
    for (let at = offsets[text]!; at < offsets[text + 1]!; at++) {
      const byte = bytes[at]!;
      joined[length++] = byte === ROW_END.charCodeAt(0) ? SPACE : byte;
    }
  };
  for (let row = first; row < past; row++) {
    append(titles, row);
    joined[length++] = LINE_BREAK;
    append(notes, row);
    joined[length++] = ROW_END.charCodeAt(0);
  }
  return decoder.decode(joined);
}
