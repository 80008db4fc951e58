import { useEffect, useMemo, useState } from 'react';
import { citedDay } from '../../formats/citationText.ts';
import {
  bibtexOfTable,
  cslOfTable,
  plainTableCitation,
  type TableCitation,
} from '../../formats/tableCitation.ts';
import type { OpenTable } from '../../state/appState.ts';
import { useApp, useLanguage, useMessages } from '../app/AppContext.ts';
import { useViewWords } from '../export/useViewWords.ts';
import { openMessages } from '../open/messages.ts';
import { readAsText } from '../open/readAsText.ts';
import { accessedDay } from './accessedDay.ts';
import { CitationForms } from './CitationForms.tsx';
import { citedAddress } from './citedAddress.ts';
import type { CiteSubject } from './citeSubject.ts';
import { citeMessages } from './messages.ts';

interface Properties {
  readonly subject: Extract<CiteSubject, { kind: 'row' | 'view' }>;
  readonly table: OpenTable;
}

/** The hash of the open file; null while it is computed. */
function useHash({ handle, kept }: OpenTable): { sha256: string } | { failed: string } | null {
  const [found, setFound] = useState<{
    handle: OpenTable['handle'];
    result: { sha256: string } | { failed: string };
  } | null>(null);
  const known = kept?.sha256 ?? null;
  useEffect(() => {
    if (known !== null || handle === null) return;
    let isHere = true;
    void (async () => {
      const result = await handle.identify().then(
        ({ sha256 }) => ({ sha256 }),
        (error: unknown) => ({ failed: error instanceof Error ? error.message : String(error) }),
      );
      if (isHere) setFound({ handle, result });
    })();
    return () => {
      isHere = false;
    };
  }, [handle, known]);
  if (known !== null) return { sha256: known };
  return found !== null && found.handle === handle ? found.result : null;
}

/** A row of the reader's own table, or a view of it: cited by the file, since nothing says who published it. */
export function TableCitationForms({ subject, table }: Properties) {
  const texts = useMessages(citeMessages);
  const openTexts = useMessages(openMessages);
  const language = useLanguage();
  const { store } = useApp();
  const words = useViewWords();
  const hash = useHash(table);
  const [view] = useState(() => store.getState().view);
  const [accessed] = useState(accessedDay);
  const { inspection, choices } = table;
  const sha256 = hash !== null && 'sha256' in hash ? hash.sha256 : null;
  const citation = useMemo((): TableCitation | null => {
    if (sha256 === null) return null;
    return {
      language,
      file: { name: inspection.name, sha256 },
      reading: [
        texts.readAs(readAsText({ inspection, choices }, openTexts)),
        openTexts.daysIn(choices.timeZone),
      ],
      subject: subject.kind === 'row' ? { ...subject, id: subject.incident } : { kind: 'view', words },
      address: citedAddress(subject, { page: window.location.href, view, language, version: null }),
      accessed,
    };
  }, [sha256, language, inspection, choices, texts, openTexts, subject, words, view, accessed]);
  if (hash !== null && 'failed' in hash) return <p role="alert">{texts.noHash(hash.failed)}</p>;
  if (citation === null) return <p role="status">{texts.hashing}</p>;
  return (
    <CitationForms
      facts={
        <>
          <b>{texts.fileFacts(inspection.name, citedDay(accessed, language))}</b> {texts.fileLink}
        </>
      }
      forms={[
        { name: texts.plain, text: plainTableCitation(citation), isCode: false, rows: 6 },
        { name: texts.link, text: citation.address, isCode: true, rows: 2 },
        { name: texts.bibtex, text: bibtexOfTable(citation).trimEnd(), isCode: true, rows: 6 },
        { name: texts.csl, text: cslOfTable(citation).trimEnd(), isCode: true, rows: 6 },
      ]}
    />
  );
}
