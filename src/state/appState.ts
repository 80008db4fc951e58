import type { Dataset } from '../core/dataset.ts';
import type { Filter } from '../core/filter.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import type { Interval } from '../core/interval.ts';
import type { Failure } from '../core/result.ts';
import type { ImportChoices, ImportProgress, Inspection } from '../core/tableImport.ts';
import type { Language } from '../core/text.ts';
import type { TimeBins } from '../core/timeBins.ts';
import type { SymbolShape } from '../core/vocabulary.ts';
import type { Theme, View } from '../core/view.ts';
import type { LinkNotice } from '../core/viewUrl.ts';
import type { Page, QueryResult, Summary } from '../engine/protocol.ts';
import type { FacetNames, InspectedTable, KeptFile, TableHandle } from '../reader/tableProtocol.ts';

export type DatasetStatus =
  | { readonly phase: 'loading'; readonly address: string }
  /** On another origin: waits for the reader's leave. */
  | { readonly phase: 'asking'; readonly address: string }
  | {
      readonly phase: 'ready';
      readonly dataset: Dataset;
      /** The engine's rows, for the list while there is no engine; empty for a table. */
      readonly records: readonly IncidentRecord[];
      /** Set where this is a reader's own table: then `dataset` holds a head and nothing else. */
      readonly table: OpenTable | null;
    }
  | { readonly phase: 'failed'; readonly failure: Failure };

/** A reader's own table, open on the page. */
export interface OpenTable {
  readonly inspection: Inspection;
  readonly choices: ImportChoices;
  readonly names: FacetNames;
  /** The symbol of each type by its id. */
  readonly shapes: ReadonlyMap<string, SymbolShape>;
  /** Null while rows are still coming. */
  readonly handle: TableHandle | null;
  /** Set once the file is kept in the browser's storage. */
  readonly kept: KeptFile | null;
  /** Why it is not; null where it is. */
  readonly notKept: NotKept | null;
}

/**
 * Why an open file is not in the browser's storage: it is being written, its link names an address, the storage is full
 * or denied, or the reader has removed it.
 */
export type NotKept = 'pending' | 'address' | 'failed' | 'removed';

/** What is going on with a file that the reader is opening; what was open stays until rows are there. */
export type OpeningStatus =
  /** `progress`: of an address whose rows cannot be read before more of it is here. */
  | { readonly phase: 'inspecting'; readonly name: string; readonly progress?: ImportProgress }
  /** Waits for the reader's answers. `isOpen`: the table that is open is to be read again. */
  | {
      readonly phase: 'asking';
      readonly table: InspectedTable;
      readonly choices: ImportChoices;
      readonly isOpen: boolean;
    }
  | { readonly phase: 'reading'; readonly name: string; readonly progress: ImportProgress }
  | { readonly phase: 'failed'; readonly failure: Failure };

export type EngineStatus =
  | { readonly phase: 'starting' }
  | { readonly phase: 'ready'; readonly summary: Summary }
  | { readonly phase: 'failed'; readonly failure: Failure };

export type MapStatus =
  /** Drawn as a still picture at most; the live map has not begun, or is not complete. */
  | { readonly phase: 'starting' }
  /** Not begun, since something covers it. */
  | { readonly phase: 'resting' }
  | { readonly phase: 'ready' }
  | { readonly phase: 'failed'; readonly failure: Failure };

/** What the engine last answered, with what it was asked. */
export interface Answers {
  readonly filter: Filter;
  readonly result: QueryResult;
  readonly bins: TimeBins | null;
  /** The first rows of what passes; see `listLength`. */
  readonly list: Page;
  /** The first rows of what passes all but the range. */
  readonly outside: Page;
}

/** What the pointer or the focus rests on; it shows the same thing everywhere. */
export interface Pointed {
  readonly incident: string | null;
  readonly claims: readonly string[];
}

/** All of the app's state. `view` is the URL; the rest is status and what passes by. */
export interface AppState {
  readonly view: View;
  readonly notices: readonly LinkNotice[];
  readonly dataset: DatasetStatus;
  /** Why a further dataset could not be opened; the one that was open stays. */
  readonly openFailure: Failure | null;
  /** Null: no file is being opened. */
  readonly opening: OpeningStatus | null;
  readonly engine: EngineStatus;
  readonly answers: Answers | null;
  readonly map: MapStatus;
  /** Why the embedded or the chosen basemap is not there; null while it is. */
  readonly basemapFailure: Failure | null;
  readonly pointed: Pointed | null;
  /** The stretch of time that the reader zoomed the timeline to; null: it fits by itself. */
  readonly timelineWindow: Interval | null;
  /** How many rows of the list are wanted. */
  readonly listLength: number;
  readonly browserLanguage: Language;
  readonly systemTheme: Theme;
}

export function languageOf(state: AppState): Language {
  return state.view.language ?? state.browserLanguage;
}

export function themeOf(state: AppState): Theme {
  return state.view.theme ?? state.systemTheme;
}
