import type { ScreenPoint } from '../../map/mapState.ts';
import type { PageRow } from '../../engine/protocol.ts';
import { IncidentCard } from '../list/IncidentCard.tsx';

/** What lies under the pointer, in words. The pointer cannot enter it: everything in it is also in the list. */
export function HoverCard({
  row,
  point,
  isPastMiddle,
}: {
  row: PageRow;
  point: ScreenPoint;
  isPastMiddle: boolean;
}) {
  return (
    <div
      className={isPastMiddle ? 'hover-card hover-card-before' : 'hover-card'}
      style={{ left: point.x, top: point.y }}
      aria-hidden="true"
    >
      <IncidentCard row={row} selected={false} />
    </div>
  );
}
