import { memo, useId, type CSSProperties } from 'react';
import { certaintyOf, type Certainty, type Interval } from '../../core/interval.ts';
import { intervalOf } from '../../core/time.ts';
import { useLocalText, useMessages } from '../app/AppContext.ts';
import { useWhenText } from '../app/useWhenText.ts';
import { IntervalBar, barExtent } from './IntervalBar.tsx';
import { timelineMessages } from './messages.ts';
import { placeLabels } from './placeLabels.ts';
import type { RelationLink } from './relationLinks.ts';
import type { TimelineRow } from './timelineRows.ts';
import { textWidth } from './textWidth.ts';
import type { TimeScale } from './timeScale.ts';

const NONE_OURS = { earliest: false, latest: false };
/** Room between a bar and the frame of what is selected, in CSS pixels. */
const FRAME = 5;
/** How far a caption may stand off its piece. */
const BESIDE = 16;

type Extent = ReturnType<typeof barExtent>;

/** Where the words of each piece go under it: the widest piece first, the others beside it but still at their piece. */
function captionPlaces(
  extents: readonly Extent[],
  seen: readonly boolean[],
  words: readonly string[],
  width: number,
): (number | null)[] {
  const order = [...extents.keys()].sort((a, b) => (extents[b]?.size ?? 0) - (extents[a]?.size ?? 0));
  const placed = placeLabels(
    order.map((index) => {
      const { start, size } = extents[index] ?? { start: 0, size: 0 };
      const caption = words[index] ?? '';
      const give = seen[index] === true ? textWidth(caption) / 2 + size / 2 + BESIDE : -1;
      return { offset: start + size / 2, text: caption, give };
    }),
    width,
  );
  return extents.map((_, index) => placed[order.indexOf(index)] ?? null);
}

/** Beside the bar: after it where there is room, before it otherwise. */
function relationPlace(
  start: number,
  size: number,
  width: number,
): { 'data-before'?: true; style: CSSProperties } {
  const after = start + size + 10;
  return width - after >= start
    ? { style: { insetInlineStart: after, maxInlineSize: Math.max(width - after, 0) } }
    : {
        'data-before': true,
        style: { insetInlineEnd: width - start + 10, maxInlineSize: Math.max(start - 10, 0) },
      };
}

interface IntervalRowProps {
  readonly row: TimelineRow;
  readonly scale: TimeScale;
  readonly range: Interval;
  /** Only what is certainly in range passes. */
  readonly certainOnly: boolean;
  readonly selected: boolean;
  readonly pointed: boolean;
  /** How it stands to the selected incident; null where it does not. */
  readonly link: RelationLink | null;
  /** Draws what each piece of an interval rests on under it, where there is room. */
  readonly captions: boolean;
  select(id: string): void;
  /** `shown`: the row's box, while the pointer or the focus rests on it. */
  rest(id: string, shown: HTMLElement | null): void;
}

/** One incident: its short title and its bar. Pressing selects it. */
export const IntervalRow = memo(function IntervalRow({
  row,
  scale,
  range,
  certainOnly,
  selected,
  pointed,
  link,
  captions,
  select,
  rest,
}: IntervalRowProps) {
  const messages = useMessages(timelineMessages);
  const text = useLocalText();
  const whenText = useWhenText();
  const description = useId();
  const { id, interval, role, time } = row;
  const possible = certaintyOf(interval, range);
  const certainty: Certainty = certainOnly && possible === 'possible' ? 'no' : possible;
  const { start, size } = barExtent(interval, scale);
  const ours = time?.ours ?? NONE_OURS;
  const parts = (time?.parts ?? []).map((part) => ({ ...part, interval: intervalOf(part) }));
  const extents = parts.map((part) => barExtent(part.interval, scale));
  const seen = parts.map(
    ({ interval: part }) => part.latest >= scale.window.earliest && part.earliest <= scale.window.latest,
  );
  const places = captions
    ? captionPlaces(
        extents,
        seen,
        parts.map((part) => text(part.words)),
        scale.width,
      )
    : [];
  const captioned =
    parts.length > 0 && parts.every((_, index) => !seen[index] || (places[index] ?? null) !== null);
  const certaintyWords = { certain: messages.certain, possible: messages.possible, no: messages.outside }[
    possible
  ];

  return (
    <li>
      <button
        type="button"
        className="timeline-row"
        data-certainty={certainty}
        data-selected={selected || undefined}
        data-pointed={pointed || undefined}
        data-captioned={captioned || undefined}
        aria-current={selected || undefined}
        aria-describedby={description}
        onClick={() => select(id)}
        onPointerEnter={(event) => rest(id, event.currentTarget)}
        onPointerLeave={() => rest(id, null)}
        onFocus={(event) => rest(id, event.currentTarget)}
        onBlur={() => rest(id, null)}
      >
        <span className="timeline-row-label">
          <bdi>{text(row.shortTitle)}</bdi>
        </span>
        <span className="timeline-row-plot">
          <span className="timeline-leader" style={{ inlineSize: Math.max(start - 9, 0) }} />
          {selected && (
            <span
              className="timeline-frame"
              data-cut-start={interval.earliest < scale.window.earliest || undefined}
              data-cut-end={interval.latest > scale.window.latest || undefined}
              style={{ insetInlineStart: start - FRAME, inlineSize: size + 2 * FRAME }}
            />
          )}
          {link !== null && (
            <span className="timeline-relation" {...relationPlace(start, size, scale.width)}>
              <bdi>
                {link.words}
                {link.reading !== null && ' *'}
              </bdi>
            </span>
          )}
          {parts.length === 0 ? (
            <IntervalBar interval={interval} scale={scale} role={role} certainty={certainty} ours={ours} />
          ) : (
            <>
              {parts.slice(1).map((part, index) => {
                const before = extents[index] ?? { start: 0, size: 0 };
                const from = before.start + before.size;
                const to = extents[index + 1]?.start ?? from;
                return (
                  <span
                    key={part.words.en}
                    className="timeline-between"
                    style={{ insetInlineStart: from, inlineSize: Math.max(to - from, 0) }}
                  />
                );
              })}
              {parts.map((part, index) =>
                seen[index] ? (
                  <IntervalBar
                    key={part.words.en}
                    interval={part.interval}
                    scale={scale}
                    role={role}
                    certainty={certainty}
                    ours={{
                      earliest: ours.earliest && part.interval.earliest === interval.earliest,
                      latest: ours.latest && part.interval.latest === interval.latest,
                    }}
                    discrepancy={part.discrepancy !== undefined}
                  />
                ) : null,
              )}
              {captioned &&
                parts.map((part, index) =>
                  seen[index] ? (
                    <span
                      key={part.words.en}
                      className="timeline-caption-of-part"
                      data-role={part.discrepancy === undefined ? role : 'discrepancy'}
                      style={{ insetInlineStart: places[index] ?? 0 }}
                    >
                      <bdi>{text(part.words)}</bdi>
                    </span>
                  ) : null,
                )}
            </>
          )}
        </span>
      </button>
      <span id={description} className="visually-hidden">
        {[
          whenText(row),
          certaintyWords,
          ...(link === null ? [] : [link.words]),
          ...(link === null || link.reading === null ? [] : [link.reading]),
          ...(time?.convention === undefined ? [] : [text(time.convention)]),
          ...parts.map((part) => text(part.words)),
          ...(interval.earliest === -Infinity ? [messages.openStart] : []),
          ...(interval.latest === Infinity ? [messages.openEnd] : []),
        ].join('; ')}
      </span>
    </li>
  );
});
