import type { Filter } from '../core/filter.ts';
import type { Position } from '../core/geometry.ts';
import type { EngineClient } from '../engine/protocol.ts';
import type { Crowd } from './mapState.ts';

/** Rows of a cell that are looked at. */
const LOOKED_AT = 60;

/** Whether all that a disc holds, or the first sixty of an engine's, has the very same position: zooming parts nothing. */
export async function standsOnOnePoint(
  { ids, cell }: Crowd,
  positionOf: (id: string) => Position | undefined,
  engine: EngineClient,
  filter: Filter,
  signal: AbortSignal,
): Promise<boolean> {
  if (cell === null) return new Set(ids.map((id) => positionOf(id)?.join())).size === 1;
  const request = { filter, order: 'time', from: 0, count: LOOKED_AT, outside: false, within: cell } as const;
  // The engine tells its own failures; zooming works without it.
  const page = await engine.page(request, signal).catch(() => null);
  return new Set(page?.rows.map(({ record }) => record.position?.join())).size === 1;
}
