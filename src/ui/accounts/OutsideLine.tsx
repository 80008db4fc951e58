import type { AccountsComparison } from '../../claims/comparison/accountsComparison.ts';
import { useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { ClaimMarkers } from '../claim/ClaimMarker.tsx';
import { DiscrepancyMark } from '../look/IncidentSymbol.tsx';
import { discrepanciesByFact } from './cellDiscrepancies.ts';
import { accountsMessages } from './messages.ts';

/** Where other sources differ from claims that stand behind several rows: named once, under them all. */
export function OutsideLine({ comparison }: { comparison: AccountsComparison }) {
  const texts = useMessages(accountsMessages);
  const dataset = useDataset();
  const language = useLanguage();
  const untied = discrepanciesByFact(comparison, dataset).get(null) ?? [];
  if (untied.length === 0) return null;
  return (
    <p className="accounts-untied">
      <DiscrepancyMark size={11} />
      <span>
        {texts.differsElsewhere}{' '}
        {untied.map(({ id, fact, claims }, index) => (
          <span key={id}>
            {index > 0 && (language === 'ar' ? '؛ ' : '; ')}
            {fact[language]}
            <ClaimMarkers claims={claims} incident={comparison.incident} />
          </span>
        ))}
      </span>
    </p>
  );
}
