import { useEffect, useMemo, useRef, useState } from 'react';
import { shapeOf } from '../../core/vocabulary.ts';
import type { PageRow } from '../../engine/protocol.ts';
import { BASEMAP_ATTRIBUTION, BASEMAP_FILE } from '../../map/basemapFacts.ts';
import type { MapState } from '../../map/mapState.ts';
import type { LoneIncident } from '../../map/placeSymbols.ts';
import { stillCamera } from '../../map/still/stillCamera.ts';
import { createStillPainter, type StillPainter } from '../../map/still/stillPainter.ts';
import { useAppState } from '../app/AppContext.ts';
import { useMapState } from './useMapState.ts';

/** With more incidents than this some would be drawn as discs, which the engine counts: the picture leaves them out. */
const MOST = 40;

function incidentsOf(rows: readonly PageRow[], total: number, shapes: MapState['shapes']): LoneIncident[] {
  if (total > MOST || rows.length < total) return [];
  return rows.flatMap(({ record, certainty }, row) => {
    if (record.position === null || certainty === 'no') return [];
    return [
      {
        id: record.id,
        row,
        position: record.position,
        shape: shapes?.get(record.type) ?? shapeOf(record.type),
        role: record.role,
        certainty,
        conflicts: record.conflicts,
        discrepancies: record.discrepancies,
        label: record.shortTitle,
        qualifier: record.qualifier ?? { en: '', ar: '' },
      },
    ];
  });
}

/** Stands on the stage until the live map does: the same view, still. The list beside it says in words what it shows. */
export function StillMap({ top, covered }: { top: number; covered: number }) {
  const { fit, camera, padding, language, theme, selected, footprints, shapes } = useMapState(
    top,
    covered,
    null,
  );
  const list = useAppState((state) => state.answers?.list ?? null);
  const incidents = useMemo(() => incidentsOf(list?.rows ?? [], list?.total ?? 0, shapes), [list, shapes]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [isDrawn, setDrawn] = useState(false);
  const painter = useRef<StillPainter | null>(null);

  useEffect(
    () => () => {
      painter.current?.close();
      painter.current = null;
    },
    [],
  );

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (size === null) return undefined;
    const { width, height } = size;
    const shown = stillCamera({ fit, camera, padding }, width, height);
    if (shown === null) return undefined;
    let isWanted = true;
    const painting = (painter.current ??= createStillPainter());
    const base = document.baseURI;
    const draw = async () => {
      const picture = await painting.paint({
        width,
        height,
        pixelRatio: Math.min(2, window.devicePixelRatio),
        camera: shown,
        language,
        theme,
        incidents,
        footprints: incidents.length === 0 ? [] : footprints,
        selected,
        byShape: shapes !== null,
        basemapUrl: new URL(BASEMAP_FILE, base).href,
        base,
      });
      if (picture === null || !isWanted) return;
      canvas.current?.getContext('bitmaprenderer')?.transferFromImageBitmap(picture);
      setDrawn(true);
    };
    void draw();
    return () => {
      isWanted = false;
    };
  }, [size, fit, camera, padding, language, theme, incidents, footprints, selected, shapes]);

  return (
    <>
      <canvas ref={canvas} className="map-still" aria-hidden="true" />
      {isDrawn && (
        <p className="map-still-credit" style={{ insetBlockEnd: covered }}>
          <bdi dir="ltr">{BASEMAP_ATTRIBUTION.map(({ name }) => name).join(' · ')}</bdi>
        </p>
      )}
    </>
  );
}
