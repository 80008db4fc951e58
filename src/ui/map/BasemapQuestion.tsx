import { useIntentions, useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { basemapMessages } from './basemapMessages.ts';

/** A link names an online basemap: nothing is asked of its server before the reader agrees. */
export function BasemapQuestion({ address, onAllow }: { address: string; onAllow: () => void }) {
  const texts = useMessages(basemapMessages);
  const intentions = useIntentions();
  return (
    <div className="map-question" role="group" aria-label={texts.basemap}>
      <Icon name="map" />
      <div>
        <p>{texts.basemapAsked(new URL(address).host)}</p>
        <p className="map-question-address" dir="ltr">
          {address}
        </p>
        <div className="map-question-answers">
          <button type="button" className="button solid" onClick={onAllow}>
            {texts.basemapAllow}
          </button>
          <button type="button" className="button" onClick={() => intentions.setBasemap(null)}>
            {texts.basemapKeep}
          </button>
        </div>
      </div>
    </div>
  );
}
