import { Button, Input, SearchField } from 'react-aria-components';
import { useAppState, useIntentions, useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { filterMessages } from './messages.ts';

/** Words to find in titles, names, quotes and translations, in either language. */
export function SearchWords() {
  const texts = useMessages(filterMessages);
  const intentions = useIntentions();
  const query = useAppState((state) => state.view.query);
  return (
    <SearchField className="search" aria-label={texts.search} value={query} onChange={intentions.setQuery}>
      <Icon name="search" />
      <Input className="search-input" placeholder={texts.search} dir="auto" maxLength={500} />
      {query !== '' && (
        <Button className="search-clear" aria-label={texts.clearSearch}>
          <Icon name="close" />
        </Button>
      )}
    </SearchField>
  );
}
