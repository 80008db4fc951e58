import { useState } from 'react';
import type { OpenTable } from '../../state/appState.ts';
import { useApp, useMessages } from '../app/AppContext.ts';
import { openMessages } from './messages.ts';
import { readAsText } from './readAsText.ts';
import { ZoneSelect } from './ZoneSelect.tsx';

/** How the open table was read, and the way to read it otherwise. `onLeave`: before it is read again. */
export function ReadingFacts({ table, onLeave }: { table: OpenTable; onLeave: () => void }) {
  const texts = useMessages(openMessages);
  const { loader } = useApp();
  const { choices } = table;
  const [zone, setZone] = useState(choices.timeZone);
  // Its rows were read when it was packed.
  if (table.inspection.format === 'packed') {
    return (
      <section className="report-reading" aria-label={texts.howRead}>
        <h3 className="caps">{texts.howRead}</h3>
        <p>
          {readAsText(table, texts)} {texts.readWhenPacked(zone)}
        </p>
      </section>
    );
  }
  return (
    <section className="report-reading" aria-label={texts.howRead}>
      <h3 className="caps">{texts.howRead}</h3>
      <p>
        {readAsText(table, texts)}{' '}
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            onLeave();
            loader.check();
          }}
        >
          {texts.checkColumns}
        </button>
      </p>
      <form
        className="report-zone"
        onSubmit={(event) => {
          event.preventDefault();
          onLeave();
          loader.readAgain({ ...choices, timeZone: zone });
        }}
      >
        <ZoneSelect zone={zone} hint={texts.zoneReport} onChoose={setZone} />
        <button type="submit" className="button" disabled={zone === choices.timeZone}>
          {texts.readInZone}
        </button>
      </form>
    </section>
  );
}
