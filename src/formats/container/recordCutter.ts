import type { RowAddress } from '../table/rowValues.ts';

/** Takes the records of a JSON text, each as the bytes of one value, in the file's order. */
export interface JsonRecordSink {
  /** `bytes[from, to)`, valid during the call. `mayBeCut`: nothing that ends a record follows it. */
  record(bytes: Uint8Array, from: number, to: number, address: RowAddress, mayBeCut: boolean): void;
  /** What is wrong between or with records that no value can be taken from; `isRejected`: it was a record. */
  problem(
    address: RowAddress,
    problem: 'line-too-long' | 'cut-off' | 'not-json',
    value: string,
    isRejected: boolean,
  ): void;
}

/** Cuts a text into records, piece by piece. */
export interface RecordCutter {
  /**
   * Takes what `bytes[0, filled)` holds, byte `base` of the text being the first of them. Gives how many bytes are done
   * with: the others have to stand at the beginning of the next call. `isLast`: nothing follows.
   */
  cut(bytes: Uint8Array, filled: number, base: number, isLast: boolean): number;
  /** After the last call: `malformed` where the text is not laid out as it was taken to be. */
  readonly ended: 'complete' | 'cut-off' | 'malformed';
}

/** A line, or a record of a sequence, that is longer is not kept in memory, and refused. */
export const LONGEST_JSON_LINE = 16 << 20;

const DECODER = new TextDecoder();
const SHOWN = 800;

/** The beginning of a record, for the report. */
export function beginningOf(bytes: Uint8Array, from: number, to: number): string {
  return DECODER.decode(bytes.subarray(from, Math.min(to, from + SHOWN)));
}
