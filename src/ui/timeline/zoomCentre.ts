import type { Interval } from '../../core/interval.ts';

/** The instant that zooming by button or key keeps in place: the middle of what is chosen and seen, or of the window. */
export function zoomCentre(window: Interval, range: Interval): number {
  const earliest = Math.max(window.earliest, range.earliest);
  const latest = Math.min(window.latest, range.latest);
  return earliest <= latest ? (earliest + latest) / 2 : (window.earliest + window.latest) / 2;
}
