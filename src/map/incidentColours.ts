import type { Theme } from '../core/view.ts';
import type { SymbolShape } from '../core/vocabulary.ts';

/** Colours of what the map draws over its basemap; the same values as the custom properties of the style sheet. */
export interface IncidentColours {
  readonly attack: string;
  readonly response: string;
  readonly other: string;
  /** Cut-outs, halos of symbols and labels. */
  readonly halo: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly dispute: string;
  readonly onDispute: string;
  readonly discrepancy: string;
  readonly raised: string;
  readonly focus: string;
  /** In a reader's own table the symbol's outline has the colour. */
  readonly shapes: Readonly<Record<SymbolShape, string>>;
}

/** WebGL takes no CSS custom properties, so the map's colours stand here. */
export const INCIDENT_COLOURS: Readonly<Record<Theme, IncidentColours>> = {
  light: {
    attack: '#b3391b',
    response: '#1f5f8e',
    other: '#5d584e',
    halo: '#f8f5ed',
    ink: '#1d1b18',
    ink2: '#4a463f',
    ink3: '#6a655b',
    dispute: '#ffd34d',
    onDispute: '#1d1b18',
    discrepancy: '#6a2f6e',
    raised: '#fffdf8',
    focus: '#174f78',
    shapes: {
      shelling: '#b8480a',
      air: '#1f6ea3',
      blast: '#a06a00',
      battle: '#6b4596',
      civilians: '#a8497f',
      protest: '#00795a',
      strategic: '#5f6672',
    },
  },
  dark: {
    attack: '#f2805f',
    response: '#70b4e4',
    other: '#b0a898',
    halo: '#1d1b18',
    ink: '#eee8dc',
    ink2: '#c6bfb1',
    ink3: '#a1998a',
    dispute: '#ffd34d',
    onDispute: '#1d1b18',
    discrepancy: '#dfaede',
    raised: '#1f1d1a',
    focus: '#8fc1e8',
    shapes: {
      shelling: '#f08a4b',
      air: '#6db5e8',
      blast: '#e6b04a',
      battle: '#b494dd',
      civilians: '#e39cc4',
      protest: '#5cc9a7',
      strategic: '#a9b0bb',
    },
  },
};
