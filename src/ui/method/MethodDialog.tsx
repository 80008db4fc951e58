import { parseInstant } from '../../core/time.ts';
import { useAppState, useDataset, useLanguage, useLocalText, useMessages } from '../app/AppContext.ts';
import { numberText } from '../language/plural.ts';
import { dayText, instantWords } from '../language/timeText.ts';
import { PaperDialog } from '../look/PaperDialog.tsx';
import { methodMessages } from './messages.ts';
import { TableSection } from './TableSection.tsx';
import './method.css';

function DatasetSection() {
  const texts = useMessages(methodMessages);
  const dataset = useDataset();
  const local = useLocalText();
  const language = useLanguage();
  const { head } = dataset;
  return (
    <section>
      <h3>{texts.datasetTitle}</h3>
      <p>
        <b>{local(head.title)}</b> · {texts.version(head.version)}
      </p>
      <p>{local(head.description)}</p>
      <h4>{texts.documents}</h4>
      <ul className="method-documents">
        {dataset.bundle.sources.map((source) => {
          const updated = source.lastUpdated === null ? null : parseInstant(source.lastUpdated);
          const published = parseInstant(`${source.published}T12:00:00Z`);
          return (
            <li key={source.id}>
              <p lang={source.language} dir="auto" className="method-original">
                {source.title.original}
              </p>
              <p>
                {published !== null && texts.published(dayText(published, language, 'UTC'))}
                {updated !== null &&
                  ` · ${texts.lastUpdated(instantWords(updated, language, head.timeZone))}`}
              </p>
              {source.outlet === null && source.url === null && <p>{texts.outletUnknown}</p>}
              <p className="method-hash">
                {texts.archived(
                  source.archive.sha256,
                  numberText(source.archive.codePoints),
                  source.archive.checked,
                )}
              </p>
              <p>{local(source.note)}</p>
            </li>
          );
        })}
      </ul>
      <h4>{texts.decisionsTitle}</h4>
      <dl className="method-decisions">
        {head.curatorsNote.map((note) => (
          <div key={note.title.en}>
            <dt>{local(note.title)}</dt>
            <dd>{local(note.text)}</dd>
          </div>
        ))}
      </dl>
      <h4>{texts.licence}</h4>
      <p>
        {head.licence.url === undefined ? (
          head.licence.name
        ) : (
          <a href={head.licence.url} target="_blank" rel="noreferrer noopener">
            {head.licence.name}
          </a>
        )}
        {'. '}
        {local(head.licence.text)}
      </p>
    </section>
  );
}

/** What Dateline is, what its marks mean, what the curators decided, and how to work it by keyboard. */
export function MethodDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const texts = useMessages(methodMessages);
  const ready = useAppState((state) => state.dataset.phase === 'ready');
  const table = useAppState((state) => (state.dataset.phase === 'ready' ? state.dataset.table : null));
  const sections = [
    [texts.evidenceTitle, texts.evidence],
    [texts.accountsTitle, texts.accounts],
    [texts.uncertaintyTitle, texts.uncertainty],
    [texts.differTitle, texts.differ],
    [texts.keysTitle, texts.keys],
    [texts.privacyTitle, texts.privacy],
  ] as const;
  return (
    <PaperDialog title={texts.title} closeName={texts.close} isOpen={isOpen} onClose={onClose} wide>
      <div className="method">
        <p className="method-lede">{texts.lede}</p>
        {sections.map(([title, text]) => (
          <section key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </section>
        ))}
        {table !== null && <TableSection table={table} />}
        {ready && table === null && <DatasetSection />}
        <section>
          <h3>{texts.creditsTitle}</h3>
          <p>{texts.credits}</p>
        </section>
      </div>
    </PaperDialog>
  );
}
