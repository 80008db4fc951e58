import type { Incident } from '../../core/format/incident.ts';
import type { Footprint, Place } from '../../core/format/registers.ts';
import type { Language } from '../../core/text.ts';
import { distanceText } from '../../map/mapMessages.ts';
import { useDataset, useLanguage, useLocalText, useMessages } from '../app/AppContext.ts';
import { Citations } from '../claim/Citations.tsx';
import { PLACE_PRECISION_TEXTS } from '../language/vocabularyText.ts';
import { KnownField } from './KnownField.tsx';
import { panelMessages } from './messages.ts';

type Texts = (typeof panelMessages)['en'];

/** How large the drawn area is: "within 1.5 km". */
function sizeText(footprint: Footprint | null, texts: Texts, language: Language): string {
  if (footprint === null) return texts.noArea;
  return footprint.type === 'circle' ? texts.within(distanceText(footprint.radius, language)) : texts.outline;
}

function PlaceDetails({ place, incident }: { place: Place; incident: Incident }) {
  const texts = useMessages(panelMessages);
  const language = useLanguage();
  const localText = useLocalText();
  const { footprint } = place;
  const convention = incident.place?.convention;
  const separator = language === 'ar' ? '، ' : ', ';
  return (
    <>
      <h3>{texts.howPlace}</h3>
      <p>
        {localText(place.name)}
        {place.within !== null && ` · ${localText(place.within)}`}. <b>{texts.precision}</b>{' '}
        {PLACE_PRECISION_TEXTS[place.precision][language]}
        {separator}
        {sizeText(footprint, texts, language)}.
        {footprint?.type === 'circle' && (
          <>
            {' '}
            {texts.centre}{' '}
            <bdi dir="ltr" className="number">
              {footprint.center[1]}, {footprint.center[0]}
            </bdi>
            .
          </>
        )}
      </p>
      {convention !== undefined && <p className="known-convention">{localText(convention)}</p>}
      {place.construction !== undefined && (
        <p className="known-convention">{localText(place.construction)}</p>
      )}
      <p>
        <b>{texts.confidence}</b> {localText(place.confidence)}
      </p>
      {place.note !== undefined && <p>{localText(place.note)}</p>}
      {place.members !== undefined && (
        <p>
          <b>{texts.members}</b> {place.members.map(({ name }) => localText(name)).join(separator)}
        </p>
      )}
      {place.citations.length > 0 && (
        <>
          <h3>{texts.sources}</h3>
          <Citations citations={place.citations} />
        </>
      )}
    </>
  );
}

/** Where: the words, the size of the drawn area, and how we know the place. */
export function KnownPlace({ incident }: { incident: Incident }) {
  const texts = useMessages(panelMessages);
  const language = useLanguage();
  const localText = useLocalText();
  const dataset = useDataset();
  const stated = incident.place;
  const place = stated === null ? undefined : dataset.places.get(stated.place);
  if (stated === null || place === undefined) {
    return (
      <KnownField
        name={texts.where}
        claims={stated?.claims ?? []}
        incident={incident.id}
        words={stated === null ? texts.noPlaceText : localText(stated.words)}
        more={null}
      />
    );
  }
  return (
    <KnownField
      name={texts.where}
      claims={stated.claims}
      incident={incident.id}
      words={localText(stated.words)}
      more={sizeText(place.footprint, texts, language)}
    >
      <PlaceDetails place={place} incident={incident} />
    </KnownField>
  );
}
