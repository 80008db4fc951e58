import { use, useLayoutEffect, useState } from 'react';
import { parseLocalFileId } from '../../core/localFile.ts';
import { citedDay } from '../../formats/citationText.ts';
import type { OpenTable } from '../../state/appState.ts';
import { useApp, useAppState, useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { accessedDay } from '../cite/accessedDay.ts';
import { citedAddress } from '../cite/citedAddress.ts';
import { MapHandleContext } from '../export/MapHandle.ts';
import { exportMessages } from '../export/messages.ts';
import { openMessages } from '../open/messages.ts';
import { readAsText } from '../open/readAsText.ts';
import { shownRow } from '../table/shownRow.ts';
import { printMessages } from './messages.ts';
import { PrintedIncident } from './PrintedIncident.tsx';
import { PrintedList } from './PrintedList.tsx';
import { PrintedRow } from './PrintedRow.tsx';
import './print.css';

/** Paper is light: the page wears the light theme while it is printed. */
function useLightTheme(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const { theme } = dataset;
    dataset['theme'] = 'light';
    return () => {
      if (theme === undefined) delete dataset['theme'];
      else dataset['theme'] = theme;
    };
  }, []);
}

/** The map as it stood when printing was asked for; nothing where the browser began by itself. */
function PrintedMap() {
  const texts = useMessages(printMessages);
  const exportTexts = useMessages(exportMessages);
  const handle = use(MapHandleContext);
  const [picture] = useState(handle.printed);
  if (picture === null) return null;
  return (
    <figure className="print-map">
      <div role="img" aria-label={texts.map} ref={(element) => element?.replaceChildren(picture.image)} />
      <figcaption>
        {exportTexts.scaleNote} {exportTexts.basemapCredit(picture.credit)}
      </figcaption>
    </figure>
  );
}

/** What the printed page is a page of: dataset, version, licence, day, and the link that reopens it. */
function PrintedFooter({ address }: { address: string }) {
  const table = useAppState((state) => (state.dataset.phase === 'ready' ? state.dataset.table : null));
  return table === null ? (
    <DatasetFooter address={address} />
  ) : (
    <TableFooter table={table} address={address} />
  );
}

/** Of a reader's own file: its name and hash, and how it was read. Nobody said who published it. */
function TableFooter({ table, address }: { table: OpenTable; address: string }) {
  const texts = useMessages(printMessages);
  const openTexts = useMessages(openMessages);
  const language = useLanguage();
  const [accessed] = useState(accessedDay);
  const { inspection, choices, kept } = table;
  const data = useAppState(({ view }) => view.data);
  const hash = kept?.sha256 ?? (data === null ? undefined : parseLocalFileId(data)?.hash);
  return (
    <footer className="print-footer">
      <p>
        {texts.fileLine(inspection.name, hash === undefined ? '' : hash, citedDay(accessed, language))}{' '}
        {readAsText({ inspection, choices }, openTexts)} {openTexts.daysIn(choices.timeZone)}.
      </p>
      <p>
        <a href={address} dir="ltr">
          {address}
        </a>
      </p>
    </footer>
  );
}

function DatasetFooter({ address }: { address: string }) {
  const exportTexts = useMessages(exportMessages);
  const language = useLanguage();
  const { head } = useDataset();
  const [accessed] = useState(accessedDay);
  return (
    <footer className="print-footer">
      <p>
        {exportTexts.datasetLine(
          head.title[language],
          head.version,
          head.licence.name,
          citedDay(accessed, language),
        )}
        . {head.licence.text[language]}
      </p>
      <p>
        <a href={address} dir="ltr">
          {address}
        </a>
      </p>
    </footer>
  );
}

/** The page that goes on paper: the selected incident with all its quotes, or the list of what is shown. */
export function PrintPage() {
  useLightTheme();
  const language = useLanguage();
  const dataset = useDataset();
  const { store } = useApp();
  const selected = useAppState(({ view }) => view.incident);
  const incident = selected === null ? undefined : dataset.incidents.get(selected);
  const [view] = useState(() => store.getState().view);
  const isTable = useAppState((state) => state.dataset.phase === 'ready' && state.dataset.table !== null);
  const [isRow] = useState(() => isTable && selected !== null && shownRow.current?.id === selected);
  const version = isTable ? null : dataset.head.version;
  const where = { page: window.location.href, view, language, version };
  const address = citedAddress(
    selected !== null && (isRow || incident !== undefined)
      ? { kind: 'incident', incident: selected }
      : { kind: 'view' },
    where,
  );
  return (
    <main className="print-page">
      <p className="print-running">Dateline · {dataset.head.title[language]}</p>
      {isRow ? (
        <PrintedRow map={<PrintedMap />} />
      ) : incident === undefined ? (
        <PrintedList map={<PrintedMap />} />
      ) : (
        <PrintedIncident incident={incident} map={<PrintedMap />} />
      )}
      <PrintedFooter address={address} />
    </main>
  );
}
