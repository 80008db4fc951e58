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
  return (
    <div className="switches">
      <Switch isOn={certain} onChange={intentions.setCertain}>
        {texts.certain}
      </Switch>
      <Switch isOn={background} onChange={intentions.setBackground}>
        {texts.background}
      </Switch>
    </div>
  );
}

/** Everything that narrows what is shown: each option with its count under the other filters. */
export function Filters() {
  const texts = useMessages(filterMessages);
  const nameOf = useOptionName();
  const standingsOf = useActorStandings();
  const view = useAppState((state) => state.view);
  const failed = useAppState((state) => state.engine.phase === 'failed');
  return (
    <section className="filters" aria-label={texts.region}>
      <h2 className="visually-hidden">{texts.region}</h2>
      {failed && <p className="filters-failed">{texts.engineFailed}</p>}
      <SearchWords />
      <FilterChips />
      <FacetGroup title={texts.actor} initiallyOpen active={view.actors.length}>
        <Facet facet="actor" title={texts.actor} nameOf={nameOf} detailOf={standingsOf} />
      </FacetGroup>
      <FacetGroup title={texts.date} active={view.certain || view.background ? 1 : 0}>
        <DateFields />
        <Switches />
      </FacetGroup>
      <FacetGroup title={texts.type} active={view.types.length}>
        <Facet facet="type" title={texts.type} nameOf={nameOf} />
      </FacetGroup>
      <FacetGroup title={texts.source} active={view.sources.length}>
        <Facet facet="source" title={texts.source} nameOf={nameOf} />
      </FacetGroup>
      <FacetGroup
        title={texts.place}
        active={view.places.length + view.placePrecisions.length + view.timePrecisions.length}
      >
        <h4 className="facet-subtitle">{texts.placeName}</h4>
        <Facet facet="place" title={texts.placeName} nameOf={nameOf} />
        <h4 className="facet-subtitle">{texts.placePrecision}</h4>
        <Facet facet="place-precision" title={texts.placePrecision} nameOf={nameOf} />
        <h4 className="facet-subtitle">{texts.timePrecision}</h4>
        <Facet facet="time-precision" title={texts.timePrecision} nameOf={nameOf} />
      </FacetGroup>
    </section>
  );
}
