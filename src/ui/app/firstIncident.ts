import type { Language } from '../../core/text.ts';

/** What a published folder says of an incident in a few words: `sitePages` in `pipeline/publish` writes it. */
export interface FirstIncident {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  /** When, where and who, then what the accounts come to. */
  readonly words: string;
  /** What the link to its plain page, where its quotes are, is called. */
  readonly pageName: string;
}

let known: FirstIncident | null = null;

/** The words on an incident that came before the dataset; null where there are none, or none in this language. */
export function firstIncident(id: string | null, language: Language): FirstIncident | null {
  return known?.id === id && known.language === language ? known : null;
}

/** Where the plain page of an incident lies in the published folder. */
export function plainPageOf({ id, language }: Pick<FirstIncident, 'id' | 'language'>): string {
  return `./${language}/incident/${id}/`;
}

/**
 * Fetches a few hundred bytes on the incident of a link, so that its words are there seconds before the dataset and the
 * code on a slow line. Null where there are none: the dataset says whether it has such an incident.
 */
export async function fetchFirstIncident(id: string, language: Language): Promise<FirstIncident | null> {
  try {
    const answer = await fetch(`${plainPageOf({ id, language })}first.json`);
    const found: unknown = answer.ok ? await answer.json() : null;
    if (!isWords(found)) return null;
    const { title, words, pageName } = found;
    return (known = { id, language, title, words, pageName });
  } catch {
    return null;
  }
}

function isWords(value: unknown): value is Pick<FirstIncident, 'title' | 'words' | 'pageName'> {
  if (typeof value !== 'object' || value === null) return false;
  return ['title', 'words', 'pageName'].every(
    (key) => typeof (value as Record<string, unknown>)[key] === 'string',
  );
}
