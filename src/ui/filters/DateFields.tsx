import { useId } from 'react';
import { dayOf, isDay, parseInstant } from '../../core/time.ts';
import { timeZoneOf, windowOf } from '../../state/intentions.ts';
import { useAppState, useIntentions, useLanguage, useMessages } from '../app/AppContext.ts';
import { zoneName } from '../language/timeText.ts';
import { filterMessages } from './messages.ts';

function dayOfBound(bound: string | null, zone: string): string {
  if (bound === null || isDay(bound)) return bound ?? '';
  const instant = parseInstant(bound);
  return instant === null ? '' : dayOf(instant, zone);
}

/** Whole days, typed or picked. Finer ranges are the timeline's. */
export function DateFields() {
  const texts = useMessages(filterMessages);
  const intentions = useIntentions();
  const zone = useAppState(timeZoneOf);
  const from = useAppState((state) => state.view.from);
  const to = useAppState((state) => state.view.to);
  const language = useLanguage();
  const at = useAppState((state) => windowOf(state)?.latest ?? 0);
  const help = useId();
  const choose = (nextFrom: string, nextTo: string) =>
    intentions.chooseRange(isDay(nextFrom) ? nextFrom : null, isDay(nextTo) ? nextTo : null);
  const first = dayOfBound(from, zone);
  const last = dayOfBound(to, zone);
  const reversed = first !== '' && last !== '' && first > last;
  return (
    <div className="dates">
      <label className="dates-field">
        <span>{texts.firstDay}</span>
        <input
          type="date"
          value={first}
          aria-describedby={help}
          aria-invalid={reversed || undefined}
          onChange={(event) => choose(event.currentTarget.value, last)}
        />
      </label>
      <label className="dates-field">
        <span>{texts.lastDay}</span>
        <input
          type="date"
          value={last}
          aria-describedby={help}
          aria-invalid={reversed || undefined}
          onChange={(event) => choose(first, event.currentTarget.value)}
        />
      </label>
      <p id={help} className={reversed ? 'dates-problem' : 'dates-help'}>
        {reversed ? texts.dateReversed : texts.dateHelp(zoneName(at, language, zone))}
      </p>
    </div>
  );
}
