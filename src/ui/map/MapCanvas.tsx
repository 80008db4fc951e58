import { lazy, Suspense, use, useEffect, useRef, useState } from 'react';
import type { LocalText } from '../../core/text.ts';
import { IncidentMap } from '../../map/IncidentMap.ts';
import type { Crowd, MapEvents, ScreenPoint } from '../../map/mapState.ts';
import { useApp, useAppState, useLocalText, useMessages } from '../app/AppContext.ts';
import { MapHandleContext, handOver } from '../export/MapHandle.ts';
import { CHIPS } from './chips.ts';
import { HoverCard } from './HoverCard.tsx';
import { mapMessages } from './messages.ts';
import { useMapState } from './useMapState.ts';

const CrowdDialog = lazy(async () => ({ default: (await import('./CrowdDialog.tsx')).CrowdDialog }));

export interface CanvasProperties {
  readonly phone: boolean;
  /** CSS pixels at the bottom that a sheet covers. */
  readonly covered: number;
  /** An online style that the reader has agreed to; null for the embedded one. */
  readonly basemap: string | null;
}

/** The map itself: hands the imperative map what to show, and the app what the reader did. */
export function MapCanvas({ phone, covered, basemap }: CanvasProperties) {
  const texts = useMessages(mapMessages);
  const local = useLocalText();
  const { intentions, engine } = useApp();
  const handle = use(MapHandleContext);
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<IncidentMap | null>(null);
  const mapState = useMapState(phone ? CHIPS : 0, covered, basemap);
  const initial = useRef(mapState);
  const [hovered, setHovered] = useState<{
    incident: string;
    point: ScreenPoint;
    isPastMiddle: boolean;
  } | null>(null);
  /** Numbered: a list that is asked for again while the last one is still closing is another. */
  const [listed, setListed] = useState<{ crowd: Crowd; number: number } | null>(null);
  const [focused, setFocused] = useState<{ incident: string | null; count: number } | null>(null);
  const rows = useAppState((state) => state.answers?.list.rows ?? null);
  const rowOf = (id: string | null) => rows?.find(({ record }) => record.id === id);

  useEffect(() => {
    if (container.current === null) return;
    const events: MapEvents = {
      onSelect: intentions.selectIncident,
      onHover: (target) => {
        const middle = (container.current?.clientWidth ?? 0) / 2;
        setHovered(target === null ? null : { ...target, isPastMiddle: target.point.x > middle });
        intentions.point(target === null ? null : { incident: target.incident, claims: [] });
      },
      onCamera: (camera, byReader) => {
        if (byReader) intentions.moveCamera(camera);
      },
      onFocus: setFocused,
      onReady: () => intentions.reportMap({ phase: 'ready' }),
      onFailure: (failure) => {
        if (failure.kind === 'basemap-failed' || failure.kind === 'online-basemap-failed') {
          intentions.reportBasemap(failure);
        } else intentions.reportMap({ phase: 'failed', failure });
      },
      onRestored: () => intentions.reportMap({ phase: 'ready' }),
      onBasemap: () => intentions.reportBasemap(null),
      onCrowd: (crowd) => setListed((last) => ({ crowd, number: (last?.number ?? 0) + 1 })),
    };
    const created = new IncidentMap({
      container: container.current,
      engine,
      initial: initial.current,
      events,
    });
    map.current = created;
    handOver(handle, created);
    return () => {
      map.current = null;
      handOver(handle, null);
      created.remove();
    };
  }, [engine, intentions, handle]);

  useEffect(() => {
    map.current?.set(mapState);
  }, [mapState]);

  const hoveredRow = rowOf(hovered?.incident ?? null);
  const focusedTitle = useTitle(focused?.incident ?? null);
  return (
    <>
      <div className="map-canvas" ref={container} />
      {hovered !== null && hoveredRow !== undefined && (
        <HoverCard row={hoveredRow} point={hovered.point} isPastMiddle={hovered.isPastMiddle} />
      )}
      {listed !== null && (
        <Suspense fallback={null}>
          <CrowdDialog
            key={listed.number}
            crowd={listed.crowd}
            onClose={() => setListed((now) => (now?.number === listed.number ? null : now))}
          />
        </Suspense>
      )}
      <p className="visually-hidden" aria-live="polite">
        {focusedTitle !== null && texts.focused(local(focusedTitle))}
        {focused?.incident === null && texts.focusedDisc(focused.count)}
      </p>
    </>
  );
}

/** The title of an incident, which may be in no part of the list that is here. */
function useTitle(id: string | null): LocalText | null {
  const { engine } = useApp();
  const [found, setFound] = useState<{ id: string; title: LocalText } | null>(null);
  useEffect(() => {
    if (id === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    void (async () => {
      // The engine tells its own failures.
      const record = await engine.record(id, signal).catch(() => null);
      if (record !== null && !signal.aborted) setFound({ id, title: record.title });
    })();
    return () => controller.abort();
  }, [engine, id]);
  return found !== null && found.id === id ? found.title : null;
}
