import type { AccountValue } from '../../claims/comparison/accountsOf.ts';
import { useDataset, useLanguage } from '../app/AppContext.ts';
import { cellValueText } from './cellValueText.ts';

/** Times are quoted in their own words: what is ours there is the interval, which a cell does not show. */
function isOurs({ assertion }: AccountValue): boolean {
  return assertion.fact !== 'time' && assertion.convention !== undefined;
}

/** What a cell says; a value that holds a reading of ours is underlined with dots. */
export function CellValue({ values }: { values: readonly AccountValue[] }) {
  const dataset = useDataset();
  const language = useLanguage();
  const separator = language === 'ar' ? '؛ ' : '; ';
  return (
    <span className="accounts-value">
      {values.map((value, index) => (
        <span key={value.claims.join(' ') + String(index)}>
          {index > 0 && separator}
          <span className={isOurs(value) ? 'accounts-value-ours' : undefined}>
            {cellValueText(value.assertion, dataset, language)}
          </span>
        </span>
      ))}
    </span>
  );
}
