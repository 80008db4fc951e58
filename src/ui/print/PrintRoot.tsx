import { use, useEffect, useState, type ComponentType } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useAppState } from '../app/AppContext.ts';
import { MapHandleContext } from '../export/MapHandle.ts';
import { loadPrintPage, printPage } from './loadPrintPage.ts';
import { startPrint } from './startPrint.ts';

/** Puts the printed page into the document while the browser prints, however printing began. */
export function PrintRoot() {
  const handle = use(MapHandleContext);
  const isReady = useAppState((state) => state.dataset.phase === 'ready');
  const [Page, setPage] = useState<ComponentType | null>(null);

  useEffect(() => {
    if (!isReady) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    const media = window.matchMedia('print');
    const show = (page: ComponentType | null) => setPage(() => page);
    // The browser lays the page out as soon as this returns.
    const onBeforePrint = () => flushSync(() => show(printPage.loaded));
    const onAfterPrint = () => {
      handle.printed = null;
      show(null);
    };
    // Printing that the browser has not announced, and the print view of its developer tools.
    const onMedia = () => {
      if (media.matches) void loadPrintPage().then(show);
      else show(null);
    };
    // The reader's own shortcut waits for the code and for the picture of the map.
    const onKeyDown = (event: KeyboardEvent) => {
      const isPrint = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isPrint || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      void startPrint(handle);
    };
    window.addEventListener('beforeprint', onBeforePrint, { signal });
    window.addEventListener('afterprint', onAfterPrint, { signal });
    media.addEventListener('change', onMedia, { signal });
    window.addEventListener('keydown', onKeyDown, { signal });
    return () => listening.abort();
  }, [handle, isReady]);

  return Page === null || !isReady ? null : createPortal(<Page />, document.body);
}
