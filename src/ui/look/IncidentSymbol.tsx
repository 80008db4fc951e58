import { shapeOf, type IncidentRole, type SymbolShape } from '../../core/vocabulary.ts';
import { CONFLICT_PATHS, DISCREPANCY_PATHS, SYMBOL_STROKES, symbolPath } from '../../map/symbolGeometry.ts';

interface Properties {
  readonly type: string;
  /** Role in the story: attack, response, other. */
  readonly hue: IncidentRole;
  readonly certainty?: 'certain' | 'possible' | 'no';
  /** CSS pixels. */
  readonly size?: number;
  /** In a reader's own table: outline and colour go by it, whatever the type is called. */
  readonly shape?: SymbolShape | null;
}

/** An incident's symbol as on the map: outline by type, hue by role, filled where certainly in range. Decoration. */
export function IncidentSymbol({ type, hue, certainty = 'certain', size = 24, shape = null }: Properties) {
  const { outline, glyph } = symbolPath(shape ?? shapeOf(type));
  const filled = certainty === 'certain';
  const strokes = filled ? SYMBOL_STROKES.filled : SYMBOL_STROKES.hollow;
  return (
    <svg
      className={`symbol ${shape === null ? `symbol-${hue}` : `symbol-of-${shape}`} ${filled ? 'symbol-filled' : 'symbol-hollow'}`}
      viewBox="-12 -12 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path
        className="symbol-outline"
        d={outline}
        strokeWidth={strokes.outline}
        transform={`scale(${strokes.scale})`}
      />
      <path className="symbol-glyph" d={glyph} strokeWidth={strokes.glyph} />
    </svg>
  );
}

/** The diamond: accounts conflict. Decoration beside words. */
export function ConflictMark({ size = 14 }: { size?: number }) {
  return (
    <svg
      className="conflict-mark"
      viewBox="-8 -8 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path className="conflict-mark-outline" d={CONFLICT_PATHS.outline} />
      <path className="conflict-mark-glyph" d={CONFLICT_PATHS.glyph} />
    </svg>
  );
}

/** Two squares: the source differs from the outside world. Decoration beside words. */
export function DiscrepancyMark({ size = 14 }: { size?: number }) {
  return (
    <svg
      className="discrepancy-mark"
      viewBox="-7 -7 14 14"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path d={DISCREPANCY_PATHS.back} />
      <path className="discrepancy-mark-front" d={DISCREPANCY_PATHS.front} />
    </svg>
  );
}

/** An interval against a range: between both bounds, or past one of them. Mirrored with the direction of reading. */
export function CertaintyMark({
  certainty,
  size = 12,
}: {
  certainty: 'certain' | 'possible' | 'no';
  size?: number;
}) {
  return (
    <svg
      className="certainty-mark mirrored"
      viewBox="0 0 12 12"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      {certainty === 'certain' ? (
        <path className="certainty-mark-body" d="M4 4h4v4H4z" />
      ) : (
        <path d="M.750 4h5.500v4H.750z" />
      )}
      <path d={certainty === 'certain' ? 'M1.500 1v10M10.500 1v10' : 'M4 1v10M10.500 1v10'} />
    </svg>
  );
}
