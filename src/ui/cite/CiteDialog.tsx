import { useId, useMemo, useState } from 'react';
import { bibtexEntry } from '../../formats/bibtexEntry.ts';
import { citedDay, plainCitation, type Citation } from '../../formats/citationText.ts';
import { cslJson } from '../../formats/cslItem.ts';
import { useApp, useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { useViewWords } from '../export/useViewWords.ts';
import { Icon } from '../look/Icon.tsx';
import { PaperDialog } from '../look/PaperDialog.tsx';
import { accessedDay } from './accessedDay.ts';
import { citationOf } from './citationOf.ts';
import { citedAddress } from './citedAddress.ts';
import type { CiteSubject } from './citeSubject.ts';
import { citeMessages } from './messages.ts';
import './cite.css';

interface FormProperties {
  readonly name: string;
  readonly text: string;
  /** Code keeps its direction in every language; a paragraph takes that of its words. */
  readonly isCode: boolean;
  readonly rows: number;
  onCopy(name: string, text: string): void;
}

/** One form of the citation, to read, select or copy. */
function CitationForm({ name, text, isCode, rows, onCopy }: FormProperties) {
  const texts = useMessages(citeMessages);
  const field = useId();
  return (
    <section className="cite-form">
      <div className="cite-form-head">
        <label className="cite-form-name" htmlFor={field}>
          {name}
        </label>
        <button
          type="button"
          className="quiet-button"
          aria-label={texts.copyWhat(name)}
          onClick={() => onCopy(name, text)}
        >
          <Icon name="copy" />
          {texts.copy}
        </button>
      </div>
      <textarea
        id={field}
        className={isCode ? 'cite-text cite-code' : 'cite-text'}
        dir={isCode ? 'ltr' : 'auto'}
        rows={rows}
        readOnly
        spellCheck={false}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
    </section>
  );
}

function Forms({ citation }: { citation: Citation }) {
  const texts = useMessages(citeMessages);
  const [outcome, setOutcome] = useState<{ text: string; isRefused: boolean } | null>(null);
  const forms = useMemo(
    () => [
      { name: texts.plain, text: plainCitation(citation), isCode: false, rows: 5 },
      { name: texts.link, text: citation.address, isCode: true, rows: 2 },
      { name: texts.bibtex, text: bibtexEntry(citation).trimEnd(), isCode: true, rows: 6 },
      { name: texts.csl, text: cslJson(citation).trimEnd(), isCode: true, rows: 6 },
    ],
    [texts, citation],
  );
  const copy = async (name: string, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ text: texts.copied(name), isRefused: false });
    } catch {
      setOutcome({ text: texts.refused, isRefused: true });
    }
  };
  return (
    <>
      <p className="cite-facts number">
        <b>{texts.facts(citation.dataset.version, citedDay(citation.accessed, citation.language))}</b>{' '}
        {texts.pinned}
      </p>
      {forms.map((form) => (
        <CitationForm key={form.name} {...form} onCopy={(name, text) => void copy(name, text)} />
      ))}
      <p className="cite-outcome" role="status" data-refused={outcome?.isRefused ?? false}>
        {outcome?.text}
      </p>
    </>
  );
}

/** A claim, an incident or the view as plain text, link, BibTeX and CSL-JSON, each to be copied. */
export function CiteDialog({ subject, onClose }: { subject: CiteSubject; onClose: () => void }) {
  const texts = useMessages(citeMessages);
  const language = useLanguage();
  const dataset = useDataset();
  const { store } = useApp();
  const words = useViewWords();
  // What is cited is what was on screen when the dialog opened.
  const [view] = useState(() => store.getState().view);
  const [accessed] = useState(accessedDay);
  const citation = useMemo(() => {
    const { version } = dataset.head;
    const address = citedAddress(subject, { page: window.location.href, view, language, version });
    return citationOf(subject, dataset, { language, address, accessed, words });
  }, [subject, dataset, view, language, accessed, words]);
  const titles = {
    claim: subject.kind === 'claim' ? texts.titleClaim(subject.claim) : '',
    incident: texts.titleIncident,
    view: texts.titleView,
  };
  return (
    <PaperDialog title={titles[subject.kind]} closeName={texts.close} isOpen onClose={onClose} wide>
      {citation === null ? <p>{texts.missing}</p> : <Forms citation={citation} />}
    </PaperDialog>
  );
}
