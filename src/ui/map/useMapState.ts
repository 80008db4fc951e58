import { useMemo, useState } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import { NO_FILTER } from '../../core/filter.ts';
import type { Footprint } from '../../core/format/registers.ts';
import type { Bounds, Position } from '../../core/geometry.ts';
import { relationsOf } from '../../core/relationsOf.ts';
import type { PageRow } from '../../engine/protocol.ts';
import type { IncidentFootprint, MapState, RelationArc } from '../../map/mapState.ts';
import { themeOf } from '../../state/appState.ts';
import { useAppState, useLanguage } from '../app/AppContext.ts';
import { useMediaQuery } from '../app/useMediaQuery.ts';

/** Areas of a table's rows are drawn while there are few of them. */
const FEW_ROWS = 60;

/** A row of a reader's own table has the circle that its precision gives. */
function circlesOf(rows: readonly PageRow[]): IncidentFootprint[] {
  if (rows.length > FEW_ROWS) return [];
  return rows.flatMap(({ record, certainty }) => {
    if (record.position === null || record.radius === 0 || certainty === 'no') return [];
    const footprint: Footprint = { type: 'circle', center: [...record.position], radius: record.radius };
    return [{ id: record.id, certainty, role: record.role, footprint }];
  });
}

function footprintsOf(dataset: Dataset | null, rows: readonly PageRow[]): IncidentFootprint[] {
  return rows.flatMap(({ record, certainty }) => {
    const place = record.place === null ? undefined : dataset?.places.get(record.place);
    if (place === undefined || place.footprint === null || certainty === 'no') return [];
    return [
      {
        id: record.id,
        certainty,
        role: record.role,
        footprint: place.footprint,
        ...(place.members && { members: place.members }),
      },
    ];
  });
}

function positionOf(dataset: Dataset, incident: string): Position | null {
  const place = dataset.incidents.get(incident)?.place?.place;
  const footprint = place === undefined ? null : (dataset.places.get(place)?.footprint ?? null);
  if (footprint === null) return null;
  return footprint.type === 'circle' ? footprint.center : footprint.anchor;
}

/** Relations of an incident between places that are known. */
function arcsOf(dataset: Dataset | null, id: string | null): RelationArc[] {
  const incident = id === null ? undefined : dataset?.incidents.get(id);
  if (dataset === null || incident === undefined) return [];
  return relationsOf(incident, dataset).flatMap(({ type, side, other }) => {
    const here = positionOf(dataset, incident.id);
    const there = positionOf(dataset, other.id);
    if (here === null || there === null) return [];
    return [side === 'own' ? { from: here, to: there, type } : { from: there, to: here, type }];
  });
}

/** All that the map shows, out of the state. `top` and `covered`: CSS pixels that something takes above and below. */
export function useMapState(top: number, covered: number, basemap: string | null): MapState {
  const language = useLanguage();
  const theme = useAppState(themeOf);
  const selected = useAppState((state) => state.view.incident);
  const camera = useAppState((state) => state.view.camera);
  const answers = useAppState((state) => state.answers);
  const highlighted = useAppState((state) => state.pointed?.incident ?? null);
  const held = useAppState((state) => state.timelineWindow !== null);
  const dataset = useAppState((state) => (state.dataset.phase === 'ready' ? state.dataset.dataset : null));
  const reducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)');
  const [fitted, setFitted] = useState<Bounds | null>(null);
  const rows = answers?.list.rows ?? null;
  const bounds = answers?.result.bounds ?? null;
  // While the reader brushes the timeline, the map must not move under the eyes.
  const moves = bounds !== null && (!held || fitted === null);
  if (moves && !bounds.every((edge, side) => edge === fitted?.[side])) setFitted(bounds);
  const shapes = useAppState((state) =>
    state.dataset.phase === 'ready' ? (state.dataset.table?.shapes ?? null) : null,
  );
  const summary = useAppState((state) => (state.engine.phase === 'ready' ? state.engine.summary : null));
  const [edition, setEdition] = useState({ summary, number: 0 });
  if (edition.summary !== summary) setEdition({ summary, number: edition.number + 1 });
  const footprints = useMemo(
    () => (shapes === null ? footprintsOf(dataset, rows ?? []) : circlesOf(rows ?? [])),
    [dataset, rows, shapes],
  );
  const arcs = useMemo(() => arcsOf(dataset, selected), [dataset, selected]);
  return useMemo(
    () => ({
      filter: answers?.filter ?? NO_FILTER,
      selected,
      highlighted: highlighted === null ? [] : [highlighted],
      language,
      theme,
      reducedMotion,
      camera,
      fit: fitted,
      padding: { top, right: 0, bottom: covered, left: 0 },
      footprints,
      shapes,
      edition: edition.number,
      arcs,
      onlineBasemap: basemap,
    }),
    [
      answers?.filter,
      selected,
      highlighted,
      language,
      theme,
      reducedMotion,
      camera,
      fitted,
      top,
      covered,
      footprints,
      shapes,
      edition.number,
      arcs,
      basemap,
    ],
  );
}
