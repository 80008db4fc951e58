/**
 * How the basemap treats territory that Natural Earth assigns and others dispute.
 * Each area is drawn as itself, in neither party's colour, and each line below as disputed.
 */
export interface DisputedBorder {
  /** Two areas that meet, by the codes of `areaOf`. */
  readonly between: readonly [string, string];
  readonly kind: DisputedKind;
  readonly name: string;
}

/** `claim`: a line one side claims; `ceasefire`: a line where fighting stopped; `status`: recognition is disputed. */
export type DisputedKind = 'claim' | 'ceasefire' | 'status';

export const DISPUTED_AREAS: readonly string[] = [
  'GOLAN',
  'WEST-BANK',
  'GAZA',
  'CRIMEA',
  'CYN',
  'KAS',
  'SAH',
  'SOL',
  'KOS',
];

export const DISPUTED_BORDERS: readonly DisputedBorder[] = [
  { between: ['GOLAN', 'ISR'], kind: 'claim', name: 'Syrian claim' },
  { between: ['GOLAN', 'SYR'], kind: 'ceasefire', name: 'Line of 1974' },
  { between: ['GOLAN', 'LBN'], kind: 'claim', name: 'Lebanese claim' },
  { between: ['ISR', 'WEST-BANK'], kind: 'ceasefire', name: 'Armistice line of 1949' },
  { between: ['ISR', 'GAZA'], kind: 'ceasefire', name: 'Armistice line of 1949' },
  { between: ['CYN', 'CYP'], kind: 'ceasefire', name: 'Ceasefire line of 1974' },
  { between: ['CYN', 'ESB'], kind: 'ceasefire', name: 'Ceasefire line of 1974' },
  { between: ['CRIMEA', 'UKR'], kind: 'status', name: 'Crimea' },
  { between: ['KOS', 'SRB'], kind: 'status', name: 'Kosovo' },
  { between: ['SOL', 'SOM'], kind: 'status', name: 'Somaliland' },
  { between: ['MAR', 'SAH'], kind: 'status', name: 'Western Sahara' },
  { between: ['CHN', 'KAS'], kind: 'claim', name: 'Siachen Glacier' },
  { between: ['IND', 'KAS'], kind: 'claim', name: 'Siachen Glacier' },
  { between: ['KAS', 'PAK'], kind: 'claim', name: 'Siachen Glacier' },
];

/**
 * Lines of `world_map.gpkg` that are not drawn: "Syrian claim" comes from the areas above;
 * the Karabakh and Donbas lines describe a state of affairs that has passed.
 */
export function isDrawnClaim(name: string): boolean {
  return (
    name !== 'Syrian claim' &&
    name !== 'Ukrainian claim' &&
    !name.startsWith('Former USSR') &&
    !name.startsWith('Ceasefire Line 1994')
  );
}

/** Code of the area a Natural Earth province is drawn in: a disputed area's, or its country's. */
export function areaOf(province: { adm0_a3: string; iso_3166_2: string; name: string }): string {
  if (province.name === 'Crimea' || province.name === 'Sevastopol') return 'CRIMEA';
  if (province.iso_3166_2 === 'PS-WBK') return 'WEST-BANK';
  if (province.iso_3166_2 === 'PS-GZZ') return 'GAZA';
  if (province.adm0_a3 === 'KAB') return 'KAZ';
  return province.adm0_a3;
}
