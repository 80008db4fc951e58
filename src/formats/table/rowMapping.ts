import type { Interval } from '../../core/interval.ts';
import type {
  ImportConvention,
  ReportedNumber,
  RowActor,
  RowDetail,
  RowOutcome,
  RowProblemKind,
  RowSource,
} from '../../core/tableImport.ts';
import type { PlacePrecision, RowTimePrecision } from '../../core/vocabulary.ts';
import type { BatchBuilder } from './batchBuilder.ts';
import type { DateReader } from './dateReader.ts';
import type { ByteWriter, RowValues } from './rowValues.ts';

/** Something wrong with a row, as a mapping finds it. */
export interface FoundProblem {
  readonly problem: RowProblemKind;
  /** Name of the column. */
  readonly column: string;
  readonly value: string;
  readonly outcome: RowOutcome;
}

export type ReportProblem = (found: FoundProblem) => void;

/** What a mapping is given when it is made. */
export interface MappingTools {
  readonly columns: readonly string[];
  readonly builder: BatchBuilder;
  readonly dates: DateReader;
}

/** When a row was, as far as it says. Both ends infinite and `undated` where it says nothing. */
export interface TimeReading {
  readonly interval: Interval;
  readonly precision: RowTimePrecision;
  readonly problem: FoundProblem | null;
}

/** How well a row's place is known; coordinates are read apart from it. */
export interface PlaceReading {
  readonly precision: PlacePrecision;
  /** Metres. */
  readonly radius: number;
  readonly problem: FoundProblem | null;
}

/** Where coordinates stand: in two columns, or in one. */
export type CoordinateColumns =
  | { readonly latitude: number; readonly longitude: number }
  | { readonly both: number; readonly first: 'latitude' | 'longitude' };

/**
 * How rows of one schema are read. Functions that give a set number add to the builder's facets; all are called with
 * the row at hand and may keep what they derive from repeated texts.
 */
export interface SchemaReading {
  /** Column of the id; -1 where rows have none. */
  readonly idColumn: number;
  readonly coordinates: CoordinateColumns | null;
  readonly swapCoordinates?: boolean;
  /** All conventions that this reading makes use of. */
  readonly conventions: readonly ImportConvention[];
  title(values: RowValues, into: ByteWriter): void;
  /** Columns whose texts are searched beyond title and facets. */
  readonly notes: readonly number[];
  time(values: RowValues): TimeReading;
  place(values: RowValues): PlaceReading;
  typeSet(values: RowValues): number;
  actorSet(values: RowValues): number;
  sourceSet(values: RowValues): number;
  placeSet(values: RowValues): number;
  /** The columns that time and place are read from, for the panel: "event_date 2024-07-25, time_precision 2". */
  readonly timeColumns: readonly number[];
  readonly placeColumns: readonly number[];
  killed(values: RowValues): ReportedNumber | null;
  injured(values: RowValues): ReportedNumber | null;
  actors(values: RowValues): readonly RowActor[];
  sources(values: RowValues): readonly RowSource[];
}

/** The detail of a row apart from its own columns, which are the same for every schema. */
export type MappedDetail = Omit<RowDetail, 'row' | 'own' | 'conventions'>;
