import { FACETS } from '../../core/filter.ts';
import { keptIds } from '../../core/transitions.ts';
import { timeZoneOf } from '../../state/intentions.ts';
import { useAppState, useLanguage, useMessages } from '../app/AppContext.ts';
import { filterMessages } from '../filters/messages.ts';
import { useOptionName } from '../filters/useOptionName.ts';
import { boundText, rangeText } from '../language/rangeText.ts';
import { exportMessages } from './messages.ts';

/** The range in words: "25–26 Jul 2024", "from 25 Jul 2024", "all dates". */
export function useRangeWords(): string {
  const texts = useMessages(exportMessages);
  const filterTexts = useMessages(filterMessages);
  const language = useLanguage();
  const zone = useAppState(timeZoneOf);
  const { from, to } = useAppState(({ view }) => view);
  if (from !== null && to !== null) return rangeText(from, to, language, zone);
  if (from !== null) return filterTexts.chipFrom(boundText(from, language, zone));
  if (to !== null) return filterTexts.chipTo(boundText(to, language, zone));
  return texts.allDates;
}

/** Everything but the range that decides what is shown, in words; empty where nothing is filtered. */
export function useFilterWords(): readonly string[] {
  const texts = useMessages(filterMessages);
  const view = useAppState((state) => state.view);
  const nameOf = useOptionName();
  return [
    ...(view.certain ? [texts.chipCertain] : []),
    ...FACETS.flatMap((facet) => keptIds(view, facet).map((id) => nameOf(facet, id))),
    ...(view.query === '' ? [] : [texts.chipQuery(view.query)]),
    ...(view.background ? [texts.chipBackground] : []),
  ];
}

/** Range, filters and count in words: "25–26 Jul 2024; Iranian militias; 2 incidents". */
export function useViewWords(): string {
  const texts = useMessages(exportMessages);
  const total = useAppState((state) => state.answers?.list.total ?? null);
  const parts = [useRangeWords(), ...useFilterWords()];
  if (total !== null) parts.push(texts.incidents(total));
  return parts.join(texts.semicolon);
}
