import { FACETS, type FacetName } from '../../core/filter.ts';
import { useAppState, useIntentions, useMessages } from '../app/AppContext.ts';
import { Switch } from '../look/Switch.tsx';
import { DateFields } from './DateFields.tsx';
import { Facet } from './Facet.tsx';
import { FacetGroup } from './FacetGroup.tsx';
import { FilterChips } from './FilterChips.tsx';
import { filterMessages } from './messages.ts';
import { SearchWords } from './SearchWords.tsx';
import { useActorStandings } from './useActorStandings.ts';
import { useOptionName } from './useOptionName.ts';
import './filters.css';

function Switches() {
  const texts = useMessages(filterMessages);
  const intentions = useIntentions();
  const certain = useAppState((state) => state.view.certain);
  const background = useAppState((state) => state.view.background);
  const isTable = useAppState((state) => state.dataset.phase === 'ready' && state.dataset.table !== null);
  return (
    <div className="switches">
      <Switch isOn={certain} onChange={intentions.setCertain}>
        {texts.certain}
      </Switch>
      {!isTable && (
        <Switch isOn={background} onChange={intentions.setBackground}>
          {texts.background}
        </Switch>
      )}
    </div>
  );
}

/** Which facets the data has: a table may lack a column. A dataset has them all, even while nothing is counted yet. */
function useOfferedFacets(): (facet: FacetName) => boolean {
  // One text rather than the sizes, which every answer brings anew.
  const missing = useAppState((state) =>
    state.dataset.phase === 'ready' && state.dataset.table !== null && state.answers !== null
      ? FACETS.filter((facet) => state.answers?.result.facetSizes[facet] === 0).join()
      : '',
  );
  return (facet) => !missing.split(',').includes(facet);
}

/** Everything that narrows what is shown: each option with its count under the other filters. */
export function Filters() {
  const texts = useMessages(filterMessages);
  const nameOf = useOptionName();
  const standingsOf = useActorStandings();
  // Numbers rather than the view, which is another at every step of a brush.
  const actors = useAppState(({ view }) => view.actors.length);
  const types = useAppState(({ view }) => view.types.length);
  const sources = useAppState(({ view }) => view.sources.length);
  const places = useAppState(
    ({ view }) => view.places.length + view.placePrecisions.length + view.timePrecisions.length,
  );
  const switched = useAppState(({ view }) => view.certain || view.background);
  const failed = useAppState((state) => state.engine.phase === 'failed');
  const has = useOfferedFacets();
  return (
    <section className="filters" aria-label={texts.region}>
      <h2 className="visually-hidden">{texts.region}</h2>
      {failed && <p className="filters-failed">{texts.engineFailed}</p>}
      <SearchWords />
      <FilterChips />
      {has('actor') && (
        <FacetGroup title={texts.actor} initiallyOpen active={actors}>
          <Facet facet="actor" title={texts.actor} nameOf={nameOf} detailOf={standingsOf} />
        </FacetGroup>
      )}
      <FacetGroup title={texts.date} active={switched ? 1 : 0}>
        <DateFields />
        <Switches />
      </FacetGroup>
      {has('type') && (
        <FacetGroup title={texts.type} initiallyOpen={!has('actor')} active={types}>
          <Facet facet="type" title={texts.type} nameOf={nameOf} />
        </FacetGroup>
      )}
      {has('source') && (
        <FacetGroup title={texts.source} active={sources}>
          <Facet facet="source" title={texts.source} nameOf={nameOf} />
        </FacetGroup>
      )}
      <FacetGroup title={texts.place} active={places}>
        {has('place') && (
          <>
            <h4 className="facet-subtitle">{texts.placeName}</h4>
            <Facet facet="place" title={texts.placeName} nameOf={nameOf} />
          </>
        )}
        <h4 className="facet-subtitle">{texts.placePrecision}</h4>
        <Facet facet="place-precision" title={texts.placePrecision} nameOf={nameOf} />
        <h4 className="facet-subtitle">{texts.timePrecision}</h4>
        <Facet facet="time-precision" title={texts.timePrecision} nameOf={nameOf} />
      </FacetGroup>
    </section>
  );
}
