import { lazy, memo, Suspense, useState } from 'react';
import type { FacetName } from '../../core/filter.ts';
import { keptIds } from '../../core/transitions.ts';
import { useAppState, useIntentions, useMessages } from '../app/AppContext.ts';
import { numberText } from '../language/plural.ts';
import { Icon } from '../look/Icon.tsx';
import { filterMessages } from './messages.ts';

export interface FacetProperties {
  readonly facet: FacetName;
  readonly title: string;
  readonly nameOf: (facet: FacetName, id: string) => string;
  /** What stands quietly behind the name, such as an actor's standings. */
  readonly detailOf?: (id: string) => string | null;
}

const SHOWN = 6;

const OptionSearch = lazy(async () => ({ default: (await import('./OptionSearch.tsx')).OptionSearch }));

/** Options of one facet, each with its count under the other filters. */
export const Facet = memo(function Facet({ facet, title, nameOf, detailOf }: FacetProperties) {
  const texts = useMessages(filterMessages);
  const intentions = useIntentions();
  const counts = useAppState((state) => state.answers?.result.facets[facet] ?? null);
  const size = useAppState((state) => state.answers?.result.facetSizes[facet] ?? 0);
  const kept = useAppState((state) => keptIds(state.view, facet));
  const [all, setAll] = useState(false);
  const countOf = new Map((counts ?? []).map(({ id, count }) => [id, count]));
  const options = [...countOf]
    .filter(([id, count]) => count > 0 || kept.includes(id))
    .sort(([idA, a], [idB, b]) => b - a || nameOf(facet, idA).localeCompare(nameOf(facet, idB)));
  const shown = all ? options : options.filter(([id], index) => index < SHOWN || kept.includes(id));
  if (options.length === 0) return <p className="facet-none">{texts.none}</p>;
  return (
    <fieldset className="facet-options">
      <legend className="visually-hidden">{title}</legend>
      {shown.map(([id, count]) => {
        const detail = detailOf?.(id) ?? null;
        return (
          <label key={id} className="facet-option">
            <input
              type="checkbox"
              className="facet-input"
              checked={kept.includes(id)}
              onChange={() => intentions.toggleId(facet, id)}
            />
            <span className="facet-box">
              <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <path d="M3.500 8.500l3 3 6-7" />
              </svg>
            </span>
            <span className="facet-name">
              <bdi>{nameOf(facet, id)}</bdi>
              {detail !== null && <span className="facet-detail"> {detail}</span>}
            </span>
            <span className="facet-count number">
              <span aria-hidden="true">{numberText(count)}</span>
              <span className="visually-hidden">{texts.options(count)}</span>
            </span>
          </label>
        );
      })}
      {all && size > options.length && (
        <Suspense fallback={null}>
          <OptionSearch facet={facet} title={title} />
        </Suspense>
      )}
      {options.length > shown.length || all ? (
        <button type="button" className="facet-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? texts.fewer : texts.more(Math.max(size, options.length) - shown.length)}
          <Icon name="chevron" />
        </button>
      ) : null}
    </fieldset>
  );
});
