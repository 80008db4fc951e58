import type { Citation } from '../../core/format/primitives.ts';
import { useLocalText, useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { claimMessages } from './messages.ts';

/** The site of an address, "en.wikipedia.org"; the address itself where it cannot be read. */
export function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
}

/** A link that leaves the page, with the site it leads to. */
export function OutsideLink({ url }: { url: string }) {
  const texts = useMessages(claimMessages);
  return (
    <a className="claim-host" href={url} target="_blank" rel="noopener noreferrer">
      <bdi dir="ltr">{hostOf(url)}</bdi>
      <Icon name="external" />
      <span className="visually-hidden">{texts.newPage}</span>
    </a>
  );
}

/** Outside sources, numbered, each with the site where it can be looked up. */
export function Citations({ citations }: { citations: readonly Citation[] }) {
  const localText = useLocalText();
  return (
    <ol className="claim-citations">
      {citations.map(({ text, url }) => (
        <li key={`${text.en} ${url ?? ''}`}>
          <span dir="auto">{localText(text)}</span> {url !== undefined && <OutsideLink url={url} />}
        </li>
      ))}
    </ol>
  );
}
