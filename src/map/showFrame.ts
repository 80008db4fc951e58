import { directionOf } from '../core/text.ts';
import type { MapState } from './mapState.ts';

/** Tells the style sheet the map's direction, its theme and the room that its controls have. */
export function showFrame(
  { dataset, style }: HTMLElement,
  { language, theme, padding }: Pick<MapState, 'language' | 'theme' | 'padding'>,
): void {
  dataset['direction'] = directionOf(language);
  dataset['theme'] = theme;
  for (const [side, pixels] of Object.entries(padding)) style.setProperty(`--map-${side}`, `${pixels}px`);
}
