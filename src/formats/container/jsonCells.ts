import type { Cell } from './cellValues.ts';
import { readFeature } from './geoJsonTable.ts';

/** The cells of one record of JSON after the other, under columns that grow as records bring new names. */
export interface JsonCells {
  /** Names by number. Further ones are added behind them. */
  readonly columns: readonly string[];
  /** Reads the record in `bytes[from, to)`; gives what is wrong with it, `geometry-not-supported` being a row all the same. */
  read(
    bytes: Uint8Array,
    from: number,
    to: number,
    layout: 'features' | 'lines' | 'sequence',
  ): 'not-json' | 'not-a-row' | 'geometry-not-supported' | null;
  /** Of the record that was read last. */
  cell(column: number): Cell;
  texts(): string[];
}

const DECODER = new TextDecoder();

export function createJsonCells(): JsonCells {
  const columns: string[] = [];
  const numbers = new Map<string, number>();
  const cells: Cell[] = [];

  const set = (name: string, cell: Cell): void => {
    let column = numbers.get(name);
    if (column === undefined) {
      column = columns.length;
      numbers.set(name, column);
      columns.push(name);
    }
    cells[column] = cell;
  };

  return {
    columns,
    read(bytes, from, to, layout) {
      cells.fill(null);
      try {
        const value: unknown = JSON.parse(DECODER.decode(bytes.subarray(from, to)));
        return readFeature(value, layout === 'features' ? 'geojson' : 'geojson-lines', set);
      } catch (error) {
        // Nested so deep that it cannot be written out again either.
        if (error instanceof SyntaxError || error instanceof RangeError) return 'not-json';
        throw error;
      }
    },
    cell: (column) => cells[column],
    texts: () =>
      columns.map((_, column) => {
        const cell = cells[column];
        return cell === null || cell === undefined ? '' : String(cell);
      }),
  };
}
