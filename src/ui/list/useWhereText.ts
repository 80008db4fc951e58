import type { Position } from '../../core/geometry.ts';
import type { LocalText } from '../../core/text.ts';
import { useLocalText, useMessages } from '../app/AppContext.ts';
import { listMessages } from './messages.ts';

interface Placed {
  /** The editors' words for what the place lies in; null for the row of a table. */
  readonly within: LocalText | null;
  readonly position: Position | null;
}

/** Where something was: in the editors' words, else its coordinates, where it has any. */
export function useWhereText(): (placed: Placed, isRow: boolean) => string {
  const local = useLocalText();
  const texts = useMessages(listMessages);
  return ({ within, position }, isRow) => {
    if (within !== null) return local(within);
    return isRow && position !== null ? coordinatesText(position) : texts.noPlace;
  };
}

/** "33.8500, 42.5300": latitude first, as people write them. */
function coordinatesText([longitude, latitude]: Position): string {
  return `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
}
