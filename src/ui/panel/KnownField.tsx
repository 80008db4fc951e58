import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { ClaimMarkers } from '../claim/ClaimMarker.tsx';
import { useIsPointed } from '../claim/useClaimPointing.ts';
import { Icon } from '../look/Icon.tsx';

interface Properties {
  readonly name: string;
  readonly claims: readonly string[];
  readonly incident: string;
  readonly words: ReactNode;
  /** What the button says that opens the rest; null where there is no more. */
  readonly more: string | null;
  /** The rest: what is ours, and how we know. */
  readonly children?: ReactNode;
}

/** One field of what is known: its words, the claims it rests on, and what in it is ours behind a button. */
export function KnownField({ name, claims, incident, words, more, children }: Properties) {
  const isPointed = useIsPointed(claims);
  return (
    <div className="known-field" data-pointed={isPointed}>
      <dt>{name}</dt>
      <dd>
        <Disclosure>
          {words}
          <ClaimMarkers claims={claims} incident={incident} />{' '}
          {more !== null && (
            <Button slot="trigger" className="known-more ours">
              {more}
              <Icon name="chevron" />
            </Button>
          )}
          {more !== null && <DisclosurePanel className="known-details">{children}</DisclosurePanel>}
        </Disclosure>
      </dd>
    </div>
  );
}
