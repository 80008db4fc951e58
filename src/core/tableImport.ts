import type { Interval } from './interval.ts';
import type { ActorRole, PlacePrecision, RowTimePrecision, Standing } from './vocabulary.ts';

/** What a reader's own file can be. */
export const TABLE_FORMATS = [
  'csv',
  'tsv',
  'geojson',
  'geojson-lines',
  'kml',
  'parquet',
  'arrow',
  'timemap',
  'packed',
] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** Whose columns they are; `own`: none that is known, so a mapping is asked for. */
export const TABLE_SCHEMAS = ['acled', 'ucdp-ged', 'gtd', 'gdelt-2', 'timemap', 'dateline', 'own'] as const;
export type TableSchema = (typeof TABLE_SCHEMAS)[number];

/** What a column of an unknown table can be. Only `title`, dates and coordinates have to be found to draw anything. */
export const COLUMN_ROLES = [
  'id',
  'title',
  'notes',
  'date',
  'date-end',
  /** The parts of a date in columns of their own. */
  'year',
  'month',
  'day',
  'time',
  'latitude',
  'longitude',
  /** "33.8, 42.4" in one column. */
  'latitude-longitude',
  'longitude-latitude',
  'radius',
  'type',
  'actor',
  'source',
  'place',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** For each role the numbers of its columns; several only for actors, sources and notes. */
export type ColumnMapping = Readonly<Partial<Record<ColumnRole, readonly number[]>>>;

export type DateOrder = 'day-month' | 'month-day';

/** The calendar of a spreadsheet's day numbers (`45000.5`), by its first year; `none`: they are no dates. */
export type SerialDates = '1900' | '1904' | 'none';

/** What a comma in `1,500` is. */
export type CommaUse = 'decimal' | 'thousands';

/** Everything that the reader can decide about reading a file; what is absent is detected. */
export interface ImportChoices {
  /** The IANA zone in which dates without one are counted; a convention of ours until the reader says otherwise. */
  readonly timeZone: string;
  /** A label that `TextDecoder` takes. */
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly hasHeader?: boolean;
  readonly mapping?: ColumnMapping;
  readonly dateOrder?: DateOrder;
  readonly swapCoordinates?: boolean;
  readonly serialDates?: SerialDates;
  readonly comma?: CommaUse;
}

/** What has to be asked before rows can be read honestly. */
export type ImportQuestion =
  /** Which column is what: `mapping` holds our guess. */
  | { readonly kind: 'mapping' }
  /** 03/04/2024 may be March or April and no row decides it. */
  | { readonly kind: 'date-order'; readonly column: string; readonly examples: readonly string[] }
  /** 45000.5 may be a day that a spreadsheet counts from 1900; `examples` with the day that it would be. */
  | { readonly kind: 'serial-dates'; readonly column: string; readonly examples: readonly string[] }
  /** 1,500 may be one and a half or fifteen hundred, and no row decides it. */
  | { readonly kind: 'comma'; readonly column: string; readonly examples: readonly string[] }
  /** Latitudes beyond 90, or every point in the sea that its names do not belong to. */
  | { readonly kind: 'swapped-coordinates'; readonly examples: readonly string[] };

/** What is known of a file after its beginning was read. */
export interface Inspection {
  readonly name: string;
  /** Bytes; null where the server did not say. */
  readonly size: number | null;
  /** Which file of the archive it is; absent where it is no archive. */
  readonly entry?: string;
  readonly format: TableFormat;
  readonly schema: TableSchema;
  /** How it was read: label of the encoding and what it was told by; null for binary formats. */
  readonly encoding: {
    readonly label: string;
    readonly from: 'byte-order-mark' | 'content' | 'chosen';
  } | null;
  readonly delimiter: string | null;
  readonly hasHeader: boolean;
  readonly columns: readonly string[];
  /** The first rows as texts, at most 20. */
  readonly preview: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
  /** The order of day and month that the rows decide by themselves; null where they decide nothing. */
  readonly dateOrder: DateOrder | null;
  /** Empty: it can be read as it is. */
  readonly questions: readonly ImportQuestion[];
  /** The zone that the file itself was read in; absent where the reader's choice decides. */
  readonly timeZone?: string;
}

export const ROW_PROBLEMS = [
  'not-a-row',
  'too-many-values',
  'unclosed-quote',
  'cut-off',
  'line-too-long',
  'undecodable-bytes',
  'no-coordinates',
  'not-a-coordinate',
  'off-the-earth',
  'null-island',
  'no-date',
  'not-a-date',
  'no-such-day',
  'ends-before-it-begins',
  'ambiguous-date',
  'unknown-precision',
  'not-a-number',
  'repeated-id',
  'geometry-not-supported',
  'not-json',
] as const;
export type RowProblemKind = (typeof ROW_PROBLEMS)[number];

/** What became of a row with a problem. */
export type RowOutcome = 'rejected' | 'not-placed' | 'not-dated' | 'kept';

export interface RowProblem {
  /** Number of the record in the file, the first after the header is 1; in lines of JSON the number of the line. */
  readonly row: number;
  /** Name of the column; empty where the whole row is meant. */
  readonly column: string;
  /** The value as it stands, shortened to 200 characters. */
  readonly value: string;
  readonly problem: RowProblemKind;
  readonly outcome: RowOutcome;
}

/** What was done that the file does not say; each is a convention of ours and is shown as such. */
export const IMPORT_CONVENTIONS = [
  'dates-in-zone',
  'acled-zero-deaths-may-be-unknown',
  'acled-actors-are-parties',
  'acled-precision-widened',
  'ged-precision-widened',
  'ged-centroids',
  'ged-best-estimate',
  'gtd-missing-codes',
  'gdelt-machine-coded',
  'gdelt-fips-countries',
  'gdelt-centroids',
  'timemap-times-without-zone',
  'timemap-blurred-coordinates',
  'precision-column-missing',
  'decimal-comma',
  'two-digit-years',
  'words-for-no-value',
  'lines-above-header',
  'serial-dates',
  'radius-from-precision',
  'symbol-from-type',
] as const;
export type ImportConvention = (typeof IMPORT_CONVENTIONS)[number];

/** What became of every row. `read` = `rejected` + kept rows; each kept row is placed or not, dated or not. */
export interface ImportReport {
  readonly read: number;
  readonly kept: number;
  readonly placed: number;
  readonly notPlaced: number;
  readonly notDated: number;
  readonly rejected: number;
  /** All that were found; `problems` holds the first of them, at most 500. */
  readonly problemCount: number;
  readonly problems: readonly RowProblem[];
  readonly conventions: readonly ImportConvention[];
  /** The file broke off, or the reader stopped it. */
  readonly ended: 'complete' | 'cut-off' | 'cancelled';
}

export interface ImportProgress {
  readonly rows: number;
  readonly bytes: number;
  /** Null where it is not known. */
  readonly totalBytes: number | null;
}

/** A number as a table reports it. Null is "not stated", never 0. */
export interface ReportedNumber {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** Set where 0 may mean that nothing was said. */
  readonly zeroMayBeUnknown: boolean;
}

export interface RowActor {
  readonly name: string;
  readonly role: ActorRole;
  readonly standing: Standing;
  /** The column that names it. */
  readonly column: string;
}

export interface RowSource {
  readonly name: string;
  /** http(s) only; null where the row gives none. */
  readonly address: string | null;
  readonly detail: string | null;
}

/** One row as the panel shows it, made from the file itself when it is asked for. */
export interface RowDetail {
  /** Number of the record in the file, as in the report: the first after the header is 1. */
  readonly row: number;
  /** The row's own columns in the file's order, empty ones included. */
  readonly own: readonly { readonly column: string; readonly value: string }[];
  readonly notes: string;
  readonly interval: Interval;
  readonly timePrecision: RowTimePrecision;
  /** The words of the file that the interval comes from: "2024-07-25, time_precision 2". */
  readonly timeExpression: string;
  readonly placePrecision: PlacePrecision;
  readonly placeExpression: string;
  /** Metres. */
  readonly radius: number;
  readonly killed: ReportedNumber | null;
  readonly injured: ReportedNumber | null;
  readonly actors: readonly RowActor[];
  readonly sources: readonly RowSource[];
  readonly conventions: readonly ImportConvention[];
}

/**
 * Why a file cannot be read at all. `detail` names the place in the file where there is one: the format of
 * `unknown-format`, the codec of `unknown-compression`, the reference system of `projected`.
 */
export type TableFailureKind =
  | 'empty'
  | 'binary'
  | 'html-instead'
  | 'workbook'
  | 'zip-of-several'
  | 'zip-without-table'
  | 'zip-locked'
  | 'zip-method'
  | 'zip-in-parts'
  | 'old-workbook'
  | 'other-json'
  | 'packed-otherwise'
  | 'unknown-compression'
  | 'projected'
  | 'unknown-format'
  | 'broken'
  | 'too-large'
  | 'no-rows'
  | 'unreadable'
  | 'missing-here';
