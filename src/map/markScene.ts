import { pieOf } from '../core/pieOf.ts';
import { SHAPES } from '../core/vocabulary.ts';
import type { LoneIncident } from './placeSymbols.ts';
import type { Disc, Marks } from './readMarks.ts';

/** Up to this many lone incidents in view stand off one another; more are drawn each at its place. */
const MOST_STANDING_OFF = 200;

/** More than stand-off is made for: the engine has gathered some, or there are too many. */
export function isCrowded({ lone, discs }: Marks): boolean {
  return discs.length > 0 || lone.length > MOST_STANDING_OFF;
}

/** Incidents at the very same place become one disc each place, so that none hides another; the others stay alone. */
export function stackSamePlace({ lone, discs }: Marks): Marks {
  const places = new Map<string, LoneIncident[]>();
  for (const incident of lone) {
    const name = incident.position.join();
    const there = places.get(name);
    if (there === undefined) places.set(name, [incident]);
    else there.push(incident);
  }
  if (places.size === lone.length) return { lone, discs };
  const stacks = [...places.values()];
  return {
    lone: stacks.flatMap((stack) => (stack.length === 1 ? stack : [])),
    discs: [...discs, ...stacks.filter(({ length }) => length > 1).map(discOf)],
  };
}

/** Incidents that cannot be drawn apart, as one. */
export function discOf(stack: readonly LoneIncident[]): Disc {
  const shapes = SHAPES.map((shape) => stack.filter((one) => one.shape === shape).length);
  return {
    position: stack[0]?.position ?? [0, 0],
    count: stack.length,
    certainCount: stack.filter(({ certainty }) => certainty === 'certain').length,
    pie: pieOf(shapes),
    crowd: { ids: stack.map(({ id }) => id), cell: null },
  };
}
