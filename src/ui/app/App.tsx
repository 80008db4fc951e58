import { lazy, Suspense, useRef } from 'react';
import { useStore } from 'zustand';
import type { ServiceWorkerUpdates } from '../../state/serviceWorkerUpdates.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { Filters } from '../filters/Filters.tsx';
import { IncidentList } from '../list/IncidentList.tsx';
import { MapColumn } from '../map/MapColumn.tsx';
import { LazyPanel } from '../panel/LazyPanel.tsx';
import { useAppState, useLanguage, useMessages } from './AppContext.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FailureMessage } from './FailureMessage.tsx';
import { FirstIncidentWords } from './FirstIncidentWords.tsx';
import { FontNotice } from './FontNotice.tsx';
import { Header } from './Header.tsx';
import { appMessages } from './messages.ts';
import { PhoneLayout } from './PhoneLayout.tsx';
import { PrintRoot } from '../print/PrintRoot.tsx';
import { PageAttributes } from './PageAttributes.tsx';
import { useKeptFocus } from './useKeptFocus.ts';
import { useDrawn } from './useDrawn.ts';
import { PHONE, useMediaQuery } from './useMediaQuery.ts';
import './app.css';
import './phone.css';

const LinkNotices = lazy(async () => ({ default: (await import('./LinkNotices.tsx')).LinkNotices }));
const UpdateNotice = lazy(async () => ({ default: (await import('./UpdateNotice.tsx')).UpdateNotice }));
const EmbedHeader = lazy(async () => ({ default: (await import('./EmbedHeader.tsx')).EmbedHeader }));
const OpeningNotice = lazy(async () => ({
  default: (await import('../open/OpeningNotice.tsx')).OpeningNotice,
}));
const DropTarget = lazy(async () => ({ default: (await import('../open/DropTarget.tsx')).DropTarget }));
const DatasetQuestion = lazy(async () => ({
  default: (await import('./DatasetQuestion.tsx')).DatasetQuestion,
}));

function WideLayout() {
  const language = useLanguage();
  const ready = useDrawn(useAppState((state) => state.dataset.phase === 'ready'));
  const embedded = useAppState((state) => state.view.embed);
  const selected = useAppState((state) => state.view.incident !== null || state.view.tab === 'source');
  // While the dataset is on its way its parts have their room already: nothing moves aside for them.
  const expected = useAppState(({ dataset: { phase } }) => phase === 'ready' || phase === 'loading');
  const panelled = expected && selected;
  const side = useRef<HTMLDivElement>(null);
  useKeptFocus(side, panelled ? 'panel' : 'no panel');
  return (
    <main className={panelled ? 'frame frame-with-panel' : 'frame'}>
      <div className="frame-side" id="side" ref={side} tabIndex={-1}>
        <ErrorBoundary language={language}>
          {ready && !embedded && <Filters />}
          {ready && <IncidentList />}
        </ErrorBoundary>
      </div>
      <ErrorBoundary language={language}>
        <MapColumn />
      </ErrorBoundary>
      <div className={expected ? 'frame-time frame-time-expected' : 'frame-time'}>
        <ErrorBoundary language={language}>{ready && <Timeline />}</ErrorBoundary>
      </div>
      {panelled && (
        <div className="frame-panel">
          <ErrorBoundary language={language}>{ready ? <LazyPanel /> : <FirstIncidentWords />}</ErrorBoundary>
        </div>
      )}
    </main>
  );
}

/** The whole page. */
export function App({ updates }: { updates: ServiceWorkerUpdates }) {
  const texts = useMessages(appMessages);
  const phone = useMediaQuery(PHONE);
  const language = useLanguage();
  const embedded = useAppState((state) => state.view.embed);
  const noticed = useAppState((state) => state.notices.length > 0);
  const isNewer = useStore(updates.state, ({ phase }) => phase === 'ready');
  const asks = useAppState((state) => state.dataset.phase === 'asking');
  const opens = useAppState((state) => state.opening !== null);
  const answered = useDrawn(useAppState((state) => state.answers !== null));
  const failure = useAppState((state) =>
    state.dataset.phase === 'failed' ? state.dataset.failure : state.openFailure,
  );
  const engineFailure = useAppState((state) =>
    state.engine.phase === 'failed' ? state.engine.failure : null,
  );
  return (
    <Suspense fallback={null}>
      <PageAttributes />
      <PrintRoot />
      {answered && !embedded && (
        <Suspense fallback={null}>
          <DropTarget />
        </Suspense>
      )}
      <div className="app">
        {!phone && (
          <a className="skip-link" href="#side">
            {texts.skipToList}
          </a>
        )}
        <ErrorBoundary language={language}>
          <Suspense fallback={<div className="header" />}>
            {embedded ? <EmbedHeader /> : <Header phone={phone} />}
          </Suspense>
        </ErrorBoundary>
        <div className="app-notices">
          <ErrorBoundary language={language}>
            <Suspense fallback={null}>{noticed && <LinkNotices />}</Suspense>
            <FontNotice />
            <Suspense fallback={null}>
              {isNewer && <UpdateNotice onTake={updates.take} onPutOff={updates.putOff} />}
            </Suspense>
            <Suspense fallback={null}>{asks && <DatasetQuestion />}</Suspense>
            <Suspense fallback={null}>{opens && <OpeningNotice />}</Suspense>
            {failure !== null && <FailureMessage failure={failure} />}
            {engineFailure !== null && <FailureMessage failure={engineFailure} />}
          </ErrorBoundary>
        </div>
        <ErrorBoundary language={language}>{phone ? <PhoneLayout /> : <WideLayout />}</ErrorBoundary>
      </div>
    </Suspense>
  );
}
