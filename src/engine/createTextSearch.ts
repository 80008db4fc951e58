import type { IncidentRecord } from '../core/incidentRecord.ts';
import { foldText, wordsOf } from './foldText.ts';

/** Finds words in the records' search texts; the texts are folded when the first words are asked for. */
export interface TextSearch {
  /** For each row, 1 where its text holds every word of the query; null where the query has no word. */
  rowsHolding(query: string): Uint8Array | null;
}

export function createTextSearch(records: readonly IncidentRecord[]): TextSearch {
  let folded: string[] | null = null;
  return {
    rowsHolding(query) {
      const words = wordsOf(query);
      if (words.length === 0) return null;
      folded ??= records.map(({ searchText }) => foldText(searchText));
      return Uint8Array.from(folded, (text) => (words.every((word) => text.includes(word)) ? 1 : 0));
    },
  };
}
