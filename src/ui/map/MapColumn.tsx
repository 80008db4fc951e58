import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useAppState, useMessages } from '../app/AppContext.ts';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { BasemapChooser } from './BasemapChooser.tsx';
import { Legend } from './Legend.tsx';
import { mapMessages } from './messages.ts';
import { needsPermission } from './needsPermission.ts';
import './mapColumn.css';

const BasemapQuestion = lazy(async () => ({
  default: (await import('./BasemapQuestion.tsx')).BasemapQuestion,
}));
const MapCanvas = lazy(async () => ({ default: (await import('./MapCanvas.tsx')).MapCanvas }));

interface Properties {
  readonly phone?: boolean;
  /** CSS pixels at the bottom that a sheet covers. */
  readonly covered?: number;
  /** What floats over the map's upper edge. */
  readonly overlay?: ReactNode;
}

/** The map with its key, its basemap control, and what went wrong with either. */
export function MapColumn({ phone = false, covered = 0, overlay = null }: Properties) {
  const texts = useMessages(mapMessages);
  const map = useAppState((state) => state.map);
  const basemapFailure = useAppState((state) => state.basemapFailure);
  const ready = useAppState((state) => state.dataset.phase === 'ready');
  const basemap = useAppState((state) => state.view.basemap);
  const [permitted, setPermitted] = useState<string | null>(null);
  const asks = basemap !== null && basemap !== permitted && needsPermission(basemap);
  const nothingPlaced = useAppState(
    (state) => state.answers !== null && state.answers.list.total > 0 && state.answers.result.bounds === null,
  );
  return (
    <section className="map-column" aria-label={texts.region}>
      <div className="map-stage">
        <Suspense fallback={null}>
          <MapCanvas phone={phone} covered={covered} basemap={asks ? null : basemap} />
        </Suspense>
        {map.phase === 'starting' && (
          <p className="map-starting" role="status">
            {texts.starting}
          </p>
        )}
        {overlay}
        <div className="map-messages" style={{ insetBlockEnd: covered }}>
          {map.phase === 'failed' && <FailureMessage failure={map.failure} />}
          {asks && (
            <Suspense fallback={null}>
              <BasemapQuestion address={basemap} onAllow={() => setPermitted(basemap)} />
            </Suspense>
          )}
          {basemapFailure !== null && <FailureMessage failure={basemapFailure} />}
          {nothingPlaced && map.phase === 'ready' && (
            <p className="map-nothing" role="status">
              {texts.nothingPlaced}
            </p>
          )}
        </div>
        {map.phase !== 'failed' && (
          <BasemapChooser offset={covered} onChoose={(address) => setPermitted(address)} />
        )}
      </div>
      {!phone && ready && <Legend />}
    </section>
  );
}
