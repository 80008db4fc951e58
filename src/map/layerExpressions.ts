import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { IncidentColours } from './incidentColours.ts';

/** The interface is Arabic. */
export const isArabic: ExpressionSpecification = ['==', ['global-state', 'lang'], 'ar'];

/** A property that the features carry once for each language: `label_en`, `label_ar`. */
export function inLanguage(property: string): ExpressionSpecification {
  return ['coalesce', ['get', ['concat', `${property}_`, ['to-string', ['global-state', 'lang']]]], ''];
}

/** The colour of a feature's role. */
export function byRole(colours: IncidentColours): ExpressionSpecification {
  return ['match', ['get', 'role'], 'attack', colours.attack, 'response', colours.response, colours.other];
}
