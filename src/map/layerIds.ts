/** Ids of the layers, for hit tests. */
export const LAYERS = {
  footprintFill: 'incident-footprint-fill',
  footprintOutline: 'incident-footprint-outline',
  footprintLabels: 'incident-footprint-labels',
  memberDots: 'incident-member-dots',
  memberLabels: 'incident-member-labels',
  arcs: 'incident-arcs',
  crowds: 'incident-crowds',
  crowdCounts: 'incident-crowd-counts',
  labels: 'incident-labels',
  leaders: 'incident-leaders',
  truePlaces: 'incident-true-places',
  symbols: 'incident-symbols',
  selectedSymbol: 'incident-selected-symbol',
  rings: 'incident-rings',
  conflicts: 'incident-conflicts',
  discrepancies: 'incident-discrepancies',
} as const;
