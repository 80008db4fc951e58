import type { Position } from './geometry.ts';
import type { Interval } from './interval.ts';
import type { LocalText } from './text.ts';
import type { IncidentRole, PlacePrecision, RowTimePrecision } from './vocabulary.ts';

/** One incident as the engine takes it: only what map, timeline, counts, list and search need. */
export interface IncidentRecord {
  readonly id: string;
  readonly title: LocalText;
  /** For map and timeline labels. */
  readonly shortTitle: LocalText;
  /** "Anbar, Iraq"; null where no place is stated. */
  readonly within: LocalText | null;
  /** A short line under the map label; null where there is none. */
  readonly qualifier: LocalText | null;
  /** How its time reads in a list: "Late on Thursday night"; empty where only interval and precision tell it. */
  readonly when: LocalText;
  /** Epoch milliseconds; open ends are infinite. */
  readonly interval: Interval;
  /** Where the symbol stands; null where no place is stated, and then nothing is drawn. */
  readonly position: Position | null;
  /** Radius of the footprint in metres; 0 where it is an outline or there is none. */
  readonly radius: number;
  readonly type: string;
  readonly role: IncidentRole;
  readonly actors: readonly string[];
  /** Ids of the documents and of every speaker in the chains of its claims. */
  readonly sources: readonly string[];
  readonly place: string | null;
  readonly placePrecision: PlacePrecision;
  readonly timePrecision: RowTimePrecision;
  readonly background: boolean;
  /** Facts on which accounts conflict. */
  readonly conflicts: number;
  /** Discrepancies with the outside world among its claims. */
  readonly discrepancies: number;
  /** Words to search: titles, names, quotes and translations, in every language. */
  readonly searchText: string;
}
