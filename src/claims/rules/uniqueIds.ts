import type { EntryKind, Located, Rule } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';

/** No two entries of a kind share an id. */
export const uniqueIds: Rule = (context) => {
  const kinds: [EntryKind, readonly Located<{ id: string }>[]][] = [
    ['source', context.sources],
    ['claim', context.claims],
    ['discrepancy', context.discrepancies],
    ['incident', context.incidents],
    ['place', context.places],
    ['actor', context.actors],
    ['speaker', context.speakers],
  ];
  return kinds.flatMap(([kind, entries]) => {
    const first = new Map<string, Located<{ id: string }>>();
    return entries.flatMap((entry) => {
      const { id } = entry.value;
      const earlier = first.get(id);
      if (earlier === undefined) {
        first.set(id, entry);
        return [];
      }
      return [
        issueAt('unique-ids', entry, {
          path: 'id',
          evidence: `${show(id)} is already the id of the ${kind} at ${earlier.file} ${earlier.path}`.trim(),
          remedy: `Give one of the two ${kind} entries another id, and change what refers to it.`,
        }),
      ];
    });
  });
};
