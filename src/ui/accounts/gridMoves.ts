/** A place in the grid of cells, from zero. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** The column nearest to `column` in a row that holds something; the earlier of two as near; -1 in an empty row. */
function nearest(row: readonly boolean[], column: number): number {
  let best = -1;
  row.forEach((holds, index) => {
    if (holds && (best < 0 || Math.abs(index - column) < Math.abs(best - column))) best = index;
  });
  return best;
}

/**
 * Where a key leads from a cell; null where it leads nowhere. Only cells that hold something are stopped at. Left and
 * right follow what is seen, so they turn round in a right-to-left grid; Home and End go to the row's first and last.
 */
export function moveInGrid(
  holds: readonly (readonly boolean[])[],
  from: GridPlace,
  key: string,
  options: { readonly rightToLeft: boolean; readonly control: boolean },
): GridPlace | null {
  const own = holds[from.row] ?? [];
  const along = (step: 1 | -1): GridPlace | null => {
    for (let column = from.column + step; column >= 0 && column < own.length; column += step) {
      if (own[column]) return { row: from.row, column };
    }
    return null;
  };
  const across = (step: 1 | -1): GridPlace | null => {
    for (let row = from.row + step; row >= 0 && row < holds.length; row += step) {
      const column = nearest(holds[row] ?? [], from.column);
      if (column >= 0) return { row, column };
    }
    return null;
  };
  const edge = (end: 'first' | 'last', row: number): GridPlace | null => {
    const cells = holds[row] ?? [];
    const column = end === 'first' ? cells.indexOf(true) : cells.lastIndexOf(true);
    return column < 0 ? null : { row, column };
  };
  switch (key) {
    case 'ArrowRight':
      return along(options.rightToLeft ? -1 : 1);
    case 'ArrowLeft':
      return along(options.rightToLeft ? 1 : -1);
    case 'ArrowDown':
      return across(1);
    case 'ArrowUp':
      return across(-1);
    case 'Home':
      return edge('first', options.control ? 0 : from.row);
    case 'End':
      return edge('last', options.control ? holds.length - 1 : from.row);
    default:
      return null;
  }
}
