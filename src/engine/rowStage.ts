import { FACETS } from '../core/filter.ts';

/**
 * Rows as they come, all that is known of one in one stretch of memory (a cache line): bringing them into another order
 * leaps about once a row, not once a row and column.
 */
export interface RowStage {
  readonly rows: number;
  /** Makes room for more rows and tells the number of the first; their words are 0. */
  extend(rows: number): number;
  readonly blocks: readonly StagedBlock[];
}

/** Views of one stretch of rows: all of the same memory. */
export interface StagedBlock {
  readonly words: Uint32Array;
  readonly singles: Float32Array;
  readonly doubles: Float64Array;
}

/** Where a row's values stand: block `number >>> BLOCK_BITS`, word `(number & BLOCK_MASK) * WORDS` and further. */
export const BLOCK_BITS = 14;
export const BLOCK_MASK = 2 ** BLOCK_BITS - 1;
export const WORDS = 16;
/** In doubles from the row's first. */
export const STAGED_START = 0;
export const STAGED_END = 1;
/** In words from the row's first; the radius is a single. */
export const STAGED_X = 4;
export const STAGED_Y = 5;
export const STAGED_RADIUS = 6;
export const STAGED_FLAGS = 7;
export const STAGED_CONFLICTS = 8;
export const STAGED_DISCREPANCIES = 9;
/** The sets of the facets, in the order of `FACETS`. */
export const STAGED_SETS = WORDS - FACETS.length;

export function createRowStage(): RowStage {
  const blocks: StagedBlock[] = [];
  let rows = 0;
  return {
    get rows() {
      return rows;
    },
    blocks,
    extend(more) {
      const first = rows;
      rows += more;
      while (blocks.length << BLOCK_BITS < rows) {
        const buffer = new ArrayBuffer((WORDS * 4) << BLOCK_BITS);
        blocks.push({
          words: new Uint32Array(buffer),
          singles: new Float32Array(buffer),
          doubles: new Float64Array(buffer),
        });
      }
      return first;
    },
  };
}
