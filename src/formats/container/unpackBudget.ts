import { UnreadableTable } from './containerTable.ts';

/** What is packed in a file may take so many bytes together, or that many times the file's size. */
const ANY_FILE = 1 << 30;
const MOST_GROWTH = 16;

/**
 * Told how many bytes something is going to take, before it takes them. Throws `UnreadableTable` where that is too much
 * for a file of `size` bytes together.
 */
export function unpackBudget(size: number): (bytes: number) => void {
  let left = Math.max(ANY_FILE, size * MOST_GROWTH);
  return (bytes) => {
    left -= bytes;
    if (left < 0) throw new UnreadableTable('too-large', `> ${ANY_FILE >> 20} MB`);
  };
}
