import { UnreadableTable } from './containerTable.ts';

/** Rows that any file may have. */
const ANY_FILE = 1_000_000;
/** Of a larger one, for each byte: a table whose columns all repeat takes more than this. */
const PER_BYTE = 64;

/** How many values a column of a file of so many bytes can have. */
export function mostValues(bytes: number): number {
  return Math.max(ANY_FILE, bytes * PER_BYTE);
}

/** Refuses a file that says it holds more than it can: believing it would fill the memory. */
export function checkClaim(claimed: number | bigint, bytes: number): void {
  if (claimed >= 0 && claimed <= mostValues(bytes)) return;
  throw new UnreadableTable('broken', `it claims ${claimed} values in ${bytes} bytes`);
}
