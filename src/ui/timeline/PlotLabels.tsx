import type { Source } from '../../core/format/source.ts';
import { parseInstant } from '../../core/time.ts';
import { useMessages } from '../app/AppContext.ts';
import { clockText, dayText } from '../language/timeText.ts';
import { brushOf, lineOf } from './brushBounds.ts';
import { timelineMessages } from './messages.ts';
import { placeLabels, type WantedLabel } from './placeLabels.ts';
import type { TimeScale } from './timeScale.ts';
import { boundLabel } from './timeWords.ts';
import type { TimelineModel } from './useTimelineModel.ts';

const DAY = 86_400_000;
/** More documents than this are not marked one by one. */
const MARKED_SOURCES = 3;

interface PlotLabelsProps {
  readonly model: TimelineModel;
  readonly scale: TimeScale;
  readonly sources: readonly Source[];
}

/** The line of labels over the plot: the brush's bounds, and since when the documents could know. */
export function PlotLabels({ model, scale, sources }: PlotLabelsProps) {
  const messages = useMessages(timelineMessages);
  const { window, range, language, timeZone } = model;
  const { from, to } = brushOf(range);
  const inside = (instant: number) => instant >= window.earliest && instant <= window.latest;

  const updates = sources
    .flatMap(({ id, calledAs, lastUpdated }) => {
      const instant = lastUpdated === null ? null : parseInstant(lastUpdated);
      if (instant === null || !inside(instant)) return [];
      const close = window.latest - window.earliest <= 3 * DAY;
      const time = close ? clockText(instant, language, timeZone) : dayText(instant, language, timeZone);
      return [{ id, instant, text: messages.lastUpdated(calledAs[language].replace(/^the /, ''), time) }];
    })
    .slice(0, MARKED_SOURCES);

  const bounds: (WantedLabel & { readonly key: string })[] = [];
  const fromLabel =
    from !== null && inside(from) ? boundLabel('from', from, window, language, timeZone) : null;
  const toLabel = to !== null && inside(lineOf(to)) ? boundLabel('to', to, window, language, timeZone) : null;
  const at = { from: scale.toOffset(from ?? 0), to: scale.toOffset(lineOf(to ?? 0)) };
  if (fromLabel !== null && toLabel !== null && (at.to - at.from < 56 || fromLabel === toLabel)) {
    const both = fromLabel === toLabel ? fromLabel : `${fromLabel} – ${toLabel}`;
    bounds.push({ key: 'both', offset: (at.from + at.to) / 2, text: both, bold: true, give: scale.width });
  } else {
    if (fromLabel !== null)
      bounds.push({ key: 'from', offset: at.from, text: fromLabel, bold: true, give: 40 });
    if (toLabel !== null) bounds.push({ key: 'to', offset: at.to, text: toLabel, bold: true, give: 40 });
  }
  const wanted: readonly (WantedLabel & { readonly key: string })[] = [
    ...bounds,
    ...updates.map(({ id, instant, text }) => ({ key: id, offset: scale.toOffset(instant), text, give: 90 })),
  ];
  const places = placeLabels(wanted, scale.width);

  return (
    <div className="timeline-labels">
      {updates.map(({ id, instant }) => (
        <span
          key={id}
          className="timeline-known-when"
          style={{ insetInlineStart: scale.toOffset(instant) }}
        />
      ))}
      {wanted.map(({ key, text, bold = false }, index) => {
        const place = places[index] ?? null;
        // The sliders say the bounds in words; a document's own time is said even where there is no room to show it.
        if (place === null && bold) return null;
        return (
          <span
            key={key}
            className={place === null ? 'visually-hidden' : 'timeline-label number'}
            data-strong={bold}
            aria-hidden={bold || undefined}
            style={place === null ? undefined : { insetInlineStart: place }}
          >
            <bdi>{text}</bdi>
          </span>
        );
      })}
    </div>
  );
}
