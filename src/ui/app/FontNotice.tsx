import { useEffect, useState } from 'react';
import { Icon } from '../look/Icon.tsx';
import { useMessages } from './AppContext.ts';
import { appMessages } from './messages.ts';

/** Says so when a typeface cannot be had; the text stays, in a font of the device. */
export function FontNotice() {
  const texts = useMessages(appMessages);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const onError = () => setFailed(true);
    document.fonts.addEventListener('loadingerror', onError);
    if ([...document.fonts].some((face) => face.status === 'error')) onError();
    return () => document.fonts.removeEventListener('loadingerror', onError);
  }, []);
  if (!failed) return null;
  return (
    <div className="notices" role="status">
      <Icon name="info" />
      <p>{texts.fontFailed}</p>
      <button
        type="button"
        className="notices-dismiss"
        aria-label={texts.dismiss}
        onClick={() => setFailed(false)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
