import { useEffect } from 'react';
import { themeOf } from '../../state/appState.ts';
import { prepareFailureWords } from './FailureMessage.tsx';
import { useAppState, useLanguage } from './AppContext.ts';
import { setPageAttributes } from './pageAttributes.ts';

/** Keeps `<html>` (language, direction, theme, readiness) and the page's title in step with the view. */
export function PageAttributes() {
  const language = useLanguage();
  const theme = useAppState(themeOf);
  const embedded = useAppState((state) => state.view.embed);
  const title = useAppState((state) => {
    if (state.dataset.phase !== 'ready') return 'Dateline';
    const { incidents, head } = state.dataset.dataset;
    const incident = state.view.incident === null ? undefined : incidents.get(state.view.incident);
    return `${(incident?.title ?? head.title)[state.view.language ?? state.browserLanguage]} · Dateline`;
  });
  const ready = useAppState((state) => {
    const drawn = state.map.phase !== 'starting';
    const answered =
      state.answers !== null ||
      state.engine.phase === 'failed' ||
      state.dataset.phase === 'failed' ||
      state.dataset.phase === 'asking';
    return drawn && answered;
  });

  useEffect(() => {
    setPageAttributes(language, theme, embedded);
  }, [language, theme, embedded]);

  useEffect(() => {
    document.title = title;
  }, [title]);

  useEffect(() => {
    document.documentElement.dataset['ready'] = String(ready);
    if (ready) prepareFailureWords();
  }, [ready]);

  return null;
}
