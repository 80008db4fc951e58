import { certaintyOf, type Interval } from '../../core/interval.ts';
import { useLocalText, useMessages } from '../app/AppContext.ts';
import { useWhenText } from '../app/useWhenText.ts';
import { timelineMessages } from './messages.ts';
import type { RelationLink } from './relationLinks.ts';
import type { TimelineRow } from './timelineRows.ts';

interface RowTipProps {
  readonly row: TimelineRow;
  readonly link: RelationLink | null;
  readonly range: Interval;
  /** CSS pixels from the plot's block end and inline start. */
  readonly above: number;
  readonly start: number;
}

/** What a bar means, in words, while the pointer or the focus rests on its row. The row's description says the same. */
export function RowTip({ row, link, range, above, start }: RowTipProps) {
  const messages = useMessages(timelineMessages);
  const text = useLocalText();
  const whenText = useWhenText();
  const { time, interval } = row;
  const certainty = { certain: messages.certain, possible: messages.possible, no: messages.outside }[
    certaintyOf(interval, range)
  ];
  return (
    <div
      className="timeline-tip"
      aria-hidden="true"
      style={{ insetBlockEnd: above, insetInlineStart: start }}
    >
      <strong>{text(row.title)}</strong>
      <span>
        <bdi>{whenText(row)}</bdi> · {certainty}
      </span>
      {time?.convention !== undefined && <span className="ours">{text(time.convention)}</span>}
      {time?.parts?.map((part) => (
        <span key={part.words.en} data-role={part.discrepancy === undefined ? undefined : 'discrepancy'}>
          {text(part.words)}
        </span>
      ))}
      {link !== null && (
        <span className="timeline-tip-relation">
          {link.words}
          {link.reading !== null && <span className="ours"> {link.reading}</span>}
          <q lang={link.quoteLanguage} dir="auto">
            {link.quote}
          </q>
        </span>
      )}
      {interval.earliest === -Infinity && <span>{messages.openStart}</span>}
      {interval.latest === Infinity && <span>{messages.openEnd}</span>}
    </div>
  );
}
