import type { AccountsComparison, Row } from '../../claims/comparison/accountsComparison.ts';
import { useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { DiscrepancyMark } from '../look/IncidentSymbol.tsx';
import { discrepanciesByFact } from './cellDiscrepancies.ts';
import { accountsMessages } from './messages.ts';
import { rowSentence } from './rowSentence.ts';

/** What stands beside a fact's name: the computed sentence, and where other sources differ on it. */
export function FactRemarks({ row, comparison }: { row: Row; comparison: AccountsComparison }) {
  const texts = useMessages(accountsMessages);
  const dataset = useDataset();
  const language = useLanguage();
  const sentence = rowSentence(row, comparison.columns.length, dataset, language);
  const outside = discrepanciesByFact(comparison, dataset).get(row.fact) ?? [];
  return (
    <>
      {sentence !== '' && <span className="accounts-sentence">{sentence}</span>}
      {outside.length > 0 && (
        <span className="accounts-differs">
          <DiscrepancyMark size={11} />
          {texts.differs(outside.map(({ fact }) => fact[language]).join(language === 'ar' ? '؛ ' : '; '))}
        </span>
      )}
    </>
  );
}
