import { useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { timelineMessages } from './messages.ts';
import { zoomCentre } from './zoomCentre.ts';
import type { TimelineModel } from './useTimelineModel.ts';
import type { TimelineMoves } from './useTimelineMoves.ts';

/** Zoom by button: around the middle of the range where it is in view. */
export function ZoomButtons({ model, moves }: { model: TimelineModel; moves: TimelineMoves }) {
  const messages = useMessages(timelineMessages);
  const centre = zoomCentre(model.window, model.range);
  return (
    <div className="timeline-zoom" role="group" aria-label={messages.zoom}>
      <button type="button" aria-label={messages.zoomOut} onClick={() => moves.zoom(2, centre)}>
        <Icon name="minus" />
      </button>
      <button type="button" aria-label={messages.zoomIn} onClick={() => moves.zoom(0.5, centre)}>
        <Icon name="plus" />
      </button>
      <button type="button" aria-label={messages.fit} title={messages.fit} onClick={() => moves.show(null)}>
        {messages.fitShort}
      </button>
    </div>
  );
}
