import { useState, type ReactNode } from 'react';
import type { IncidentRecord } from '../../core/incidentRecord.ts';
import type { RowActor, RowDetail, RowSource } from '../../core/tableImport.ts';
import { CONVENTION_TEXTS } from '../../formats/table/conventionTexts.ts';
import { distanceText } from '../../map/mapMessages.ts';
import {
  useApp,
  useAppState,
  useDataset,
  useIntentions,
  useLanguage,
  useMessages,
} from '../app/AppContext.ts';
import { useTypeShape } from '../app/useTypeShape.ts';
import { intervalText } from '../language/intervalText.ts';
import {
  ACTOR_ROLE_TEXTS,
  PLACE_PRECISION_TEXTS,
  ROW_TIME_PRECISION_TEXTS,
  STANDING_TEXTS,
} from '../language/vocabularyText.ts';
import { Icon } from '../look/Icon.tsx';
import { IncidentSymbol } from '../look/IncidentSymbol.tsx';
import { useOptionName } from '../filters/useOptionName.ts';
import { rowMessages } from './messages.ts';
import { reportedText } from './reportedText.ts';
import { useRow } from './useRow.ts';
import '../panel/panel.css';
import './table.css';

/** A row of the reader's own table: what it says of when, where and who, and all of its columns. */
export function RowPanel({ id }: { id: string }) {
  const texts = useMessages(rowMessages);
  const row = useRow(id);
  return (
    <section className="panel" aria-label={texts.region} aria-busy={row.phase === 'loading'}>
      <div className="panel-scroll row-panel">
        <RowHead id={id} record={row.phase === 'missing' ? null : row.record} />
        {row.phase === 'loading' && <p role="status">{texts.loading}</p>}
        {row.phase === 'missing' && <Problem what={texts.notFound(id)} remedy={texts.notFoundRemedy} />}
        {row.phase === 'failed' && <Problem what={texts.failed(row.detail)} remedy={texts.failedRemedy} />}
        {row.phase === 'ready' && <Detail record={row.record} detail={row.detail} />}
      </div>
    </section>
  );
}

function Problem({ what, remedy }: { what: string; remedy: string }) {
  return (
    <div className="failure" role="alert">
      <Icon name="warning" />
      <div>
        <p className="failure-what" dir="auto">
          {what}
        </p>
        <p className="failure-remedy">{remedy}</p>
      </div>
    </div>
  );
}

function RowHead({ id, record }: { id: string; record: IncidentRecord | null }) {
  const texts = useMessages(rowMessages);
  const intentions = useIntentions();
  const nameOf = useOptionName();
  const shape = useTypeShape(record?.type ?? '');
  const title = record?.title.en ?? '';
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
      <CopyLink />
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
    <p className="row-actions">
      <button type="button" className="quiet-button" onClick={() => void copy()}>
        <Icon name="link" />
        {texts.copyLink}
      </button>{' '}
      <span role="status">{outcome}</span>
    </p>
  );
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="row-field">
      <dt className="caps">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Detail({ record, detail }: { record: IncidentRecord; detail: RowDetail }) {
  const texts = useMessages(rowMessages);
  const language = useLanguage();
  const { timeZone } = useDataset().head;
  return (
    <>
      <dl className="row-fields">
        <Field name={texts.when}>
          <p className="number">
            <bdi>{intervalText(detail.interval, detail.timePrecision, language, timeZone)}</bdi>
          </p>
          {detail.timePrecision !== 'undated' && (
            <p className="row-note">
              {texts.known(ROW_TIME_PRECISION_TEXTS[detail.timePrecision][language])} <bdi>{timeZone}</bdi>
            </p>
          )}
          {detail.timeExpression !== '' && (
            <p className="row-note" dir="auto">
              {texts.inTheFile(detail.timeExpression)}
            </p>
          )}
        </Field>
        <Field name={texts.where}>
          {record.within !== null && (
            <p>
              <bdi>{record.within.en}</bdi>
            </p>
          )}
          <p className={record.within === null ? '' : 'row-note'}>
            {record.position === null
              ? texts.noPlace
              : `${PLACE_PRECISION_TEXTS[detail.placePrecision][language]}${language === 'ar' ? '، ' : ', '}${
                  detail.radius > 0 ? texts.radius(distanceText(detail.radius, language)) : texts.asPoint
                }`}
          </p>
          {detail.placeExpression !== '' && (
            <p className="row-note" dir="auto">
              {texts.inTheFile(detail.placeExpression)}
            </p>
          )}
        </Field>
        <Field name={texts.who}>
          {detail.actors.length === 0 ? <p>{texts.noActors}</p> : <Actors actors={detail.actors} />}
        </Field>
        <Field name={texts.killed}>
          <p className="number">{reportedText(detail.killed, texts)}</p>
        </Field>
        <Field name={texts.injured}>
          <p className="number">{reportedText(detail.injured, texts)}</p>
        </Field>
        {detail.notes !== '' && (
          <Field name={texts.notes}>
            <p className="row-notes" dir="auto">
              {detail.notes}
            </p>
          </Field>
        )}
        <Field name={texts.sources}>
          {detail.sources.length === 0 ? <p>{texts.noSources}</p> : <Sources sources={detail.sources} />}
        </Field>
        <Field name={texts.conventions}>
          <ul className="row-list">
            {detail.conventions.map((convention) => (
              <li key={convention} className="row-note">
                {CONVENTION_TEXTS[convention][language]}
              </li>
            ))}
          </ul>
        </Field>
      </dl>
      <OwnColumns own={detail.own} />
    </>
  );
}

function Actors({ actors }: { actors: readonly RowActor[] }) {
  const language = useLanguage();
  return (
    <ul className="row-list">
      {actors.map(({ name, role, standing, column }) => (
        <li key={`${column} ${name}`}>
          <bdi>{name}</bdi>{' '}
          <span className="row-note">
            {ACTOR_ROLE_TEXTS[role][language]}
            {role !== 'mentioned' && ` (${STANDING_TEXTS[standing][language]})`} · <bdi>{column}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Sources({ sources }: { sources: readonly RowSource[] }) {
  const texts = useMessages(rowMessages);
  return (
    <ul className="row-list">
      {sources.map(({ name, address, detail }) => (
        <li key={`${name} ${address ?? ''} ${detail ?? ''}`}>
          {address === null ? (
            <bdi>{name}</bdi>
          ) : (
            <a href={address} target="_blank" rel="noopener noreferrer external nofollow">
              <bdi>{name}</bdi>
              <span className="visually-hidden"> {texts.leadsTo(new URL(address).host)}</span>
              <Icon name="external" />
            </a>
          )}
          {detail !== null && (
            <span className="row-note">
              {' '}
              · <bdi>{detail}</bdi>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function OwnColumns({ own }: { own: RowDetail['own'] }) {
  const texts = useMessages(rowMessages);
  return (
    <details className="row-own" open>
      <summary>
        {texts.own} <span className="row-note">{texts.ownHint}</span>
      </summary>
      <table className="row-columns">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{texts.column}</th>
            <th scope="col">{texts.value}</th>
          </tr>
        </thead>
        <tbody>
          {own.map(({ column, value }) => (
            <tr key={column}>
              <th scope="row">
                <bdi>{column}</bdi>
              </th>
              <td dir="auto" data-empty={value === '' || undefined}>
                {value === '' ? texts.empty : value}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
