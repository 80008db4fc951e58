import type { AccountsComparison, CellVerdict } from '../../claims/comparison/accountsComparison.ts';
import { useLanguage, useMessages } from '../app/AppContext.ts';
import { accountsMessages } from './messages.ts';
import { VERDICT_WORDS } from './reasonText.ts';
import { VerdictMark } from './VerdictMark.tsx';
import { versionLetter } from './versionLetter.ts';

interface Properties {
  readonly comparison: AccountsComparison;
  /** False where cards stand for the table. */
  readonly hasTable: boolean;
}

/** Every verdict that the tab shows, restated ones included. */
function shownVerdicts({ rows }: AccountsComparison): Set<CellVerdict> {
  const cells = rows.flatMap((row) => row.cells);
  return new Set(
    cells.flatMap(({ verdict, pairs }): CellVerdict[] => [verdict, ...pairs.map((pair) => pair.verdict)]),
  );
}

/** What the shapes, letters and dots on show mean, and where the verdicts come from. */
export function AccountsLegend({ comparison, hasTable }: Properties) {
  const texts = useMessages(accountsMessages);
  const language = useLanguage();
  const shown = shownVerdicts(comparison);
  const means: readonly (readonly [CellVerdict, string])[] = [
    ['conflicts', texts.conflictsMeans],
    ['agrees', texts.agreesMeans],
    ['compatible', texts.compatibleMeans],
    ['only-one', texts.onlyMeans],
    ['silent', texts.silentMeans],
  ];
  const letters = ['A', 'B'].map((letter) => versionLetter(letter, language));
  return (
    <div className="accounts-legend">
      <dl>
        {means
          .filter(([verdict]) => shown.has(verdict))
          .map(([verdict, text]) => (
            <div key={verdict} data-verdict={verdict}>
              <dt className="accounts-verdict">
                <VerdictMark verdict={verdict} />
                {VERDICT_WORDS[verdict][language]}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        {hasTable && (
          <div>
            <dt>
              <span className="accounts-value-ours">{texts.dots}</span>
            </dt>
            <dd>{texts.oursMeans}</dd>
          </div>
        )}
        {comparison.rows.some(({ inConflict }) => inConflict) && (
          <div>
            <dt>
              <b>{letters.join(language === 'ar' ? '، ' : ', ')}</b>
            </dt>
            <dd>{texts.letters}</dd>
          </div>
        )}
      </dl>
      <p>
        {hasTable && `${comparison.columns.length > 1 ? texts.hint : texts.hintOne} `}
        {texts.method}
      </p>
    </div>
  );
}
