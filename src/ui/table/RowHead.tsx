import { useState } from 'react';
import type { IncidentRecord } from '../../core/incidentRecord.ts';
import type { RowDetail } from '../../core/tableImport.ts';
import {
  useApp,
  useAppState,
  useDataset,
  useIntentions,
  useLanguage,
  useMessages,
} from '../app/AppContext.ts';
import { useTypeShape } from '../app/useTypeShape.ts';
import { CiteButton } from '../cite/CiteButton.tsx';
import { useOptionName } from '../filters/useOptionName.ts';
import { intervalText } from '../language/intervalText.ts';
import { numberText } from '../language/plural.ts';
import { Icon } from '../look/Icon.tsx';
import { IncidentSymbol } from '../look/IncidentSymbol.tsx';
import { PrintButton } from '../print/PrintButton.tsx';
import { rowMessages } from './messages.ts';

interface Properties {
  readonly id: string;
  /** Null until the engine has said it. */
  readonly record: IncidentRecord | null;
  /** Null until the file has. */
  readonly detail: RowDetail | null;
}

/** Title, id and number of a row, and what can be done with it. */
export function RowHead({ id, record, detail }: Properties) {
  const texts = useMessages(rowMessages);
  const intentions = useIntentions();
  const nameOf = useOptionName();
  const shape = useTypeShape(record?.type ?? '');
  const title = record?.title.en ?? '';
  const language = useLanguage();
  const { head } = useDataset();
  const file = head.title.en;
  return (
    <header className="row-head">
      <div className="row-head-line">
        {record !== null && (
          <p className="row-kind caps">
            <IncidentSymbol type={record.type} hue="other" shape={shape} />
            {record.type === '' ? '' : nameOf('type', record.type)}
          </p>
        )}
        <button
          type="button"
          className="notices-dismiss"
          aria-label={texts.close}
          onClick={() => intentions.selectIncident(null)}
        >
          <Icon name="close" />
        </button>
      </div>
      <h2 className="row-title" dir="auto">
        {title === '' ? texts.untitled : title}
      </h2>
      <p className="row-id" dir="ltr">
        {id}
      </p>
      {detail !== null && <p className="row-note">{texts.rowOf(numberText(detail.row), file)}</p>}
      <p className="row-actions">
        <CopyLink />
        {detail !== null && <PrintButton />}
        {detail !== null && (
          <CiteButton
            subject={{
              kind: 'row',
              incident: id,
              row: detail.row,
              title: title === '' ? texts.untitled : title,
              when: intervalText(detail.interval, detail.timePrecision, language, head.timeZone),
            }}
          />
        )}
      </p>
    </header>
  );
}

function CopyLink() {
  const texts = useMessages(rowMessages);
  const { shareAddress } = useApp();
  const isLocal = useAppState((state) => state.view.data?.startsWith('local~') === true);
  const [outcome, setOutcome] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(shareAddress());
      setOutcome(isLocal ? `${texts.copied} ${texts.linkWorks}` : texts.copied);
    } catch {
      setOutcome(texts.copyFailed);
    }
  };
  return (
    <>
      <button type="button" className="quiet-button" onClick={() => void copy()}>
        <Icon name="link" />
        {texts.copyLink}
      </button>
      <span role="status">{outcome}</span>
    </>
  );
}
