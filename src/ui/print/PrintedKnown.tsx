import type { Incident } from '../../core/format/incident.ts';
import { distanceText } from '../../map/mapMessages.ts';
import { parseInstant } from '../../core/time.ts';
import { useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { instantWords } from '../language/timeText.ts';
import {
  ACTOR_ROLE_TEXTS,
  PLACE_PRECISION_TEXTS,
  STANDING_TEXTS,
  TIME_PRECISION_TEXTS,
} from '../language/vocabularyText.ts';
import { panelMessages } from '../panel/messages.ts';
import { printMessages } from './messages.ts';
import { PrintedClaimIds } from './PrintedClaimIds.tsx';

function PrintedWhen({ incident: { time } }: { incident: Incident }) {
  const texts = useMessages(printMessages);
  const panelTexts = useMessages(panelMessages);
  const language = useLanguage();
  const { timeZone } = useDataset().head;
  const bound = (text: string | null, open: string) =>
    text === null ? open : instantWords(parseInstant(text) ?? 0, language, timeZone);
  return (
    <dd>
      {time.words[language]}
      <PrintedClaimIds claims={time.claims} />
      <p className="print-small">
        {panelTexts.interval} {bound(time.earliest, panelTexts.notBefore)} {panelTexts.andThen}{' '}
        {bound(time.latest, panelTexts.notAfter)}. {panelTexts.zone(timeZone)}{' '}
        {panelTexts.known(TIME_PRECISION_TEXTS[time.precision][language])}
      </p>
      {time.convention !== undefined && (
        <p className="print-small">
          <b>{texts.ours}</b> {time.convention[language]}
        </p>
      )}
    </dd>
  );
}

function PrintedWhere({ incident }: { incident: Incident }) {
  const texts = useMessages(printMessages);
  const panelTexts = useMessages(panelMessages);
  const language = useLanguage();
  const dataset = useDataset();
  const stated = incident.place;
  const place = stated === null ? undefined : dataset.places.get(stated.place);
  if (stated === null || place === undefined) return <dd>{panelTexts.noPlaceText}</dd>;
  const { footprint } = place;
  const size =
    footprint === null
      ? panelTexts.noArea
      : footprint.type === 'circle'
        ? panelTexts.within(distanceText(footprint.radius, language))
        : panelTexts.outline;
  return (
    <dd>
      {stated.words[language]}
      <PrintedClaimIds claims={stated.claims} />
      <p className="print-small">
        {panelTexts.precision}: {PLACE_PRECISION_TEXTS[place.precision][language]}, {size}.{' '}
        {place.confidence[language]}
      </p>
      {[stated.convention, place.construction].map(
        (ours) =>
          ours !== undefined && (
            <p key={ours.en} className="print-small">
              <b>{texts.ours}</b> {ours[language]}
            </p>
          ),
      )}
    </dd>
  );
}

function PrintedActors({ incident }: { incident: Incident }) {
  const texts = useMessages(printMessages);
  const language = useLanguage();
  const dataset = useDataset();
  const separator = language === 'ar' ? '، ' : ', ';
  return (
    <ul className="print-small">
      {incident.actors.map(({ actor, role, standing, basis, inference, claims }) => (
        <li key={`${actor} ${role}`}>
          <b>{dataset.actors.get(actor)?.name[language] ?? actor}</b>:{' '}
          {[ACTOR_ROLE_TEXTS[role][language], STANDING_TEXTS[standing][language], basis?.[language]]
            .filter((word) => word !== undefined)
            .join(separator)}
          <PrintedClaimIds claims={claims} />
          {inference !== undefined && ` ${texts.inference} ${inference[language]}`}
        </li>
      ))}
    </ul>
  );
}

/** When, where and who, with what in each is ours. */
export function PrintedKnown({ incident }: { incident: Incident }) {
  const texts = useMessages(printMessages);
  const panelTexts = useMessages(panelMessages);
  const language = useLanguage();
  const { who } = incident;
  return (
    <section>
      <h2>{texts.known}</h2>
      <dl className="print-known">
        <dt>{panelTexts.when}</dt>
        <PrintedWhen incident={incident} />
        <dt>{panelTexts.where}</dt>
        <PrintedWhere incident={incident} />
        <dt>{panelTexts.who}</dt>
        <dd>
          {who.words[language]}
          <PrintedClaimIds claims={who.claims} />
          {who.inference !== undefined && (
            <p className="print-small">
              <b>{texts.inference}</b> {who.inference[language]}
            </p>
          )}
          <PrintedActors incident={incident} />
        </dd>
      </dl>
      {incident.note !== undefined && (
        <p className="print-small">
          <b>{panelTexts.note}</b> {incident.note[language]}
        </p>
      )}
      <p className="print-small">{texts.howToRead}</p>
    </section>
  );
}
