import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface Properties {
  readonly what: string;
  readonly remedy: string;
  /** What can be done about it here. */
  readonly children?: ReactNode;
}

/** What failed and what to do. `what` may quote words of any direction. */
export function ProblemBox({ what, remedy, children }: Properties) {
  return (
    <div className="failure" role="alert">
      <Icon name="warning" />
      <div>
        <p className="failure-what" dir="auto">
          {what}
        </p>
        <p className="failure-remedy">{remedy}</p>
        {children}
      </div>
    </div>
  );
}
