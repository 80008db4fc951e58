import type { Dataset } from '../core/dataset.ts';
import type { ExportedView } from './exportedView.ts';

/** For tests: a view of a dataset with everything shown, background items too. */
export function exampleView(dataset: Dataset): ExportedView {
  const link = (query: string) => `https://example.org/?${query}&lang=en&v=${dataset.head.version}`;
  return {
    dataset,
    address: link('background=1'),
    accessed: '2026-11-22',
    words: 'all dates',
    incidents: dataset.bundle.incidents.map((incident, index) => ({
      incident,
      certainty: index % 2 === 0 ? 'certain' : 'possible',
      conflictsOn: incident.id === 'ain-al-asad-2024-07-25' ? ['munitions', 'impact'] : [],
      address: link(`incident=${incident.id}`),
    })),
    claims: dataset.bundle.sources.flatMap((source) =>
      source.claims.map((claim) => ({
        claim,
        source,
        attribution: { en: 'The article', ar: 'المقال' },
        readings: [{ en: '4 rockets', ar: '4 صواريخ' }],
        address: link(`claim=${claim.id}`),
      })),
    ),
  };
}
