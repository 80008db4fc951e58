import type { Position } from '../../core/geometry.ts';
import type { PageRow } from '../../engine/protocol.ts';
import { timeZoneOf } from '../../state/intentions.ts';
import { useAppState, useLanguage, useLocalText, useMessages } from '../app/AppContext.ts';
import { useTypeShape } from '../app/useTypeShape.ts';
import { intervalText } from '../language/intervalText.ts';
import { CertaintyMark, ConflictMark, DiscrepancyMark, IncidentSymbol } from '../look/IncidentSymbol.tsx';
import { listMessages } from './messages.ts';
import './list.css';

/** "33.8500, 42.5300": latitude first, as people write them. */
function coordinatesText([longitude, latitude]: Position): string {
  return `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
}

/** One incident in a few lines: what, where, when, how surely in range, and whether accounts differ. */
export function IncidentCard({ row, selected }: { row: PageRow; selected: boolean }) {
  const texts = useMessages(listMessages);
  const local = useLocalText();
  const ranged = useAppState((state) => state.view.from !== null || state.view.to !== null);
  const language = useLanguage();
  const zone = useAppState(timeZoneOf);
  const shape = useTypeShape(row.record.type);
  const { record, certainty } = row;
  const title = local(record.title);
  const when = local(record.when);
  const words = { certain: texts.certain, possible: texts.possible, no: texts.outside };
  return (
    <span className={selected ? 'card card-selected' : 'card'}>
      <IncidentSymbol type={record.type} hue={record.role} certainty={certainty} shape={shape} />
      <span className="card-text">
        <span className="card-title" dir={shape === null ? undefined : 'auto'}>
          {title === '' ? texts.untitled : title}
        </span>
        <span className="card-meta">
          <bdi>
            {record.within !== null
              ? local(record.within)
              : shape !== null && record.position !== null
                ? coordinatesText(record.position)
                : texts.noPlace}
          </bdi>
          {' · '}
          <bdi>
            {when === '' ? intervalText(record.interval, record.timePrecision, language, zone) : when}
          </bdi>
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
