import type { Cell, Row } from '../../claims/comparison/accountsComparison.ts';
import { useAppState, useDataset, useIntentions, useLanguage, useMessages } from '../app/AppContext.ts';
import { Attribution } from '../claim/Attribution.tsx';
import { claimHref } from '../claim/claimLink.ts';
import { DiscrepancyBox } from '../claim/DiscrepancyBox.tsx';
import { isPlainClick } from '../claim/isPlainClick.ts';
import { Quote } from '../claim/Quote.tsx';
import { Icon } from '../look/Icon.tsx';
import { discrepanciesOn } from './cellDiscrepancies.ts';
import { cellText } from './cellValueText.ts';
import { FACT_HEADS } from './factNames.ts';
import { accountsMessages } from './messages.ts';
import { reasonText, VERDICT_WORDS } from './reasonText.ts';
import { speakerName } from './speakerText.ts';
import { VerdictMark } from './VerdictMark.tsx';
import '../claim/claim.css';

function ClaimLink({ claim, incident }: { claim: string; incident: string }) {
  const texts = useMessages(accountsMessages);
  const intentions = useIntentions();
  const href = useAppState(({ view }) => claimHref(view, claim, incident));
  return (
    <a
      className="quiet-button"
      href={href}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        intentions.highlightClaim(claim, incident, 'claims');
      }}
    >
      {texts.openClaim(claim)}
      <Icon name="arrow" mirrored />
    </a>
  );
}

function Quotes({ claims, incident }: { claims: readonly string[]; incident: string }) {
  const dataset = useDataset();
  return (
    <ul className="accounts-quotes">
      {claims.map((id) => {
        const claim = dataset.claims.get(id);
        const source = dataset.sourceOfClaim.get(id);
        if (claim === undefined || source === undefined) return null;
        return (
          <li key={id}>
            <p className="accounts-chain">
              <Attribution claim={claim} />
            </p>
            <Quote claim={claim} source={source} />
            <ClaimLink claim={id} incident={incident} />
          </li>
        );
      })}
    </ul>
  );
}

/** How each of the others stands to this cell: they are the subject, as in the restated table. */
function Against({ row, cell }: { row: Row; cell: Cell }) {
  const texts = useMessages(accountsMessages);
  const dataset = useDataset();
  const language = useLanguage();
  const others = row.cells.filter(({ speaker }) => speaker !== cell.speaker);
  const speaking = others.filter(({ verdict }) => verdict !== 'silent');
  const silent = others.filter(({ verdict }) => verdict === 'silent');
  if (others.length === 0) return null;
  return (
    <div className="accounts-against">
      {speaking.length === 0 ? (
        <p>{texts.nobodyElse}</p>
      ) : (
        <>
          <p className="accounts-against-head">{texts.against}</p>
          <ul>
            {speaking.map((other) => {
              const pair = other.pairs.find((one) => one.other === cell.speaker);
              if (pair === undefined) return null;
              return (
                <li key={other.speaker} data-verdict={pair.verdict}>
                  <span className="accounts-against-who">
                    {speakerName(other.speaker, dataset, language)}
                  </span>
                  <span className="accounts-against-verdict">
                    <VerdictMark verdict={pair.verdict} />
                    {VERDICT_WORDS[pair.verdict][language]}
                  </span>
                  <span className="accounts-against-why">{reasonText(pair.reason, dataset, language)}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {silent.length > 0 && (
        <p className="accounts-against-silent">
          {texts.oneSilent(
            silent
              .map(({ speaker }) => speakerName(speaker, dataset, language))
              .join(language === 'ar' ? '، ' : ', '),
          )}
        </p>
      )}
    </div>
  );
}

function OneCell({ row, cell, incident }: { row: Row; cell: Cell; incident: string }) {
  const texts = useMessages(accountsMessages);
  const dataset = useDataset();
  const language = useLanguage();
  const ours = new Set(
    cell.values.flatMap(({ from }) =>
      from.flatMap(({ assertion }) => assertion.convention?.[language] ?? []),
    ),
  );
  return (
    <>
      <p className="accounts-detail-head">
        <b>{speakerName(cell.speaker, dataset, language)}</b> {cellText(cell.values, dataset, language)}
      </p>
      <Quotes claims={cell.claims} incident={incident} />
      {[...ours].map((text) => (
        <p key={text} className="accounts-ours">
          <span className="ours">{texts.ours}</span> {text}
        </p>
      ))}
      <Against row={row} cell={cell} />
      {discrepanciesOn(row.fact, cell.claims, dataset).map((discrepancy) => {
        const source = dataset.sourceOfClaim.get(discrepancy.claims[0] ?? '');
        return source === undefined ? null : (
          <DiscrepancyBox key={discrepancy.id} discrepancy={discrepancy} source={source} />
        );
      })}
    </>
  );
}

interface Properties {
  readonly id: string;
  readonly row: Row;
  /** One, or the cells of a card's block. */
  readonly cells: readonly Cell[];
  readonly incident: string;
  onClose(): void;
}

/** What opens in place: the quotes behind cells, who says them, and how the others stand to each. */
export function CellDetail({ id, row, cells, incident, onClose }: Properties) {
  const texts = useMessages(accountsMessages);
  const dataset = useDataset();
  const language = useLanguage();
  const speakers = cells.map(({ speaker }) => speakerName(speaker, dataset, language));
  return (
    <div
      id={id}
      className="accounts-detail"
      role="group"
      aria-label={texts.detail(
        speakers.join(language === 'ar' ? '، ' : ', '),
        FACT_HEADS[row.fact][language],
      )}
    >
      <button type="button" className="accounts-close" aria-label={texts.close} onClick={onClose}>
        <Icon name="close" />
      </button>
      {cells.map((cell) => (
        <OneCell key={cell.speaker} row={row} cell={cell} incident={incident} />
      ))}
    </div>
  );
}
