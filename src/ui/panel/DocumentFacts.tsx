import type { Source } from '../../core/format/source.ts';
import { parseInstant } from '../../core/time.ts';
import { useDataset, useLanguage, useLocalText, useMessages } from '../app/AppContext.ts';
import { OutsideLink } from '../claim/Citations.tsx';
import { sourceDirection } from '../claim/Quote.tsx';
import { dayText, instantWords } from '../language/timeText.ts';
import { panelMessages } from './messages.ts';

/** What the document says of itself, and what it does not. `titled`: its title stands here and not in the head. */
export function DocumentFacts({ source, titled }: { source: Source; titled: boolean }) {
  const texts = useMessages(panelMessages);
  const language = useLanguage();
  const localText = useLocalText();
  const { timeZone } = useDataset().head;
  const dayOf = (day: string) => dayText(parseInstant(`${day}T12:00:00Z`) ?? 0, language, 'UTC');
  const updated = source.lastUpdated === null ? null : parseInstant(source.lastUpdated);
  return (
    <section className="source-facts" aria-label={texts.aboutDocument}>
      {titled && (
        <h3 lang={source.language} dir={sourceDirection(source.language)}>
          {source.title.original}
        </h3>
      )}
      {source.language.split('-')[0] !== language && (
        <p className="source-facts-translation">{localText(source.title.translation)}</p>
      )}
      <p className="source-facts-line number">
        {texts.published(dayOf(source.published))}
        {updated !== null && ` · ${texts.updated(instantWords(updated, language, timeZone))}`}
        {source.outlet === null ? ` · ${texts.outletMissing}` : ` · ${texts.outlet}: ${source.outlet}`}
        {source.url === null && ` ${texts.addressMissing}`}{' '}
        {source.url !== null && <OutsideLink url={source.url} />}
      </p>
      <p className="source-facts-line">{localText(source.note)}</p>
      <p className="source-facts-line number">{texts.checkedText(dayOf(source.archive.checked))}</p>
    </section>
  );
}
