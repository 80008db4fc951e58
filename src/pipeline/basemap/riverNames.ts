/** A river that is drawn wider and labelled. `through` runs downstream: points near ends of its pieces. */
export interface NamedRiver {
  readonly en: string;
  readonly ar: string;
  /** 1: drawn from small zooms on; 2: from zoom 5. */
  readonly rank: 1 | 2;
  /** The least of GSHHG's levels that the river runs through. */
  readonly level: number;
  readonly through: readonly (readonly [longitude: number, latitude: number])[];
}

/** GSHHG has no names: these are ours, each found in the network through the points given. */
export const NAMED_RIVERS: readonly NamedRiver[] = [
  {
    en: 'Euphrates',
    ar: 'الفرات',
    rank: 1,
    level: 2,
    through: [
      [38.3, 38.6],
      [38.02, 36.82],
      [40.14, 35.34],
      [40.92, 34.45],
      [42.38, 34.14],
      [43.3, 33.43],
      [44.23, 32.55],
      [46.26, 31.05],
      [47.43, 31.0],
    ],
  },
  {
    en: 'Tigris',
    ar: 'دجلة',
    rank: 1,
    level: 2,
    through: [
      [40.23, 37.9],
      [42.18, 37.32],
      [43.12, 36.34],
      [43.68, 34.6],
      [44.4, 33.34],
      [45.83, 32.5],
      [47.15, 31.84],
      [47.43, 31.0],
    ],
  },
  {
    en: 'Khabur',
    ar: 'الخابور',
    rank: 2,
    level: 3,
    through: [
      [40.75, 36.5],
      [40.74, 36.05],
      [40.43, 35.14],
    ],
  },
];
