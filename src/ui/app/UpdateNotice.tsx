import { useStore } from 'zustand';
import type { ServiceWorkerUpdates } from '../../state/serviceWorkerUpdates.ts';
import { catalogue } from '../language/catalogue.ts';
import { Icon } from '../look/Icon.tsx';
import { useMessages } from './AppContext.ts';

const updateMessages = catalogue(
  {
    ready: 'A new version is ready. What you see stays as it is until you change to it.',
    take: 'Change to it',
    later: 'Later',
  },
  {
    ready: 'صار إصدار جديد جاهزاً. يبقى ما تراه على حاله حتى تنتقل إليه.',
    take: 'الانتقال إليه',
    later: 'لاحقاً',
  },
);

/** Says that a newer version waits; nothing changes under the reader's hands. */
export function UpdateNotice({ updates }: { updates: ServiceWorkerUpdates }) {
  const texts = useMessages(updateMessages);
  const phase = useStore(updates.state, (state) => state.phase);
  return (
    <div role="status">
      {phase === 'ready' && (
        <div className="notices">
          <Icon name="info" />
          <div className="notices-text">
            <p>{texts.ready}</p>
            <p className="notices-answers">
              <button type="button" className="button solid" onClick={() => updates.take()}>
                {texts.take}
              </button>
              <button type="button" className="button" onClick={() => updates.putOff()}>
                {texts.later}
              </button>
            </p>
          </div>
        </div>
      )}
    </div>
  );
}
