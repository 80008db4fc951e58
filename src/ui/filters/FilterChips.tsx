import { FACETS, type FacetName } from '../../core/filter.ts';
import { keptIds } from '../../core/transitions.ts';
import { timeZoneOf } from '../../state/intentions.ts';
import { useAppState, useIntentions, useLanguage, useMessages } from '../app/AppContext.ts';
import { boundText, rangeText } from '../language/rangeText.ts';
import { Icon } from '../look/Icon.tsx';
import { filterMessages } from './messages.ts';
import { useOptionName } from './useOptionName.ts';
import './filters.css';

interface Chip {
  readonly key: string;
  readonly name: string;
  remove(): void;
}

function useChips(): readonly Chip[] {
  const texts = useMessages(filterMessages);
  const language = useLanguage();
  const intentions = useIntentions();
  const view = useAppState((state) => state.view);
  const zone = useAppState(timeZoneOf);
  const nameOf = useOptionName();
  const chips: Chip[] = [];
  if (view.from !== null || view.to !== null) {
    const name =
      view.from === null
        ? texts.chipTo(boundText(view.to ?? '', language, zone))
        : view.to === null
          ? texts.chipFrom(boundText(view.from, language, zone))
          : rangeText(view.from, view.to, language, zone);
    chips.push({ key: 'range', name, remove: () => intentions.chooseRange(null, null) });
  }
  if (view.certain) {
    chips.push({ key: 'certain', name: texts.chipCertain, remove: () => intentions.setCertain(false) });
  }
  for (const facet of FACETS satisfies readonly FacetName[]) {
    for (const id of keptIds(view, facet)) {
      chips.push({
        key: `${facet} ${id}`,
        name: nameOf(facet, id),
        remove: () => intentions.toggleId(facet, id),
      });
    }
  }
  if (view.query !== '') {
    chips.push({ key: 'query', name: texts.chipQuery(view.query), remove: () => intentions.setQuery('') });
  }
  if (view.background) {
    chips.push({
      key: 'background',
      name: texts.chipBackground,
      remove: () => intentions.setBackground(false),
    });
  }
  return chips;
}

/** What is being filtered by, each removable. */
export function FilterChips() {
  const texts = useMessages(filterMessages);
  const intentions = useIntentions();
  const chips = useChips();
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={texts.active}>
      {chips.map(({ key, name, remove }) => (
        <li key={key}>
          <button type="button" className="chip" aria-label={texts.remove(name)} onClick={remove}>
            <bdi>{name}</bdi>
            <Icon name="close" />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" className="chips-reset" onClick={intentions.resetFilters}>
            {texts.reset}
          </button>
        </li>
      )}
    </ul>
  );
}
