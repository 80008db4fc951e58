import { Icon } from '../look/Icon.tsx';
import { useApp, useMessages } from './AppContext.ts';
import { DatasetStatusLine } from './DatasetStatusLine.tsx';
import { appMessages } from './messages.ts';
import { Wordmark } from './Wordmark.tsx';

/** Inside somebody's page: name, origins, and the way to the whole. */
export function EmbedHeader() {
  const texts = useMessages(appMessages);
  const { shareAddress } = useApp();
  return (
    <header className="header header-embed">
      <h1 className="header-name">
        <Wordmark />
      </h1>
      <DatasetStatusLine phone />
      <div className="header-actions">
        <a
          className="header-action"
          href={shareAddress({ embed: false })}
          target="_blank"
          rel="noopener"
          onClick={(event) => {
            event.currentTarget.href = shareAddress({ embed: false });
          }}
        >
          {texts.openWhole}
          <Icon name="external" />
        </a>
      </div>
    </header>
  );
}
