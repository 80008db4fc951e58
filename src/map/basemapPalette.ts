/** Colours of the map. The same values stand as `--map-*` in the design tokens; MapLibre cannot read those. */
export interface BasemapPalette {
  readonly land: string;
  readonly landOther: string;
  /** Half way between the two: disputed areas take nobody's colour. */
  readonly landDisputed: string;
  readonly water: string;
  readonly river: string;
  readonly border: string;
  readonly province: string;
  readonly label: string;
  readonly labelQuiet: string;
  readonly labelRiver: string;
  readonly halo: string;
}

export type BasemapTheme = 'light' | 'dark';

export const BASEMAP_PALETTES: Readonly<Record<BasemapTheme, BasemapPalette>> = {
  light: {
    land: '#f8f5ed',
    landOther: '#efeadf',
    landDisputed: '#f4f0e6',
    water: '#d5e0e4',
    river: '#a3bfcd',
    border: '#8b8374',
    province: '#c9c2b2',
    label: '#4d4a44',
    labelQuiet: '#6f6552',
    labelRiver: '#4c6f80',
    halo: '#f8f5ed',
  },
  dark: {
    land: '#24221e',
    landOther: '#1d1b18',
    landDisputed: '#211f1b',
    water: '#101a20',
    river: '#37505d',
    border: '#7a7264',
    province: '#403c34',
    label: '#c2bbac',
    labelQuiet: '#a1988a',
    labelRiver: '#7f9dac',
    halo: '#1d1b18',
  },
};
