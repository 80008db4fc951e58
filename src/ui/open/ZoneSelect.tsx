import { useId, useMemo } from 'react';
import { useMessages } from '../app/AppContext.ts';
import { columnsMessages } from './columnsMessages.ts';

interface Properties {
  readonly zone: string;
  readonly hint: string;
  readonly onChoose: (zone: string) => void;
}

/** The zone in which days and times that name none are counted. */
export function ZoneSelect({ zone, hint, onChoose }: Properties) {
  const texts = useMessages(columnsMessages);
  const [field, note] = [useId(), useId()];
  const zones = useMemo(() => [...new Set(['UTC', zone, ...Intl.supportedValuesOf('timeZone')])], [zone]);
  return (
    <div className="zone-select">
      <label htmlFor={field}>{texts.zone}</label>
      <select
        id={field}
        dir="ltr"
        aria-describedby={note}
        value={zone}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {zones.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <p id={note} className="open-hint">
        {hint}
      </p>
    </div>
  );
}
