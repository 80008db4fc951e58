import { useMemo, useState } from 'react';
import { bibtexEntry } from '../../formats/bibtexEntry.ts';
import { citedDay, plainCitation } from '../../formats/citationText.ts';
import { cslJson } from '../../formats/cslItem.ts';
import { useApp, useAppState, useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { useViewWords } from '../export/useViewWords.ts';
import { PaperDialog } from '../look/PaperDialog.tsx';
import { accessedDay } from './accessedDay.ts';
import { CitationForms } from './CitationForms.tsx';
import { citationOf } from './citationOf.ts';
import { citedAddress } from './citedAddress.ts';
import type { CiteSubject } from './citeSubject.ts';
import { citeMessages } from './messages.ts';
import { TableCitationForms } from './TableCitationForms.tsx';
import './cite.css';

/** What is cited out of a dataset of ours. */
function DatasetForms({ subject }: { subject: Exclude<CiteSubject, { kind: 'row' }> }) {
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
  if (citation === null) return <p>{texts.missing}</p>;
  return (
    <CitationForms
      facts={
        <>
          <b>{texts.facts(citation.dataset.version, citedDay(citation.accessed, citation.language))}</b>{' '}
          {texts.pinned}
        </>
      }
      forms={[
        { name: texts.plain, text: plainCitation(citation), isCode: false, rows: 5 },
        { name: texts.link, text: citation.address, isCode: true, rows: 2 },
        { name: texts.bibtex, text: bibtexEntry(citation).trimEnd(), isCode: true, rows: 6 },
        { name: texts.csl, text: cslJson(citation).trimEnd(), isCode: true, rows: 6 },
      ]}
    />
  );
}

/** A claim, an incident, a row of a table or the view as plain text, link, BibTeX and CSL-JSON, each to be copied. */
export function CiteDialog({ subject, onClose }: { subject: CiteSubject; onClose: () => void }) {
  const texts = useMessages(citeMessages);
  const table = useAppState((state) => (state.dataset.phase === 'ready' ? state.dataset.table : null));
  const titles = {
    claim: subject.kind === 'claim' ? texts.titleClaim(subject.claim) : '',
    incident: texts.titleIncident,
    row: texts.titleRow,
    view: texts.titleView,
  };
  return (
    <PaperDialog title={titles[subject.kind]} closeName={texts.close} isOpen onClose={onClose} wide>
      {table !== null && (subject.kind === 'row' || subject.kind === 'view') ? (
        <TableCitationForms subject={subject} table={table} />
      ) : subject.kind === 'row' ? (
        <p>{texts.missing}</p>
      ) : (
        <DatasetForms subject={subject} />
      )}
    </PaperDialog>
  );
}
