import type { PageRow } from '../../engine/protocol.ts';
import { useAppState, useLocalText, useMessages } from '../app/AppContext.ts';
import { useTypeShape } from '../app/useTypeShape.ts';
import { useWhenText } from '../app/useWhenText.ts';
import { CertaintyMark, ConflictMark, DiscrepancyMark, IncidentSymbol } from '../look/IncidentSymbol.tsx';
import { listMessages } from './messages.ts';
import { useWhereText } from './useWhereText.ts';
import './list.css';

/** One incident in a few lines: what, where, when, how surely in range, and whether accounts differ. */
export function IncidentCard({ row, selected }: { row: PageRow; selected: boolean }) {
  const texts = useMessages(listMessages);
  const local = useLocalText();
  const ranged = useAppState((state) => state.view.from !== null || state.view.to !== null);
  const whenText = useWhenText();
  const whereText = useWhereText();
  const shape = useTypeShape(row.record.type);
  const { record, certainty } = row;
  const title = local(record.title);
  const words = { certain: texts.certain, possible: texts.possible, no: texts.outside };
  return (
    <span className={selected ? 'card card-selected' : 'card'}>
      <IncidentSymbol type={record.type} hue={record.role} certainty={certainty} shape={shape} />
      <span className="card-text">
        <span className="card-title" dir={shape === null ? undefined : 'auto'}>
          {title === '' ? texts.untitled : title}
        </span>
        <span className="card-meta">
          <bdi>{whereText(record, shape !== null)}</bdi>
          {' · '}
          <bdi>{whenText(record)}</bdi>
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
