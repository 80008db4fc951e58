import { useState, type ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Icon } from '../look/Icon.tsx';

interface Properties {
  readonly title: string;
  readonly initiallyOpen?: boolean;
  /** Filters active inside: then it starts open. */
  readonly active: number;
  readonly children: ReactNode;
}

/** A part of the filters that folds away. */
export function FacetGroup({ title, initiallyOpen = false, active, children }: Properties) {
  const [open, setOpen] = useState(initiallyOpen || active > 0);
  return (
    <Disclosure className="facet" isExpanded={open} onExpandedChange={setOpen}>
      <Heading level={3} className="facet-heading">
        <Button slot="trigger" className="facet-trigger">
          {title}
          <Icon name="chevron" />
        </Button>
      </Heading>
      <DisclosurePanel className="facet-panel">{open && children}</DisclosurePanel>
    </Disclosure>
  );
}
