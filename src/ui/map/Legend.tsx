import { useMemo, type ReactNode } from 'react';
import {
  SHAPES,
  shapeOf,
  type IncidentRole,
  type IncidentType,
  type SymbolShape,
} from '../../core/vocabulary.ts';
import { useAppState, useDataset, useMessages } from '../app/AppContext.ts';
import { ConflictMark, DiscrepancyMark, IncidentSymbol } from '../look/IncidentSymbol.tsx';
import { mapMessages } from './messages.ts';
import './legend.css';

/** A type that wears each outline, to draw it in the key. */
const TYPE_OF: Readonly<Record<SymbolShape, IncidentType>> = {
  shelling: 'shelling-artillery-missile-attack',
  air: 'air-drone-strike',
  blast: 'remote-explosive-landmine-ied',
  battle: 'armed-clash',
  civilians: 'attack',
  protest: 'peaceful-protest',
  strategic: 'other',
};

function AreaMark() {
  return (
    <svg className="legend-area" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6.500" />
    </svg>
  );
}

/** The key of the map: only what this dataset draws. */
export function Legend() {
  const isTable = useAppState((state) => state.dataset.phase === 'ready' && state.dataset.table !== null);
  return isTable ? <TableLegend /> : <DatasetLegend />;
}

/** The shapes that the reader's own table has, in the colours that map, list and timeline share. */
function TableLegend() {
  const texts = useMessages(mapMessages);
  const table = useAppState((state) => (state.dataset.phase === 'ready' ? state.dataset.table : null));
  const used = new Set(table?.shapes.values());
  return (
    <ul className="legend" aria-label={texts.key}>
      {SHAPES.filter((shape) => used.has(shape)).map((shape) => (
        <li key={shape}>
          <span className="legend-mark">
            <IncidentSymbol type={TYPE_OF[shape]} hue="other" shape={shape} size={18} />
          </span>
          {texts[shape]}
        </li>
      ))}
      <li>
        <span className="legend-mark">
          <PieMark />
        </span>
        {texts.pie}
      </li>
      <li>
        <span className="legend-mark legend-ink">
          <IncidentSymbol type="attack" hue="other" certainty="possible" size={18} />
        </span>
        {texts.possible}
      </li>
    </ul>
  );
}

function PieMark() {
  return (
    <svg className="legend-pie" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      <circle r="6" pathLength="100" strokeDasharray="40 60" className="legend-pie-one" />
      <circle
        r="6"
        pathLength="100"
        strokeDasharray="60 40"
        strokeDashoffset="-40"
        className="legend-pie-two"
      />
    </svg>
  );
}

function DatasetLegend() {
  const texts = useMessages(mapMessages);
  const dataset = useDataset();
  const background = useAppState((state) => state.view.background);
  const { roles, shapes } = useMemo(() => {
    const drawn = dataset.bundle.incidents.filter(({ kind }) => background || kind === 'incident');
    return {
      roles: new Set(drawn.map(({ role }) => role)),
      shapes: new Set(drawn.map(({ type }) => shapeOf(type))),
    };
  }, [dataset, background]);
  const roleNames: readonly [IncidentRole, string][] = [
    ['attack', texts.attack],
    ['response', texts.response],
    ['other', texts.other],
  ];
  const items: [string, ReactNode][] = [
    ...roleNames
      .filter(([role]) => roles.has(role))
      .map(([role, name]): [string, ReactNode] => [
        name,
        <span key={role} className={`legend-role legend-role-${role}`} />,
      ]),
    ...(Object.keys(TYPE_OF) as SymbolShape[])
      .filter((shape) => shapes.has(shape))
      .map((shape): [string, ReactNode] => [
        texts[shape],
        <span key={shape} className="legend-ink">
          <IncidentSymbol type={TYPE_OF[shape]} hue="other" size={18} />
        </span>,
      ]),
    [
      texts.certain,
      <span key="certain" className="legend-ink">
        <IncidentSymbol type="shelling-artillery-missile-attack" hue="other" size={18} />
      </span>,
    ],
    [
      texts.possible,
      <span key="possible" className="legend-ink">
        <IncidentSymbol type="shelling-artillery-missile-attack" hue="other" certainty="possible" size={18} />
      </span>,
    ],
    [texts.conflict, <ConflictMark key="conflict" size={15} />],
    [texts.discrepancy, <DiscrepancyMark key="discrepancy" size={14} />],
    [texts.area, <AreaMark key="area" />],
  ];
  return (
    <ul className="legend" aria-label={texts.key}>
      {items.map(([name, mark]) => (
        <li key={name}>
          <span className="legend-mark">{mark}</span>
          {name}
        </li>
      ))}
    </ul>
  );
}
