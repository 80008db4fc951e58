import { useCallback } from 'react';
import type { FacetName } from '../../core/filter.ts';
import {
  INCIDENT_TYPES,
  NOT_KNOWN,
  type PlacePrecision,
  type RowTimePrecision,
} from '../../core/vocabulary.ts';
import { useAppState, useLanguage } from '../app/AppContext.ts';
import {
  NOT_KNOWN_TEXT,
  PLACE_PRECISION_TEXTS,
  ROW_TIME_PRECISION_TEXTS,
  incidentTypeText,
} from '../language/vocabularyText.ts';

/** How an option of a facet is called; its id where the dataset does not say. */
export function useOptionName(): (facet: FacetName, id: string) => string {
  const language = useLanguage();
  const dataset = useAppState((state) => (state.dataset.phase === 'ready' ? state.dataset.dataset : null));
  const names = useAppState((state) =>
    state.dataset.phase === 'ready' ? (state.dataset.table?.names ?? null) : null,
  );
  return useCallback(
    (facet, id) => {
      switch (facet) {
        case 'type':
          return id in INCIDENT_TYPES
            ? incidentTypeText(id, language)
            : (names?.type.get(id) ?? incidentTypeText(id, language));
        case 'actor':
          if (id === NOT_KNOWN) return NOT_KNOWN_TEXT[language];
          return dataset?.actors.get(id)?.name[language] ?? names?.actor.get(id) ?? id;
        case 'source':
          return (
            dataset?.speakers.get(id)?.shortName[language] ??
            dataset?.sources.get(id)?.title.translation[language] ??
            names?.source.get(id) ??
            id
          );
        case 'place':
          return dataset?.places.get(id)?.name[language] ?? names?.place.get(id) ?? id;
        case 'place-precision':
          return PLACE_PRECISION_TEXTS[id as PlacePrecision]?.[language] ?? id;
        case 'time-precision':
          return ROW_TIME_PRECISION_TEXTS[id as RowTimePrecision]?.[language] ?? id;
      }
    },
    [dataset, names, language],
  );
}
