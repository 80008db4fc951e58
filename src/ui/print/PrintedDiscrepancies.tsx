import type { Discrepancy } from '../../core/format/source.ts';
import { useLanguage, useMessages } from '../app/AppContext.ts';
import { claimMessages } from '../claim/messages.ts';
import { DiscrepancyMark } from '../look/IncidentSymbol.tsx';
import { printMessages } from './messages.ts';
import { PrintedClaimIds } from './PrintedClaimIds.tsx';

/** Where the document differs from the outside world, with the addresses to look it up. */
export function PrintedDiscrepancies({ discrepancies }: { discrepancies: readonly Discrepancy[] }) {
  const texts = useMessages(printMessages);
  const claimTexts = useMessages(claimMessages);
  const language = useLanguage();
  if (discrepancies.length === 0) return null;
  return (
    <section>
      <h2>{texts.discrepancies}</h2>
      <ul>
        {discrepancies.map(({ id, fact, says, others, handling, claims, citations }) => (
          <li key={id} className="print-discrepancy">
            <p>
              <DiscrepancyMark /> <b>{fact[language]}</b>
              <PrintedClaimIds claims={claims} />: {says[language]} · {claimTexts.others}: {others[language]}
            </p>
            <p className="print-small">{handling[language]}</p>
            <p className="print-small">
              {texts.outside}{' '}
              {citations.map(({ text, url }, index) => (
                <span key={`${text.en} ${url ?? ''}`}>
                  {index > 0 && (language === 'ar' ? '؛ ' : '; ')}
                  {text[language]}
                  {url !== undefined && (
                    <>
                      {' '}
                      <bdi dir="ltr" className="print-address">
                        {url}
                      </bdi>
                    </>
                  )}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
