import { useMemo } from 'react';
import { TZDate } from '@date-fns/tz';
import type { Dataset } from '../../core/dataset.ts';
import { intervalOf, rangeOf } from '../../core/time.ts';
import { useIntentions, useMessages } from '../app/AppContext.ts';
import { clusterRanges, type RangeSuggestion } from './clusterRanges.ts';
import { timelineMessages } from './messages.ts';
import { suggestionText } from './timeWords.ts';
import type { TimelineModel } from './useTimelineModel.ts';

function spansYears(suggestions: readonly RangeSuggestion[], timeZone: string): boolean {
  const years = suggestions.flatMap(({ from, to }) => {
    const { earliest, latest } = rangeOf(from, to, timeZone);
    return [earliest, latest].map((instant) => new TZDate(instant, timeZone).getFullYear());
  });
  return new Set(years).size > 1;
}

/** "All", and the ranges that the dataset's own incidents suggest. */
export function Presets({ dataset, model }: { dataset: Dataset; model: TimelineModel }) {
  const messages = useMessages(timelineMessages);
  const intentions = useIntentions();
  const { timeZone, language, range } = model;
  const suggestions = useMemo(() => {
    const items = dataset.bundle.incidents
      .filter(({ kind }) => kind === 'incident')
      .map(({ time }) => ({ interval: intervalOf(time), precision: time.precision }));
    return clusterRanges(items, timeZone);
  }, [dataset, timeZone]);
  const withYear = useMemo(() => spansYears(suggestions, timeZone), [suggestions, timeZone]);

  const button = (key: string, text: string, from: string | null, to: string | null) => {
    const suggested = rangeOf(from, to, timeZone);
    const current = suggested.earliest === range.earliest && suggested.latest === range.latest;
    return (
      <button
        key={key}
        type="button"
        className="timeline-preset number"
        aria-pressed={current}
        onClick={() => intentions.chooseRange(from, to)}
      >
        {text}
      </button>
    );
  };

  return (
    <div className="timeline-presets" role="group" aria-label={messages.ranges}>
      {button('all', messages.all, null, null)}
      {suggestions.map((suggestion) => {
        const days = suggestionText(suggestion, language, timeZone, withYear);
        const text = suggestion.kind === 'night' ? messages.nightOf(days) : days;
        return button(`${suggestion.from} ${suggestion.to}`, text, suggestion.from, suggestion.to);
      })}
    </div>
  );
}
