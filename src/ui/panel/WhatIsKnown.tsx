import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { Incident } from '../../core/format/incident.ts';
import { useLocalText, useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { ActorList } from './ActorList.tsx';
import { KnownField } from './KnownField.tsx';
import { KnownPlace } from './KnownPlace.tsx';
import { KnownTime } from './KnownTime.tsx';
import { panelMessages } from './messages.ts';

/** When, where and who, in words no stronger than the claims, each with its markers. */
export function WhatIsKnown({ incident }: { incident: Incident }) {
  const texts = useMessages(panelMessages);
  const localText = useLocalText();
  const { who } = incident;
  return (
    <>
      <dl className="known">
        <KnownTime incident={incident} />
        <KnownPlace incident={incident} />
        <KnownField
          name={texts.who}
          claims={who.claims}
          incident={incident.id}
          words={localText(who.words)}
          more={who.inference === undefined ? null : texts.inference}
        >
          {who.inference !== undefined && <p>{localText(who.inference)}</p>}
        </KnownField>
      </dl>
      <ActorList incident={incident} />
      {incident.note !== undefined && (
        <Disclosure>
          <Button slot="trigger" className="known-more ours">
            {texts.note}
            <Icon name="chevron" />
          </Button>
          <DisclosurePanel className="known-details">
            <p>{localText(incident.note)}</p>
          </DisclosurePanel>
        </Disclosure>
      )}
    </>
  );
}
