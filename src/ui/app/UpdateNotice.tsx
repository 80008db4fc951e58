import { Icon } from '../look/Icon.tsx';
import { useMessages } from './AppContext.ts';
import { updateMessages } from './updateMessages.ts';

interface Properties {
  readonly onTake: () => void;
  readonly onPutOff: () => void;
}

/** Says that a newer version of the page waits. It is never put in place while somebody reads. */
export function UpdateNotice({ onTake, onPutOff }: Properties) {
  const texts = useMessages(updateMessages);
  return (
    <div className="notices" role="status">
      <Icon name="info" />
      <p>
        {texts.ready}{' '}
        <button type="button" className="notices-action" onClick={onTake}>
          {texts.reload}
        </button>
      </p>
      <button type="button" className="notices-dismiss" aria-label={texts.later} onClick={onPutOff}>
        <Icon name="close" />
      </button>
    </div>
  );
}
