import type { Incident } from '../../core/format/incident.ts';
import { useAppState, useDataset, useIntentions, useLocalText, useMessages } from '../app/AppContext.ts';
import { ClaimCard } from '../claim/ClaimCard.tsx';
import { incidentHref } from '../claim/claimLink.ts';
import { isPlainClick } from '../claim/isPlainClick.ts';
import { RELATION_TEXTS } from '../language/vocabularyText.ts';
import { IncidentSymbol } from '../look/IncidentSymbol.tsx';
import { panelMessages } from './messages.ts';
import { relationsOf, type RelatedIncident } from '../../core/relationsOf.ts';

function RelatedItem({ related, incident }: { related: RelatedIncident; incident: string }) {
  const texts = useMessages(panelMessages);
  const localText = useLocalText();
  const dataset = useDataset();
  const intentions = useIntentions();
  const { other, type, side, claims, reading } = related;
  const href = useAppState(({ view }) => incidentHref(view, other.id));
  const point = () => intentions.point({ incident: other.id, claims });
  const leave = () => intentions.point(null);
  return (
    <li className="related">
      <p className="related-relation">{localText(RELATION_TEXTS[type][side])}</p>
      <h3 className="related-title">
        <IncidentSymbol type={other.type} hue={other.role} size={20} />
        <a
          href={href}
          onClick={(event) => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            intentions.selectIncident(other.id);
          }}
          onPointerEnter={point}
          onPointerLeave={leave}
          onFocus={point}
          onBlur={leave}
        >
          {localText(other.title)}
        </a>
        {other.kind === 'background' && <span className="related-kind">{texts.background}</span>}
      </h3>
      {reading !== undefined && (
        <p className="related-reading">
          <b>{texts.byOneReading}</b> {localText(reading)}
        </p>
      )}
      {claims.map((id) => {
        const claim = dataset.claims.get(id);
        // A claim that is about the other incident alone is opened there.
        const home = claim?.about.includes(incident) ? incident : other.id;
        return claim === undefined ? null : <ClaimCard key={id} claim={claim} incident={home} short />;
      })}
    </li>
  );
}

/** How the incident stands to others, in words, each relation with the quotes it rests on. */
export function RelatedTab({ incident }: { incident: Incident }) {
  const texts = useMessages(panelMessages);
  const dataset = useDataset();
  return (
    <ul className="panel-related" aria-label={texts.relatedTo}>
      {relationsOf(incident, dataset).map((related) => (
        <RelatedItem
          key={`${related.type} ${related.side} ${related.other.id}`}
          related={related}
          incident={incident.id}
        />
      ))}
    </ul>
  );
}
