import { useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { accountCount } from '../../claims/comparison/compareAccounts.ts';
import type { Incident } from '../../core/format/incident.ts';
import { TABS, type Tab as TabName } from '../../core/view.ts';
import { AccountsTab } from '../accounts/AccountsTab.tsx';
import { useAppState, useDataset, useIntentions, useMessages } from '../app/AppContext.ts';
import { InSlices } from '../look/InSlices.tsx';
import { numberText } from '../language/plural.ts';
import { ClaimsTab } from './ClaimsTab.tsx';
import { panelMessages } from './messages.ts';
import { RelatedTab } from './RelatedTab.tsx';
import { relationsOf } from '../../core/relationsOf.ts';
import { SourceTab } from './SourceTab.tsx';

/** How much each tab holds; a tab without anything is not offered. `null`: offered without a number. */
type Counts = Readonly<Record<TabName, number | null>>;

function useCounts(incident: Incident | null): Counts {
  const dataset = useDataset();
  return useMemo(() => {
    const sources = dataset.bundle.sources.length;
    if (incident === null) return { accounts: 0, claims: 0, source: sources === 0 ? 0 : null, related: 0 };
    const claims = dataset.claimsOfIncident.get(incident.id)?.length ?? 0;
    return {
      accounts: accountCount(dataset, incident.id),
      claims,
      source: claims === 0 ? 0 : null,
      related: relationsOf(incident, dataset).length,
    };
  }, [dataset, incident]);
}

/** Accounts, claims, source and relations; without an incident the source alone. */
export function PanelTabs({ incident }: { incident: Incident | null }) {
  const texts = useMessages(panelMessages);
  const intentions = useIntentions();
  const counts = useCounts(incident);
  // A link to a claim shows the claim.
  const chosen = useAppState(({ view }) => view.tab ?? (view.claim === null ? null : 'claims'));
  const offered = TABS.filter((tab) => counts[tab] !== 0);
  const selected = offered.find((tab) => tab === chosen) ?? offered[0];
  if (selected === undefined) return <p className="panel-empty">{texts.noEvidence}</p>;
  return (
    <Tabs
      className="panel-tabs"
      selectedKey={selected}
      keyboardActivation="manual"
      onSelectionChange={(key) => {
        const tab = TABS.find((name) => name === key);
        if (tab !== undefined && tab !== selected) intentions.openTab(tab);
      }}
    >
      <TabList className="panel-tab-list" aria-label={texts.tabs}>
        {offered.map((tab) => (
          <Tab key={tab} id={tab} className="panel-tab">
            {texts[tab]}
            {counts[tab] !== null && <span className="panel-count number"> {numberText(counts[tab])}</span>}
          </Tab>
        ))}
      </TabList>
      {incident !== null && (
        <>
          <TabPanel id="accounts" className="panel-body">
            <InSlices>
              <AccountsTab incidentId={incident.id} />
            </InSlices>
          </TabPanel>
          <TabPanel id="claims" className="panel-body">
            <ClaimsTab incident={incident.id} />
          </TabPanel>
        </>
      )}
      <TabPanel id="source" className="panel-body">
        <SourceTab incident={incident?.id ?? null} />
      </TabPanel>
      {incident !== null && (
        <TabPanel id="related" className="panel-body">
          <RelatedTab incident={incident} />
        </TabPanel>
      )}
    </Tabs>
  );
}
