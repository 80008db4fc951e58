import type { Footprint, Place } from '../../core/format/registers.ts';
import { distanceBetween, type Position } from '../../core/geometry.ts';
import type { PlacePrecision } from '../../core/vocabulary.ts';
import { insideRing, ringProblems } from './ringProblems.ts';
import type { Finding, Located, Rule } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';

/** Radius in metres past which a circle says less than its precision claims. */
const WIDEST: Partial<Record<PlacePrecision, number>> = {
  exact: 2_000,
  facility: 25_000,
  settlement: 50_000,
  area: 200_000,
  district: 200_000,
};

/** Past this a circle no longer shows a place; metres. */
const WIDEST_OF_ALL = 2_500_000;

function anchorOf(footprint: Footprint): Position {
  return footprint.type === 'circle' ? footprint.center : footprint.anchor;
}

function holds(footprint: Footprint, point: Position): boolean {
  if (footprint.type === 'circle') return distanceBetween(footprint.center, point) <= footprint.radius;
  const [outer, ...holes] = footprint.coordinates;
  return outer !== undefined && insideRing(point, outer) && !holes.some((hole) => insideRing(point, hole));
}

function ofShape(place: Place, footprint: Footprint): Finding[] {
  if (footprint.type === 'circle') {
    const { radius } = footprint;
    const path = 'footprint.radius';
    if (!(radius > 0) || radius > WIDEST_OF_ALL) {
      const remedy = 'Give the radius in metres: more than 0 and at most 2,500,000.';
      return [{ path, evidence: `${radius} m`, remedy }];
    }
    const widest = WIDEST[place.precision];
    if (widest === undefined || radius <= widest) return [];
    const evidence = `${radius} m, with the precision "${place.precision}"`;
    const remedy = 'Check that the radius is in metres, or choose a coarser precision.';
    return [{ path, evidence, remedy, severity: 'warning' }];
  }
  const findings = footprint.coordinates.flatMap((ring, index) =>
    ringProblems(ring).map((evidence) => ({
      path: `footprint.coordinates[${index}]`,
      evidence,
      remedy:
        'Draw the ring so that it ends where it begins and no side meets another; cut it at 180° where it must cross.',
    })),
  );
  if (findings.length > 0) return findings;
  const outer = footprint.coordinates[0];
  for (const [index, hole] of footprint.coordinates.entries()) {
    if (index === 0 || outer === undefined || hole.every((point) => insideRing(point, outer))) continue;
    const remedy = 'A ring after the first is a hole: draw it inside the first.';
    findings.push({
      path: `footprint.coordinates[${index}]`,
      evidence: 'a hole outside the outline',
      remedy,
    });
  }
  if (!holds(footprint, footprint.anchor)) {
    findings.push({
      path: 'footprint.anchor',
      evidence: `${show(footprint.anchor)} lies outside the outline, which begins at ${show(outer?.[0])}`,
      remedy:
        'Move the anchor inside the outline: the symbol stands there. Positions are [longitude, latitude].',
    });
  }
  return findings;
}

function swapped([longitude, latitude]: Position): Position {
  return [latitude, longitude];
}

/** A place far from every other that would be near them with its numbers swapped. */
function looksSwapped(anchor: Position, others: readonly Position[]): Position | null {
  const turned = swapped(anchor);
  if (Math.abs(turned[1]) > 90 || others.length < 2) return null;
  const nearest = (point: Position) => Math.min(...others.map((other) => distanceBetween(other, point)));
  return nearest(anchor) > 300_000 && nearest(turned) * 2.5 < nearest(anchor) ? turned : null;
}

function ofPlace(place: Place, footprint: Footprint, others: readonly Position[]): Finding[] {
  const findings = ofShape(place, footprint);
  const anchor = anchorOf(footprint);
  const path = footprint.type === 'circle' ? 'footprint.center' : 'footprint.anchor';
  if (anchor[0] === 0 && anchor[1] === 0) {
    const remedy =
      'Give the longitude and latitude of the place; where there is no honest area, footprint is null.';
    findings.push({ path, evidence: '[0, 0] lies in the Gulf of Guinea', remedy });
  }
  const turned = looksSwapped(anchor, others);
  if (turned !== null) {
    findings.push({
      path,
      evidence: `${show(anchor)} is far from every other place, ${show(turned)} would be near one`,
      remedy: 'Check the order: a position is [longitude, latitude].',
      severity: 'warning',
    });
  }
  for (const [index, member] of (place.members ?? []).entries()) {
    if (holds(footprint, member.at)) continue;
    findings.push({
      path: `members[${index}].at`,
      evidence: `${show(member.at)} lies outside the footprint of ${show(place.id)}`,
      remedy: 'Widen the footprint to hold all its members, or correct the position: [longitude, latitude].',
    });
  }
  return findings;
}

/** Every footprint is a shape that can be drawn, in the right order of numbers, and holds what it should. */
export const footprints: Rule = (context) =>
  context.places.flatMap((place: Located<Place>) => {
    const { footprint } = place.value;
    if (footprint === null) return [];
    const others = context.places.flatMap((other) =>
      other === place || other.value.footprint === null ? [] : [anchorOf(other.value.footprint)],
    );
    return ofPlace(place.value, footprint, others).map((finding) => issueAt('footprints', place, finding));
  });
