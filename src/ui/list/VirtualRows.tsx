import { memo } from 'react';
import { GridList, GridListItem, I18nProvider, ListLayout, Virtualizer } from 'react-aria-components';
import type { PageRow } from '../../engine/protocol.ts';
import {
  useApp,
  useAppState,
  useIntentions,
  useLanguage,
  useLocalText,
  useMessages,
} from '../app/AppContext.ts';
import { IncidentCard } from './IncidentCard.tsx';
import { listMessages } from './messages.ts';

/** How near the end of what is loaded, in CSS pixels, more is asked for. */
const NEAR_THE_END = 1500;

/** Many rows: only those in sight are in the page, and arrow keys move among all of them. */
export const VirtualRows = memo(function VirtualRows({ rows }: { rows: readonly PageRow[] }) {
  const texts = useMessages(listMessages);
  const local = useLocalText();
  const language = useLanguage();
  const intentions = useIntentions();
  const selected = useAppState((state) => state.view.incident);
  const { store } = useApp();
  return (
    <I18nProvider locale={language === 'ar' ? 'ar-IQ-u-nu-latn' : 'en-GB'}>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 92 }}>
        <GridList
          className="list-rows"
          aria-label={texts.rows}
          items={rows}
          dependencies={[selected]}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={selected === null ? [] : [selected]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys;
            if (key !== undefined) intentions.selectIncident(String(key));
          }}
          onScroll={(event) => {
            const { scrollTop, clientHeight, scrollHeight } = event.currentTarget;
            const left = scrollHeight - scrollTop - clientHeight;
            // Asked for here only: it changes with every step of a brush.
            const total = store.getState().answers?.list.total ?? rows.length;
            if (rows.length < total && left < NEAR_THE_END) intentions.growList(rows.length + 500);
          }}
        >
          {(row: PageRow) => (
            <GridListItem id={row.record.id} textValue={local(row.record.title)} className="list-row">
              <IncidentCard row={row} selected={selected === row.record.id} />
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </I18nProvider>
  );
});
