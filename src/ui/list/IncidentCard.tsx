import type { PageRow } from '../../engine/protocol.ts';
import { useAppState, useLocalText, useMessages } from '../app/AppContext.ts';
import { CertaintyMark, ConflictMark, DiscrepancyMark, IncidentSymbol } from '../look/IncidentSymbol.tsx';
import { listMessages } from './messages.ts';
import './list.css';

/** One incident in a few lines: what, where, when, how surely in range, and whether accounts differ. */
export function IncidentCard({ row, selected }: { row: PageRow; selected: boolean }) {
  const texts = useMessages(listMessages);
  const local = useLocalText();
  const ranged = useAppState((state) => state.view.from !== null || state.view.to !== null);
  const { record, certainty } = row;
  const words = { certain: texts.certain, possible: texts.possible, no: texts.outside };
  return (
    <span className={selected ? 'card card-selected' : 'card'}>
      <IncidentSymbol type={record.type} hue={record.role} certainty={certainty} />
      <span className="card-text">
        <span className="card-title">{local(record.title)}</span>
        <span className="card-meta">
          <bdi>{record.within === null ? texts.noPlace : local(record.within)}</bdi>
          {' · '}
          <bdi>{local(record.when)}</bdi>
        </span>
        <span className="card-tags">
          {record.background && <span className="card-tag">{texts.background}</span>}
          {ranged && (
            <span className="card-tag">
              <CertaintyMark certainty={certainty} />
              {words[certainty]}
            </span>
          )}
          {record.conflicts > 0 && (
            <span className="card-tag">
              <ConflictMark size={13} />
              {texts.conflicts(record.conflicts)}
            </span>
          )}
          {record.discrepancies > 0 && (
            <span className="card-tag card-tag-discrepancy">
              <DiscrepancyMark size={13} />
              {texts.discrepancies(record.discrepancies)}
            </span>
          )}
        </span>
      </span>
    </span>
  );
}
