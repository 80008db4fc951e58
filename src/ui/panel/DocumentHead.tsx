import type { Source } from '../../core/format/source.ts';
import { useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { sourceDirection } from '../claim/Quote.tsx';
import { panelMessages } from './messages.ts';
import { PanelBar } from './PanelBar.tsx';

/** The head of the panel where no incident is selected: the document that is being read. */
export function DocumentHead({ source }: { source: Source }) {
  const texts = useMessages(panelMessages);
  return (
    <>
      <PanelBar>
        <Icon name="document" />
        <span>{texts.document}</span>
      </PanelBar>
      <header className="panel-head">
        <div className="panel-title">
          <h2 lang={source.language} dir={sourceDirection(source.language)}>
            {source.title.original}
          </h2>
        </div>
      </header>
    </>
  );
}
