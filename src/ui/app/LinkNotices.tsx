import { parseLocalFileId } from '../../core/localFile.ts';
import type { LinkNotice } from '../../core/viewUrl.ts';
import { Icon } from '../look/Icon.tsx';
import { useAppState, useIntentions, useMessages } from './AppContext.ts';
import { noticeMessages } from './noticeMessages.ts';

type Texts = (typeof noticeMessages)['en'];

function wordsOf(notice: LinkNotice, texts: Texts, version: string): string {
  switch (notice.reason) {
    case 'malformed':
      return texts.noticeMalformed(notice.parameter, notice.value);
    case 'unknown-id':
      return texts.noticeUnknown(notice.parameter, notice.value);
    case 'reversed-range':
      return texts.noticeReversed(notice.value);
    case 'repeated':
      return texts.noticeRepeated(notice.parameter, notice.value);
    case 'claim-not-about-incident':
      return texts.noticeClaimElsewhere(notice.value);
    case 'version-differs':
      return texts.noticeVersion(notice.value, version);
    case 'other-file':
      return texts.noticeOtherFile(parseLocalFileId(notice.value)?.name ?? notice.value);
  }
}

/** What a link asked for and could not get, and what is shown instead. */
export function LinkNotices() {
  const texts = useMessages(noticeMessages);
  const notices = useAppState((state) => state.notices);
  const version = useAppState((state) =>
    state.dataset.phase === 'ready' ? state.dataset.dataset.head.version : '',
  );
  const intentions = useIntentions();
  if (notices.length === 0) return null;
  return (
    <div className="notices" role="alert" aria-label={texts.noticesTitle}>
      <Icon name="info" />
      <ul>
        {notices.map((notice) => (
          <li key={`${notice.parameter} ${notice.value} ${notice.reason}`}>
            {wordsOf(notice, texts, version)}
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="notices-dismiss"
        aria-label={texts.dismiss}
        onClick={intentions.dismissNotices}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
