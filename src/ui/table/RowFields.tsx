import type { ReactNode } from 'react';
import type { IncidentRecord } from '../../core/incidentRecord.ts';
import type { RowActor, RowDetail, RowSource } from '../../core/tableImport.ts';
import { CONVENTION_TEXTS } from '../../formats/table/conventionTexts.ts';
import { distanceText } from '../../map/mapMessages.ts';
import { useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { intervalText } from '../language/intervalText.ts';
import {
  ACTOR_ROLE_TEXTS,
  PLACE_PRECISION_TEXTS,
  ROW_TIME_PRECISION_TEXTS,
  STANDING_TEXTS,
} from '../language/vocabularyText.ts';
import { Icon } from '../look/Icon.tsx';
import { rowMessages } from './messages.ts';
import { reportedText } from './reportedText.ts';
import './table.css';

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="row-field">
      <dt className="caps">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What a row says of when, where, who and how many, and what we decided that it does not say. */
export function RowFields({ record, detail }: { record: IncidentRecord; detail: RowDetail }) {
  const texts = useMessages(rowMessages);
  const language = useLanguage();
  const { timeZone } = useDataset().head;
  return (
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
