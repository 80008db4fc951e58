import { useState } from 'react';
import { useAppState, useMessages } from '../app/AppContext.ts';
import { brushOf } from './brushBounds.ts';
import { timelineMessages } from './messages.ts';
import { boundWords } from './timeWords.ts';
import type { TimelineModel } from './useTimelineModel.ts';

/** Says range and counts once playing has stopped and the engine has answered; silent while things move. */
export function LiveSummary({ model, stops }: { model: TimelineModel; stops: number }) {
  const messages = useMessages(timelineMessages);
  const answers = useAppState((state) => state.answers);
  const [said, setSaid] = useState(stops);
  const [words, setWords] = useState('');
  const { range, language, timeZone } = model;

  const answered = answers?.filter.range;
  const caughtUp = answered?.earliest === range.earliest && answered.latest === range.latest;
  if (answers !== null && said !== stops && caughtUp) {
    const { from, to } = brushOf(range);
    const text = (bound: 'from' | 'to', instant: number) =>
      boundWords(bound, instant, language, timeZone, messages.endOfDay);
    const stretch =
      from !== null && to !== null
        ? messages.fromTo(text('from', from), text('to', to))
        : from !== null
          ? messages.since(text('from', from))
          : to !== null
            ? messages.until(text('to', to))
            : messages.allTime;
    const { certain, possible } = answers.result;
    setSaid(stops);
    setWords(messages.rangeCounts(stretch, messages.counts(certain, possible)));
  }

  return (
    <p className="visually-hidden" aria-live="polite">
      {words}
    </p>
  );
}
