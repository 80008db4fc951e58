import { useCallback, useMemo } from 'react';
import type { Incident, IncidentActor } from '../../core/format/incident.ts';
import type { Language } from '../../core/text.ts';
import { useAppState, useLanguage } from '../app/AppContext.ts';
import { filterMessages } from './messages.ts';

type Texts = (typeof filterMessages)['en'];

function standingText(entry: IncidentActor, texts: Texts, language: Language): string {
  if (entry.role !== 'initiator') {
    return { target: texts.target, 'location-holder': texts.locationHolder, mentioned: texts.mentioned }[
      entry.role
    ];
  }
  const basis = entry.basis === undefined ? '' : ` ${entry.basis[language]}`;
  const inference = entry.inference === undefined ? '' : ` (${texts.inference})`;
  const standing = {
    asserted: texts.asserted,
    suspected: texts.suspected,
    denied: texts.denied,
    unclaimed: texts.unclaimed,
    'not-stated': texts.notStated,
  }[entry.standing];
  return `${standing}${basis}${inference}`;
}

/** For each actor, what the words make of it, each standing once: "suspected by launch area; target". */
export function standingsOfActors(
  incidents: readonly Incident[],
  texts: Texts,
  language: Language,
): ReadonlyMap<string, string> {
  const standings = new Map<string, Set<string>>();
  for (const incident of incidents) {
    for (const entry of incident.actors) {
      const known = standings.get(entry.actor) ?? new Set();
      known.add(standingText(entry, texts, language));
      standings.set(entry.actor, known);
    }
  }
  const separator = language === 'ar' ? '؛ ' : '; ';
  return new Map([...standings].map(([actor, words]) => [actor, [...words].join(separator)]));
}

/** What stands behind an actor's name in the filters. */
export function useActorStandings(): (id: string) => string | null {
  const language = useLanguage();
  const dataset = useAppState((state) => (state.dataset.phase === 'ready' ? state.dataset.dataset : null));
  const background = useAppState((state) => state.view.background);
  const standings = useMemo(() => {
    const incidents = dataset?.bundle.incidents ?? [];
    const shown = incidents.filter(({ kind }) => background || kind === 'incident');
    return standingsOfActors(shown, filterMessages[language], language);
  }, [dataset, background, language]);
  return useCallback((id) => standings.get(id) ?? null, [standings]);
}
