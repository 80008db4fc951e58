import type { Source } from '../../core/format/source.ts';
import { citedDay } from '../../formats/citationText.ts';
import { useLanguage, useMessages } from '../app/AppContext.ts';
import { claimMessages } from '../claim/messages.ts';
import { sourceDirection } from '../claim/Quote.tsx';
import { panelMessages } from '../panel/messages.ts';
import { printMessages } from './messages.ts';

function PrintedDocument({ source }: { source: Source }) {
  const panelTexts = useMessages(panelMessages);
  const claimTexts = useMessages(claimMessages);
  const language = useLanguage();
  const { archive, outlet, published, title, url } = source;
  return (
    <li>
      <p>
        <b lang={source.language} dir={sourceDirection(source.language)}>
          {title.original}
        </b>
        {source.language.split('-')[0] !== language && ` (${title.translation[language]})`}
      </p>
      <p className="print-small">
        {panelTexts.published(citedDay(published, language))} ·{' '}
        {outlet === null ? panelTexts.outletMissing : `${panelTexts.outlet}: ${outlet}`}{' '}
        {url === null ? (
          panelTexts.addressMissing
        ) : (
          <bdi dir="ltr" className="print-address">
            {url}
          </bdi>
        )}
      </p>
      <p className="print-small">
        {claimTexts.verbatimChecked(citedDay(archive.checked, language), archive.codePoints)}{' '}
        {claimTexts.verbatimMeans} {claimTexts.hash}{' '}
        <bdi dir="ltr" className="print-address">
          {archive.sha256}
        </bdi>
      </p>
    </li>
  );
}

/** The documents that the quotes stand in, and what checking them against the archived copy means. */
export function PrintedDocuments({ sources }: { sources: readonly Source[] }) {
  const texts = useMessages(printMessages);
  if (sources.length === 0) return null;
  return (
    <section>
      <h2>{texts.documents}</h2>
      <ul>
        {sources.map((source) => (
          <PrintedDocument key={source.id} source={source} />
        ))}
      </ul>
    </section>
  );
}
