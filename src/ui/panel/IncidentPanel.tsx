import { useAppState, useDataset, useMessages } from '../app/AppContext.ts';
import { DocumentHead } from './DocumentHead.tsx';
import { IncidentHead } from './IncidentHead.tsx';
import { panelMessages } from './messages.ts';
import { PanelTabs } from './PanelTabs.tsx';
import './panel.css';

/** All that is known of the selected incident and on what words; without one, the document that is being read. */
export function IncidentPanel() {
  const texts = useMessages(panelMessages);
  const dataset = useDataset();
  const selected = useAppState(({ view }) => view.incident);
  const claim = useAppState(({ view }) => view.claim);
  const incident = selected === null ? null : (dataset.incidents.get(selected) ?? null);
  const source = (claim === null ? undefined : dataset.sourceOfClaim.get(claim)) ?? dataset.bundle.sources[0];
  return (
    <section className="panel" aria-label={texts.region}>
      <div className="panel-scroll">
        {incident !== null && <IncidentHead incident={incident} />}
        {incident === null && source !== undefined && <DocumentHead source={source} />}
        <PanelTabs key={dataset.head.id} incident={incident} />
      </div>
    </section>
  );
}
