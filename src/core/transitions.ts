import type { FacetName } from './filter.ts';
import type { Language } from './text.ts';
import { DEFAULT_VIEW, canonicalCamera, type Camera, type Tab, type Theme, type View } from './view.ts';
import type { PlacePrecision, TimePrecision } from './vocabulary.ts';

/** Pure steps from one view to the next. Each returns the same object where nothing changes. */

const KEYS = {
  type: 'types',
  actor: 'actors',
  source: 'sources',
  place: 'places',
  'place-precision': 'placePrecisions',
  'time-precision': 'timePrecisions',
} as const satisfies Record<FacetName, keyof View>;

/** Ids that a view keeps on a facet. */
export function keptIds(view: View, facet: FacetName): readonly string[] {
  return view[KEYS[facet]];
}

export function keepIds(view: View, facet: FacetName, ids: readonly string[]): View {
  const key = KEYS[facet];
  if (view[key].length === ids.length && ids.every((id, index) => view[key][index] === id)) return view;
  return { ...view, [key]: ids as readonly string[] & readonly PlacePrecision[] & readonly TimePrecision[] };
}

/** Adds an id to a facet, or takes it away. */
export function toggleId(view: View, facet: FacetName, id: string): View {
  const kept = keptIds(view, facet);
  return keepIds(view, facet, kept.includes(id) ? kept.filter((other) => other !== id) : [...kept, id]);
}

export function setRange(view: View, from: string | null, to: string | null): View {
  return view.from === from && view.to === to ? view : { ...view, from, to };
}

export function setCertain(view: View, certain: boolean): View {
  return view.certain === certain ? view : { ...view, certain };
}

export function setBackground(view: View, background: boolean): View {
  return view.background === background ? view : { ...view, background };
}

export function setQuery(view: View, query: string): View {
  return view.query === query ? view : { ...view, query };
}

/** Everything that hides incidents, back to its default; selection, camera and language stay. */
export function resetFilters(view: View): View {
  const { from, to, certain, types, actors, sources, places, placePrecisions, timePrecisions, query } =
    DEFAULT_VIEW;
  return {
    ...view,
    from,
    to,
    certain,
    types,
    actors,
    sources,
    places,
    placePrecisions,
    timePrecisions,
    query,
  };
}

/** Selects an incident, or none; the highlighted claim goes, the open tab stays. */
export function selectIncident(view: View, incident: string | null): View {
  const tab = incident === null ? null : view.tab;
  if (view.incident === incident && view.claim === null && view.tab === tab) return view;
  return { ...view, incident, claim: null, tab };
}

/** Highlights a claim of an incident (or of the source alone), on the tab that shows it. */
export function highlightClaim(view: View, claim: string | null, incident: string | null, tab: Tab): View {
  if (view.claim === claim && view.incident === incident && view.tab === tab) return view;
  return { ...view, claim, incident, tab };
}

export function openTab(view: View, tab: Tab): View {
  return view.tab === tab ? view : { ...view, tab };
}

export function setCamera(view: View, camera: Camera | null): View {
  const next = camera === null ? null : canonicalCamera(camera);
  if (next === view.camera) return view;
  if (next !== null && view.camera !== null && JSON.stringify(next) === JSON.stringify(view.camera))
    return view;
  return { ...view, camera: next };
}

export function setLanguage(view: View, language: Language): View {
  return view.language === language ? view : { ...view, language };
}

export function setTheme(view: View, theme: Theme | null): View {
  return view.theme === theme ? view : { ...view, theme };
}

export function setBasemap(view: View, basemap: string | null): View {
  return view.basemap === basemap ? view : { ...view, basemap };
}

/** Another dataset: what was chosen within the old one goes, how the page looks stays. */
export function setData(view: View, data: string | null): View {
  if (view.data === data) return view;
  const { language, theme, basemap, embed } = view;
  return { ...DEFAULT_VIEW, language, theme, basemap, embed, data };
}
