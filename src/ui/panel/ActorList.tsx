import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { Incident, IncidentActor } from '../../core/format/incident.ts';
import { useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { ClaimMarkers } from '../claim/ClaimMarker.tsx';
import { useIsPointed } from '../claim/useClaimPointing.ts';
import { ACTOR_ROLE_TEXTS, STANDING_TEXTS } from '../language/vocabularyText.ts';
import { Icon } from '../look/Icon.tsx';
import { panelMessages } from './messages.ts';

function ActorItem({ actor, incident }: { actor: IncidentActor; incident: string }) {
  const texts = useMessages(panelMessages);
  const language = useLanguage();
  const dataset = useDataset();
  const isPointed = useIsPointed(actor.claims);
  const words = [
    ACTOR_ROLE_TEXTS[actor.role][language],
    STANDING_TEXTS[actor.standing][language],
    actor.basis?.[language],
  ].filter((word) => word !== undefined);
  return (
    <li data-pointed={isPointed}>
      <Disclosure>
        <b>{dataset.actors.get(actor.actor)?.name[language] ?? actor.actor}</b>{' '}
        <span className="actor-standing" data-standing={actor.standing}>
          {words.join(language === 'ar' ? '، ' : ', ')}
        </span>
        <ClaimMarkers claims={actor.claims} incident={incident} />{' '}
        {actor.inference !== undefined && (
          <>
            <Button slot="trigger" className="known-more ours">
              {texts.inference}
              <Icon name="chevron" />
            </Button>
            <DisclosurePanel className="known-details">
              <p>{actor.inference[language]}</p>
            </DisclosurePanel>
          </>
        )}
      </Disclosure>
    </li>
  );
}

/** Who is named, as what, and how far the words go; the standing is never without its basis. */
export function ActorList({ incident }: { incident: Incident }) {
  const texts = useMessages(panelMessages);
  if (incident.actors.length === 0) return null;
  return (
    <ul className="actors" aria-label={texts.actors}>
      {incident.actors.map((actor) => (
        <ActorItem key={`${actor.actor} ${actor.role}`} actor={actor} incident={incident.id} />
      ))}
    </ul>
  );
}
