import { compareAccounts } from '../../claims/comparison/compareAccounts.ts';
import { LANGUAGES, type Language, type LocalText } from '../../core/text.ts';
import type { View } from '../../core/view.ts';
import type { ExportedView } from '../../formats/exportedView.ts';
import { geoJson } from '../../formats/geoJson.ts';
import { webAnnotation } from '../../formats/webAnnotation.ts';
import { attributionText } from '../../ui/claim/attributionText.ts';
import { incidentOfClaim } from '../../ui/claim/claimLink.ts';
import { readingText } from './claimSection.ts';
import { absolute, apiPath, appQuery, linkFrom, pagePath, type Site } from './site.ts';

const inBoth = (text: (language: Language) => string): LocalText => ({ en: text('en'), ar: text('ar') });

/** The whole dataset, background included, as the writers of files take it. Links are relative to `api/` without an address. */
function exportedDataset(site: Site): ExportedView {
  const { dataset } = site;
  const home = { site, language: 'en' as const, path: apiPath(site, '') };
  const link = (view: Partial<View>) => {
    const query = appQuery(site, null, view);
    return absolute(site, query) ?? linkFrom(home, query);
  };
  return {
    dataset,
    address: link({ background: true }),
    accessed: '',
    words: dataset.head.description.en,
    incidents: dataset.bundle.incidents.map((incident) => ({
      incident,
      certainty: 'certain',
      conflictsOn: compareAccounts(dataset, incident.id)
        .rows.filter(({ inConflict }) => inConflict)
        .map(({ fact }) => fact),
      address: link({ incident: incident.id, background: incident.kind === 'background' }),
    })),
    claims: dataset.bundle.sources.flatMap((source) =>
      source.claims.map((claim) => {
        const incident = incidentOfClaim(claim, null, dataset);
        return {
          claim,
          source,
          attribution: inBoth((language) => attributionText(claim, dataset, language)),
          readings: claim.assertions.map((assertion) =>
            inBoth((language) => readingText(assertion, dataset, language)),
          ),
          address: link({ claim: claim.id, incident, tab: incident === null ? 'source' : 'claims' }),
        };
      }),
    ),
  };
}

interface Collection {
  readonly view: unknown;
  readonly features: readonly { readonly id: string; readonly properties: Record<string, unknown> }[];
}

/**
 * The static API of a dataset: path → text. `incidents.geojson` is RFC 7946, `claims.jsonld` a W3C Web Annotation
 * collection, `dataset.json` the bundle that the app loads. The same dataset always gives the same bytes.
 */
export function staticApi(site: Site): Map<string, string> {
  const exported = exportedDataset(site);
  const { bundle } = site.dataset;
  // A reader's export says what was in range and on which day it was seen; a whole dataset has neither.
  const { view: _view, features, ...collection } = JSON.parse(geoJson(exported)) as Collection;
  const kept = features.map(({ properties: { inRange: _inRange, ...properties }, ...feature }) => ({
    ...feature,
    properties: {
      ...properties,
      pages: Object.fromEntries(
        LANGUAGES.map((language) => {
          const path = pagePath(site, language, { kind: 'incident', id: feature.id });
          return [
            language,
            absolute(site, path) ?? linkFrom({ site, language, path: apiPath(site, '') }, path),
          ];
        }),
      ),
    },
  }));
  return new Map([
    [apiPath(site, 'dataset.json'), `${JSON.stringify(bundle)}\n`],
    [
      apiPath(site, 'incidents.geojson'),
      `${JSON.stringify({ ...collection, link: exported.address, features: kept }, null, 1)}\n`,
    ],
    [apiPath(site, 'claims.jsonld'), webAnnotation(exported)],
  ]);
}
