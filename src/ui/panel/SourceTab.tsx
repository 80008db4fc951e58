import type { Source } from '../../core/format/source.ts';
import { useAppState, useDataset, useIntentions, useMessages } from '../app/AppContext.ts';
import { incidentOfClaim } from '../claim/claimLink.ts';
import { sourceDirection } from '../claim/Quote.tsx';
import { panelMessages } from './messages.ts';
import { SourceReader } from './SourceReader.tsx';

/** Documents with claims about an incident, and the one being read; all documents where there is no incident. */
function useSources(incident: string | null): readonly Source[] {
  const dataset = useDataset();
  const claim = useAppState(({ view }) => view.claim);
  const reading = claim === null ? undefined : dataset.sourceOfClaim.get(claim);
  const of = incident === null ? null : (dataset.claimsOfIncident.get(incident) ?? []);
  return dataset.bundle.sources.filter(
    (source) =>
      source === reading || of === null || of.some(({ id }) => dataset.sourceOfClaim.get(id) === source),
  );
}

/** A document's quotes in reading order; where there are several documents, a choice of them. */
export function SourceTab({ incident }: { incident: string | null }) {
  const texts = useMessages(panelMessages);
  const dataset = useDataset();
  const intentions = useIntentions();
  const claim = useAppState(({ view }) => view.claim);
  const sources = useSources(incident);
  const reading = claim === null ? undefined : dataset.sourceOfClaim.get(claim);
  const source = reading ?? sources[0];
  if (source === undefined) return null;
  const read = ({ claims: [first] }: Source) => {
    if (first === undefined) return;
    intentions.highlightClaim(first.id, incidentOfClaim(first, incident, dataset) ?? incident, 'source');
  };
  return (
    <>
      {sources.length > 1 && (
        <ul className="source-choice" aria-label={texts.choose}>
          {sources.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className="quiet-button"
                aria-pressed={one === source}
                onClick={() => read(one)}
              >
                <span lang={one.language} dir={sourceDirection(one.language)}>
                  {one.title.original}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <SourceReader key={source.id} source={source} incident={incident} />
    </>
  );
}
