import { Icon } from '../look/Icon.tsx';
import { useApp, useAppState, useIntentions, useMessages } from './AppContext.ts';
import { dataQuestionMessages } from './dataQuestionMessages.ts';

/** A link names a dataset on another origin: nothing is asked of its server before the reader agrees. */
export function DatasetQuestion() {
  const texts = useMessages(dataQuestionMessages);
  const intentions = useIntentions();
  const { loader } = useApp();
  const address = useAppState((state) => (state.dataset.phase === 'asking' ? state.dataset.address : null));
  if (address === null) return null;
  return (
    <div className="notices" role="group" aria-label={texts.dataTitle}>
      <Icon name="folder" />
      <div className="notices-text">
        <p>{texts.dataAsked(new URL(address).host)}</p>
        <p className="notices-address" dir="ltr">
          {address}
        </p>
        <p className="notices-answers">
          <button type="button" className="button solid" onClick={loader.allow}>
            {texts.dataAllow}
          </button>
          <button type="button" className="button" onClick={() => intentions.setData(null)}>
            {texts.dataRefuse}
          </button>
        </p>
      </div>
    </div>
  );
}
