import type { CellVerdict } from '../../claims/comparison/accountsComparison.ts';
import { ConflictMark } from '../look/IncidentSymbol.tsx';

/** A verdict's shape; decoration beside its word. */
export function VerdictMark({ verdict }: { verdict: CellVerdict }) {
  if (verdict === 'conflicts') return <ConflictMark size={13} />;
  return (
    <svg
      className="accounts-mark"
      viewBox="0 0 12 12"
      width={11}
      height={11}
      aria-hidden="true"
      focusable="false"
    >
      {verdict === 'agrees' && (
        <>
          <circle className="accounts-mark-solid" cx="6" cy="6" r="6" />
          <path className="accounts-mark-cut" d="M3.250 4.700h5.500M3.250 7.300h5.500" />
        </>
      )}
      {verdict === 'compatible' && (
        <>
          <circle cx="6" cy="6" r="5.300" />
          <path d="M3 6.600C4 4.900 5.200 5.200 6 6S8 7.100 9 5.400" />
        </>
      )}
      {verdict === 'only-one' && <circle className="accounts-mark-solid" cx="6" cy="6" r="2.400" />}
      {verdict === 'silent' && <path strokeDasharray="2 1" d="M1.500 6h9" />}
    </svg>
  );
}
