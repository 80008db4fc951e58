/**
 * What the benchmark of tables measures: the whole way of a file through the session; PapaParse on the text of the same
 * bytes, on the bytes with their decoding, and on the text again without keeping a row.
 */
export const CSV_PARTS = ['session', 'papa', 'papaDecoding', 'papaDropping'] as const;
export type CsvPart = (typeof CSV_PARTS)[number];

/** One measurement of a part. */
export interface CsvMeasures {
  readonly rows: number;
  readonly bytes: number;
  /** Processor time of all threads of the process, in milliseconds; making the data is not in it. */
  readonly cpuMs: number;
  /** Megabytes that stay taken, the file apart, while the session is open; null for other parts. */
  readonly keptMb: number | null;
}
