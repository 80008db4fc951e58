import type { Finding, Rule } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';

/** A footprint is cited; a place without one has the precision `none`, and no incident stands on it. */
export const citedPlaces: Rule = (context) => [
  ...context.places.flatMap((place) => {
    const { precision, footprint, citations } = place.value;
    const findings: Finding[] = [];
    if (precision === 'none' && footprint !== null) {
      findings.push({
        path: 'footprint',
        evidence: `${show(footprint, 60)} with the precision "none"`,
        remedy:
          'Where no place is stated nothing is drawn: set footprint to null, or give the precision it has.',
      });
    }
    if (precision !== 'none' && footprint === null) {
      findings.push({
        path: 'footprint',
        evidence: `null with the precision "${precision}"`,
        remedy: 'Give the honest area as a circle or a polygon, or set precision to "none".',
      });
    }
    if (footprint !== null && citations.length === 0) {
      findings.push({
        path: 'citations',
        evidence: 'a footprint without a citation',
        remedy:
          'Name what the position was taken from. What is our own drawing in it goes into "construction".',
      });
    }
    return findings.map((finding) => issueAt('cited-places', place, finding));
  }),
  ...context.incidents.flatMap((incident) => {
    const id = incident.value.place?.place;
    if (id === undefined || context.placesById.get(id)?.value.precision !== 'none') return [];
    return [
      issueAt('cited-places', incident, {
        path: 'place',
        evidence: `${show(id)} has the precision "none": it states no place`,
        remedy: 'Set place to null: an incident whose place is not stated has none, and no pin.',
      }),
    ];
  }),
];
