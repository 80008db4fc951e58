import { visitValues } from './everyEntry.ts';
import type { Located, Rule } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';

/** Every place, actor and speaker is named by something: an entry that nothing names is a slip or a leftover. */
export const usedEntries: Rule = (context) => {
  const { claim, incident, speaker } = context.brokenIds;
  // What is too broken to read may name any of them.
  if (claim.size + incident.size + speaker.size > 0) return [];
  const named = new Set<string>();
  const collect = (value: unknown) => {
    visitValues(value, (inner) => {
      if (typeof inner === 'string') named.add(inner);
    });
  };
  for (const { value } of context.claims) collect([value.chain, value.assertions]);
  for (const { value } of context.incidents) collect([value.place, value.actors]);
  for (const { value } of context.speakers) collect([value.via, value.memberOf]);
  const unused = (kind: string, entries: readonly Located<{ id: string }>[]) =>
    entries
      .filter((entry) => !named.has(entry.value.id))
      .map((entry) =>
        issueAt('used-entries', entry, {
          path: 'id',
          evidence: `no claim and no incident names the ${kind} ${show(entry.value.id)}`,
          remedy: 'Name it where it belongs, or take it out.',
          severity: 'warning',
        }),
      );
  return [
    ...unused('place', context.places),
    ...unused('actor', context.actors),
    ...unused('speaker', context.speakers),
  ];
};
