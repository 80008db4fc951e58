import type { ReactNode } from 'react';
import type { PageRow } from '../../engine/protocol.ts';
import { useAppState, useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { useTypeShape } from '../app/useTypeShape.ts';
import { useWhenText } from '../app/useWhenText.ts';
import { useViewWords } from '../export/useViewWords.ts';
import { useOptionName } from '../filters/useOptionName.ts';
import { listMessages } from '../list/messages.ts';
import { useListRows } from '../list/useListRows.ts';
import { useWhereText } from '../list/useWhereText.ts';
import { CertaintyMark, IncidentSymbol } from '../look/IncidentSymbol.tsx';
import { PrintedClaimIds } from './PrintedClaimIds.tsx';
import { printMessages } from './messages.ts';

function PrintedRow({ row, ranged }: { row: PageRow; ranged: boolean }) {
  const texts = useMessages(listMessages);
  const language = useLanguage();
  const dataset = useDataset();
  const nameOf = useOptionName();
  const shape = useTypeShape(row.record.type);
  const whenText = useWhenText();
  const whereText = useWhereText();
  const { record, certainty } = row;
  const who = dataset.incidents.get(record.id)?.who;
  return (
    <li className="print-row">
      <IncidentSymbol type={record.type} hue={record.role} shape={shape} certainty={certainty} size={20} />
      <div>
        <h2>{record.title[language] || texts.untitled}</h2>
        <p>
          {[
            whereText(record, shape !== null),
            whenText(record),
            record.type === '' ? '' : nameOf('type', record.type),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        {who !== undefined && (
          <p>
            {who.words[language]}
            <PrintedClaimIds claims={who.claims} />
          </p>
        )}
        <p className="print-small">
          {ranged && (
            <span className="print-certainty">
              <CertaintyMark certainty={certainty} />
              {certainty === 'certain' ? texts.certain : texts.possible}
            </span>
          )}
          {record.conflicts > 0 && <span>{texts.conflicts(record.conflicts)}</span>}
          {record.discrepancies > 0 && <span>{texts.discrepancies(record.discrepancies)}</span>}
        </p>
      </div>
    </li>
  );
}

/** The incidents that are shown, in words, with the map. */
export function PrintedList({ map }: { map: ReactNode }) {
  const texts = useMessages(printMessages);
  const words = useViewWords();
  const listed = useListRows();
  const ranged = useAppState(({ view }) => view.from !== null || view.to !== null);
  return (
    <>
      <h1>{texts.list}</h1>
      <p className="print-lede">{words}</p>
      {map}
      <ul>
        {listed?.rows.map((row) => (
          <PrintedRow key={row.record.id} row={row} ranged={ranged} />
        ))}
      </ul>
    </>
  );
}
