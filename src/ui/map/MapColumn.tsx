import { lazy, Suspense, useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { useAppState, useIntentions, useMessages } from '../app/AppContext.ts';
import type { AppState } from '../../state/appState.ts';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { useDrawn } from '../app/useDrawn.ts';
import type { CanvasProperties } from './MapCanvas.tsx';
import { CHIPS } from './chips.ts';
import { BasemapChooser } from './BasemapChooser.tsx';
import { Legend } from './Legend.tsx';
import { mapMessages } from './messages.ts';
import { needsPermission } from './needsPermission.ts';
import { useMapStart } from './useMapStart.ts';
import './mapColumn.css';

const BasemapQuestion = lazy(async () => ({
  default: (await import('./BasemapQuestion.tsx')).BasemapQuestion,
}));
const StillMap = lazy(async () => ({ default: (await import('./StillMap.tsx')).StillMap }));
const MapCanvas = lazy((): Promise<{ default: ComponentType<CanvasProperties> }> =>
  import('./MapCanvas.tsx').then(
    ({ MapCanvas: Canvas }) => ({ default: Canvas }),
    () => ({ default: MapMissing }),
  ),
);

/** Stands where the map's code could not be loaded, and says so. */
function MapMissing() {
  const { reportMap } = useIntentions();
  useEffect(() => {
    const detail = 'MapCanvas';
    reportMap({ phase: 'failed', failure: { kind: 'map-failed', detail } });
  }, [reportMap]);
  return null;
}

/** What to show is known, or will not be: before that a map would draw the whole world for nothing. */
function isSettled(state: AppState): boolean {
  const { answers, engine, dataset } = state;
  if (answers !== null || engine.phase === 'failed') return true;
  return dataset.phase === 'failed' || dataset.phase === 'asking';
}

interface Properties {
  readonly phone?: boolean;
  /** Something lies over all of it. */
  readonly hidden?: boolean;
  /** CSS pixels at the bottom that a sheet covers. */
  readonly covered?: number;
  /** What floats over the map's upper edge. */
  readonly overlay?: ReactNode;
}

/** The map with its key, its basemap control, and what went wrong with either. */
export function MapColumn({ phone = false, hidden = false, covered = 0, overlay = null }: Properties) {
  const texts = useMessages(mapMessages);
  const stage = useRef<HTMLDivElement>(null);
  const settled = useDrawn(useAppState(isSettled));
  const begun = useMapStart(stage, { settled, hidden });
  const map = useAppState((state) => state.map);
  // Without WebGL the still picture is all the map there is; it follows the filters.
  const isStill =
    map.phase === 'starting' || (map.phase === 'failed' && map.failure.kind === 'webgl-missing');
  const basemapFailure = useAppState((state) => state.basemapFailure);
  const ready = useDrawn(useAppState((state) => state.dataset.phase === 'ready'));
  const basemap = useAppState((state) => state.view.basemap);
  const [permitted, setPermitted] = useState<string | null>(null);
  const asks = basemap !== null && basemap !== permitted && needsPermission(basemap);
  const nothingPlaced = useAppState(
    (state) => state.answers !== null && state.answers.list.total > 0 && state.answers.result.bounds === null,
  );
  return (
    <section className="map-column" aria-label={texts.region}>
      <div className="map-stage" ref={stage}>
        <Suspense fallback={null}>
          {begun && <MapCanvas phone={phone} covered={covered} basemap={asks ? null : basemap} />}
        </Suspense>
        {isStill && settled && basemap === null && (
          <Suspense fallback={null}>
            <StillMap top={phone ? CHIPS : 0} covered={covered} />
          </Suspense>
        )}
        {map.phase === 'starting' && (
          <p className="map-starting" role="status" style={{ insetBlockStart: phone ? CHIPS : undefined }}>
            {begun || !settled ? texts.starting : texts.still}
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
