import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { Assertion } from '../../core/format/assertion.ts';
import type { Claim } from '../../core/format/source.ts';
import { useDataset, useLanguage, useLocalText, useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { assertionLabel, assertionText } from './assertionText.ts';
import { claimMessages } from './messages.ts';

function AssertionValue({ assertion }: { assertion: Assertion }) {
  const dataset = useDataset();
  const language = useLanguage();
  const label = assertionLabel(assertion, language);
  const value = assertionText(assertion, dataset, language);
  return (
    <li>
      {label !== null && <span className="reading-label">{label}</span>}{' '}
      <b className={assertion.convention === undefined ? undefined : 'reading-ours'} dir="auto">
        {value}
      </b>
    </li>
  );
}

/** Assertions of a claim that are said of an incident; all of them where none is given. */
function assertionsOf({ assertions }: Claim, incident: string | null): Assertion[] {
  return assertions.filter(
    ({ incidents }) => incident === null || incidents === undefined || incidents.includes(incident),
  );
}

/** What we read from a claim in one line; what in it is ours is underlined with dots, and said behind a button. */
export function Reading({ claim, incident }: { claim: Claim; incident: string | null }) {
  const texts = useMessages(claimMessages);
  const localText = useLocalText();
  const assertions = assertionsOf(claim, incident);
  const conventions = [
    ...new Set(assertions.flatMap(({ convention }) => (convention ? [localText(convention)] : []))),
  ];
  const hasMore = conventions.length > 0 || claim.note !== undefined;
  if (assertions.length === 0 && !hasMore) return null;
  return (
    <div className="reading">
      <ul className="reading-line" aria-label={texts.weRead}>
        {assertions.map((assertion) => (
          <AssertionValue key={JSON.stringify(assertion)} assertion={assertion} />
        ))}
      </ul>
      {hasMore && (
        <Disclosure className="claim-more">
          <Button slot="trigger" className="claim-more-button ours">
            {conventions.length > 0 ? texts.ours : texts.notes}
            <Icon name="chevron" />
          </Button>
          <DisclosurePanel className="reading-notes">
            {conventions.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {claim.note !== undefined && <p>{localText(claim.note)}</p>}
          </DisclosurePanel>
        </Disclosure>
      )}
    </div>
  );
}
