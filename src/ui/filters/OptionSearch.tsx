import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { FacetName } from '../../core/filter.ts';
import { keptIds } from '../../core/transitions.ts';
import { useAppState, useIntentions, useMessages } from '../app/AppContext.ts';
import { filterMessages } from './messages.ts';

/** More options found than this are narrowed by another letter. */
const SHOWN = 30;

/** Finds an option of a facet that has more of them than are counted one by one. */
export function OptionSearch({ facet, title }: { facet: FacetName; title: string }) {
  const texts = useMessages(filterMessages);
  const intentions = useIntentions();
  const names = useAppState((state) =>
    state.dataset.phase === 'ready' ? (state.dataset.table?.names[facet] ?? null) : null,
  );
  const kept = useAppState((state) => keptIds(state.view, facet));
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words.trim().toLowerCase());
  const field = useId();
  const found = useMemo(() => {
    if (wanted === '' || names === null) return [];
    const matching: [string, string][] = [];
    for (const [id, name] of names) {
      if (!name.toLowerCase().includes(wanted)) continue;
      matching.push([id, name]);
      if (matching.length > SHOWN) break;
    }
    return matching;
  }, [names, wanted]);
  if (names === null) return null;
  return (
    <div className="option-search">
      <label className="visually-hidden" htmlFor={field}>
        {texts.findOption(title)}
      </label>
      <input
        id={field}
        type="search"
        className="option-search-field"
        placeholder={texts.findOption(title)}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ul>
        {found.slice(0, SHOWN).map(([id, name]) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={kept.includes(id)}
              onClick={() => intentions.toggleId(facet, id)}
            >
              <bdi>{name}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {wanted === '' ? '' : texts.options(Math.min(found.length, SHOWN))}
      </p>
      {wanted !== '' && found.length === 0 && <p className="facet-none">{texts.noOption}</p>}
    </div>
  );
}
