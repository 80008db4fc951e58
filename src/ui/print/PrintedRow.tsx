import { useState, type ReactNode } from 'react';
import { useDataset, useMessages } from '../app/AppContext.ts';
import { useTypeShape } from '../app/useTypeShape.ts';
import { useOptionName } from '../filters/useOptionName.ts';
import { numberText } from '../language/plural.ts';
import { IncidentSymbol } from '../look/IncidentSymbol.tsx';
import { rowMessages } from '../table/messages.ts';
import { OwnColumns } from '../table/OwnColumns.tsx';
import { RowFields } from '../table/RowFields.tsx';
import { shownRow } from '../table/shownRow.ts';

/** A row of the reader's own table on paper: what its panel says, and all of its columns. */
export function PrintedRow({ map }: { map: ReactNode }) {
  const texts = useMessages(rowMessages);
  const nameOf = useOptionName();
  const { head } = useDataset();
  const [row] = useState(shownRow.current);
  const shape = useTypeShape(row?.record.type ?? '');
  if (row === null) return null;
  const { id, record, detail } = row;
  return (
    <>
      {record.type !== '' && (
        <p className="print-kicker">
          <IncidentSymbol type={record.type} hue="other" shape={shape} size={18} />
          {nameOf('type', record.type)}
        </p>
      )}
      <h1 dir="auto">{record.title.en === '' ? texts.untitled : record.title.en}</h1>
      <p className="print-small">
        {texts.rowOf(numberText(detail.row), head.title.en)} · <bdi>{id}</bdi>
      </p>
      {map}
      <RowFields record={record} detail={detail} />
      <OwnColumns own={detail.own} />
    </>
  );
}
