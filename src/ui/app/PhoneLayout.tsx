import { useCallback, useRef, useState } from 'react';
import { Filters } from '../filters/Filters.tsx';
import { FilterChips } from '../filters/FilterChips.tsx';
import { IncidentCard } from '../list/IncidentCard.tsx';
import { IncidentList } from '../list/IncidentList.tsx';
import { Icon, type IconName } from '../look/Icon.tsx';
import { PaperDialog } from '../look/PaperDialog.tsx';
import { Legend } from '../map/Legend.tsx';
import { MapColumn } from '../map/MapColumn.tsx';
import { LazyPanel } from '../panel/LazyPanel.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import { useAppState, useIntentions, useLanguage, useMessages } from './AppContext.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FirstIncidentWords } from './FirstIncidentWords.tsx';
import { phoneMessages } from './phoneMessages.ts';
import { useDrawn } from './useDrawn.ts';
import { useKeptFocus } from './useKeptFocus.ts';
import { LOW, useMediaQuery } from './useMediaQuery.ts';

type Sheet = 'map' | 'list' | 'timeline' | 'incident';

function PeekSheet() {
  const texts = useMessages(phoneMessages);
  const answers = useAppState((state) => state.answers);
  const selected = useAppState((state) => state.view.incident);
  const low = useMediaQuery(LOW);
  const ranged = useAppState((state) => state.view.from !== null || state.view.to !== null);
  const row = answers?.list.rows.find(({ record }) => record.id === selected);
  return (
    <>
      <p className="sheet-counts number">
        {answers !== null &&
          (ranged
            ? texts.peekCounts(answers.result.certain, answers.result.possible)
            : texts.peekAll(answers.result.certain + answers.result.possible))}
      </p>
      {row !== undefined && <IncidentCard row={row} selected />}
      {!low && <Timeline compact />}
    </>
  );
}

function Tabs({ sheet, onChoose }: { sheet: Sheet; onChoose: (sheet: Sheet) => void }) {
  const texts = useMessages(phoneMessages);
  const tabs: readonly { id: Sheet; icon: IconName; name: string }[] = [
    { id: 'map', icon: 'map', name: texts.tabMap },
    { id: 'list', icon: 'list', name: texts.tabList },
    { id: 'timeline', icon: 'timeline', name: texts.tabTimeline },
    { id: 'incident', icon: 'document', name: texts.tabIncident },
  ];
  return (
    <nav className="phone-tabs" aria-label={texts.phoneTabs}>
      {tabs.map(({ id, icon, name }) => (
        <button
          key={id}
          type="button"
          className="phone-tab"
          aria-current={sheet === id ? 'true' : undefined}
          onClick={() => onChoose(id)}
        >
          <Icon name={icon} />
          {name}
        </button>
      ))}
    </nav>
  );
}

/** Map above, a sheet over it, four tabs at the thumb. An incident fills the page. */
export function PhoneLayout() {
  const texts = useMessages(phoneMessages);
  const language = useLanguage();
  const intentions = useIntentions();
  const ready = useDrawn(useAppState((state) => state.dataset.phase === 'ready'));
  const answered = useAppState((state) => state.answers !== null || state.engine.phase === 'failed');
  const reading = useAppState((state) => state.view.incident !== null || state.view.tab === 'source');
  const [chosen, setChosen] = useState<Sheet | null>(null);
  const [wasReading, setWasReading] = useState(reading);
  const [covered, setCovered] = useState(0);
  const sheetElement = useRef<HTMLDivElement>(null);
  const measure = useCallback((element: HTMLDivElement | null) => {
    sheetElement.current = element;
    if (element === null) return;
    const observer = new ResizeObserver(() => setCovered(Math.round(element.offsetHeight)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const [dialog, setDialog] = useState<'filters' | 'key' | null>(null);
  if (reading !== wasReading) {
    setWasReading(reading);
    setChosen(reading ? 'incident' : chosen === 'incident' ? 'map' : chosen);
  }
  const sheet = chosen ?? (reading ? 'incident' : 'map');
  useKeptFocus(sheetElement, sheet);
  // The sheet comes once, with all that is in it: one that grows moves under the eyes.
  const isThere = useDrawn(ready && (answered || sheet !== 'map'));
  return (
    <main className={`phone phone-shows-${sheet}`}>
      <div className="phone-stage">
        <MapColumn
          phone
          hidden={sheet === 'incident'}
          covered={sheet === 'incident' ? 0 : covered}
          overlay={
            ready && (
              <div className="phone-chips">
                <FilterChips />
                <button type="button" className="phone-chip" onClick={() => setDialog('filters')}>
                  {texts.filters}
                </button>
                <button type="button" className="phone-chip" onClick={() => setDialog('key')}>
                  {texts.key}
                </button>
              </div>
            )
          }
        />
      </div>
      {!isThere && sheet === 'incident' && <FirstIncidentWords />}
      {isThere && (
        <div className="phone-sheet" key={sheet} ref={measure} tabIndex={-1}>
          <ErrorBoundary language={language}>
            {sheet === 'map' && <PeekSheet />}
            {sheet === 'list' && <IncidentList />}
            {sheet === 'timeline' && <Timeline />}
            {sheet === 'incident' &&
              (reading ? <LazyPanel /> : <p className="phone-empty">{texts.chooseIncident}</p>)}
          </ErrorBoundary>
        </div>
      )}
      <Tabs
        sheet={sheet}
        onChoose={(next) => {
          intentions.point(null);
          setChosen(next);
        }}
      />
      <PaperDialog
        title={texts.filters}
        closeName={texts.close}
        isOpen={dialog === 'filters'}
        onClose={() => setDialog(null)}
      >
        <Filters />
      </PaperDialog>
      <PaperDialog
        title={texts.key}
        closeName={texts.close}
        isOpen={dialog === 'key'}
        onClose={() => setDialog(null)}
      >
        <Legend />
      </PaperDialog>
    </main>
  );
}
