import { useCallback } from 'react';
import type { FacetName } from '../../core/filter.ts';
import type { PlacePrecision, TimePrecision } from '../../core/vocabulary.ts';
import { useAppState, useLanguage } from '../app/AppContext.ts';
import { PLACE_PRECISION_TEXTS, TIME_PRECISION_TEXTS, incidentTypeText } from '../language/vocabularyText.ts';

/** How an option of a facet is called; its id where the dataset does not say. */
export function useOptionName(): (facet: FacetName, id: string) => string {
  const language = useLanguage();
  const dataset = useAppState((state) => (state.dataset.phase === 'ready' ? state.dataset.dataset : null));
  return useCallback(
    (facet, id) => {
      switch (facet) {
        case 'type':
          return incidentTypeText(id, language);
        case 'actor':
          return dataset?.actors.get(id)?.name[language] ?? id;
        case 'source':
          return (
            dataset?.speakers.get(id)?.shortName[language] ??
            dataset?.sources.get(id)?.title.translation[language] ??
            id
          );
        case 'place':
          return dataset?.places.get(id)?.name[language] ?? id;
        case 'place-precision':
          return PLACE_PRECISION_TEXTS[id as PlacePrecision]?.[language] ?? id;
        case 'time-precision':
          return TIME_PRECISION_TEXTS[id as TimePrecision]?.[language] ?? id;
      }
    },
    [dataset, language],
  );
}
