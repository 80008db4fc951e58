import { useState, type ReactNode } from 'react';
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
    <details className="facet" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="facet-trigger">
        <h3 className="facet-heading">{title}</h3>
        <Icon name="chevron" />
      </summary>
      {open && <div className="facet-panel">{children}</div>}
    </details>
  );
}
