import type { Dataset } from '../../core/dataset.ts';
import { relationsOf } from '../../core/relationsOf.ts';
import type { Language } from '../../core/text.ts';
import { RELATION_TEXTS } from '../language/vocabularyText.ts';

/** How a row's incident stands to the selected one. */
export interface RelationLink {
  /** From the row's side: "in response to Conoco". */
  readonly words: string;
  /** Said where only one reading of the words gives the relation. */
  readonly reading: string | null;
  /** The first quote that it rests on, with its language. */
  readonly quote: string;
  readonly quoteLanguage: string;
}

/** The relations of the selected incident, by the id of the other one; several between the same two are joined. */
export function relationLinks(
  dataset: Dataset,
  selected: string | null,
  language: Language,
): ReadonlyMap<string, RelationLink> {
  const incident = selected === null ? undefined : dataset.incidents.get(selected);
  const links = new Map<string, RelationLink>();
  if (incident === undefined) return links;
  for (const { type, side, other, claims, reading } of relationsOf(incident, dataset)) {
    const term = RELATION_TEXTS[type][side === 'own' ? 'inverse' : 'own'][language];
    const words = `${term.charAt(0).toLocaleLowerCase(language)}${term.slice(1)} ${incident.shortTitle[language]}`;
    const [first] = claims;
    const claim = first === undefined ? undefined : dataset.claims.get(first);
    const source = first === undefined ? undefined : dataset.sourceOfClaim.get(first);
    const before = links.get(other.id);
    links.set(other.id, {
      words: before === undefined ? words : `${before.words}; ${words}`,
      reading: reading?.[language] ?? before?.reading ?? null,
      quote: claim?.quote.exact ?? '',
      quoteLanguage: source?.language ?? '',
    });
  }
  return links;
}
