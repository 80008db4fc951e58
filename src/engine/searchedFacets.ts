import type { FacetName } from '../core/filter.ts';

/** Facets of a table whose names are searched; precisions are our words, not the file's. */
export const SEARCHED_FACETS = ['type', 'actor', 'source', 'place'] as const satisfies readonly FacetName[];
