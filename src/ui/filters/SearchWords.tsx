import { useAppState, useIntentions, useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { filterMessages } from './messages.ts';

/** Words to find in titles, names, quotes and translations, in either language. */
export function SearchWords() {
  const texts = useMessages(filterMessages);
  const intentions = useIntentions();
  const query = useAppState((state) => state.view.query);
  return (
    <div className="search" role="search">
      <Icon name="search" />
      <input
        type="search"
        className="search-input"
        aria-label={texts.search}
        placeholder={texts.search}
        dir={query === '' ? undefined : 'auto'}
        maxLength={500}
        value={query}
        onChange={(event) => intentions.setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') intentions.setQuery('');
        }}
      />
      {query !== '' && (
        <button
          type="button"
          className="search-clear"
          aria-label={texts.clearSearch}
          onClick={() => intentions.setQuery('')}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
