import { useMemo, useRef } from 'react';
import { compareAccounts } from '../../claims/comparison/compareAccounts.ts';
import { useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { ClaimMarkers } from '../claim/ClaimMarker.tsx';
import { AccountsCards } from './AccountsCards.tsx';
import { AccountsLegend } from './AccountsLegend.tsx';
import { AccountsMatrix } from './AccountsMatrix.tsx';
import { accountsMessages } from './messages.ts';
import { OutsideLine } from './OutsideLine.tsx';
import { originsText } from './originsText.ts';
import { speakerName } from './speakerText.ts';
import { summarySentence } from './summarySentence.ts';
import { useAccountsTable } from './useAccountsTable.ts';
import { useIsNarrow } from './useIsNarrow.ts';
// Later sheets may refine earlier ones.
import './accounts.css';
import './accountsMatrix.css';
import './accountsCell.css';
import './accountsDetail.css';
import './accountsCards.css';

/** Below this width, in CSS pixels, the table becomes cards. */
const TABLE_WIDTH = 480;

/** What the accounts of an incident say side by side, where they conflict, and the quotes behind every cell. */
export function AccountsTab({ incidentId }: { incidentId: string }) {
  // What is open or near belongs to one incident.
  return <AccountsOfIncident key={incidentId} incidentId={incidentId} />;
}

function AccountsOfIncident({ incidentId }: { incidentId: string }) {
  const texts = useMessages(accountsMessages);
  const dataset = useDataset();
  const language = useLanguage();
  const comparison = useMemo(() => compareAccounts(dataset, incidentId), [dataset, incidentId]);
  const table = useAccountsTable(comparison);
  const room = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow(room, TABLE_WIDTH);
  const { columns, uncompared, summary } = comparison;
  return (
    <div ref={room} className="accounts" role="presentation" onKeyDown={table.onKeyDown}>
      <p className="accounts-summary">
        {summarySentence(comparison, dataset, language).map(({ text, emphasis }) => {
          if (emphasis === 'strong') return <b key={text}>{text}</b>;
          return (
            <span key={text} className={emphasis === 'marker' ? 'accounts-marker' : undefined}>
              {text}
            </span>
          );
        })}
      </p>
      {columns.length > 1 && (
        <p className="accounts-origins-line">{originsText(summary.origins, dataset, language)}</p>
      )}
      {columns.length > 0 &&
        (isNarrow ? (
          <AccountsCards comparison={comparison} table={table} />
        ) : (
          <AccountsMatrix comparison={comparison} table={table} />
        ))}
      <OutsideLine comparison={comparison} />
      {uncompared.length > 0 && (
        <p className="accounts-uncompared">
          {texts.uncompared}{' '}
          {uncompared.map(({ speaker, claims }, index) => (
            <span key={speaker}>
              {index > 0 && (language === 'ar' ? '، ' : ', ')}
              {speakerName(speaker, dataset, language)}
              <ClaimMarkers claims={claims} incident={incidentId} />
            </span>
          ))}
        </p>
      )}
      {columns.length > 0 && <AccountsLegend comparison={comparison} hasTable={!isNarrow} />}
    </div>
  );
}
