import type { Assertion } from '../../core/format/assertion.ts';
import type { Incident } from '../../core/format/incident.ts';
import type { EntryKind, Located, Rule, RuleContext } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';

interface Reference {
  readonly kind: EntryKind;
  readonly id: string;
  readonly path: string;
}

function refer(kind: EntryKind, path: string, id: string | null | undefined): Reference[] {
  return id === null || id === undefined ? [] : [{ kind, id, path }];
}

function referAll(kind: EntryKind, path: string, ids: readonly string[] | undefined): Reference[] {
  return (ids ?? []).map((id, index) => ({ kind, id, path: `${path}[${index}]` }));
}

function ofAssertion(assertion: Assertion, path: string): Reference[] {
  const shared = referAll('incident', `${path}.incidents`, assertion.incidents);
  switch (assertion.fact) {
    case 'responsibility':
    case 'striker':
    case 'target':
      return [...shared, ...refer('actor', `${path}.actor`, assertion.actor)];
    case 'place':
      return [...shared, ...refer('place', `${path}.place`, assertion.place)];
    case 'responds-to':
      return [
        ...shared,
        ...assertion.readings.flatMap((reading, index) =>
          referAll('incident', `${path}.readings[${index}].incidents`, reading.incidents),
        ),
      ];
    case 'simultaneous-with':
      return [...shared, ...referAll('incident', `${path}.with`, assertion.with)];
    case 'location-holder':
      return [...shared, ...referAll('actor', `${path}.actors`, assertion.actors)];
    case 'participants':
      return [
        ...shared,
        ...referAll('actor', `${path}.actors`, assertion.actors),
        ...referAll('actor', `${path}.possibly`, assertion.possibly),
      ];
    default:
      return shared;
  }
}

function ofIncident(incident: Incident): Reference[] {
  const { time, place } = incident;
  return [
    ...referAll('claim', 'titleClaims', incident.titleClaims),
    ...referAll('claim', 'typeClaims', incident.typeClaims),
    ...referAll('claim', 'time.claims', time.claims),
    ...referAll('discrepancy', 'time.discrepancies', time.discrepancies),
    ...(time.parts ?? []).flatMap((part, index) => [
      ...referAll('claim', `time.parts[${index}].claims`, part.claims),
      ...refer('discrepancy', `time.parts[${index}].discrepancy`, part.discrepancy),
    ]),
    ...refer('place', 'place.place', place?.place),
    ...referAll('claim', 'place.claims', place?.claims),
    ...incident.actors.flatMap((actor, index) => [
      ...refer('actor', `actors[${index}].actor`, actor.actor),
      ...referAll('claim', `actors[${index}].claims`, actor.claims),
    ]),
    ...referAll('claim', 'who.claims', incident.who.claims),
    ...incident.relations.flatMap((relation, index) => [
      ...refer('incident', `relations[${index}].incident`, relation.incident),
      ...referAll('claim', `relations[${index}].claims`, relation.claims),
    ]),
  ];
}

function referencesOf(context: RuleContext): [Located<unknown>, Reference[]][] {
  return [
    ...context.claims.map((claim): [Located<unknown>, Reference[]] => [
      claim,
      [
        ...referAll('speaker', 'chain', claim.value.chain),
        ...referAll('incident', 'about', claim.value.about),
        ...claim.value.assertions.flatMap((item, index) => ofAssertion(item, `assertions[${index}]`)),
      ],
    ]),
    ...context.discrepancies.map((discrepancy): [Located<unknown>, Reference[]] => [
      discrepancy,
      referAll('claim', 'claims', discrepancy.value.claims),
    ]),
    ...context.incidents.map((incident): [Located<unknown>, Reference[]] => [
      incident,
      ofIncident(incident.value),
    ]),
    ...context.speakers.map((speaker): [Located<unknown>, Reference[]] => [
      speaker,
      [
        ...refer('speaker', 'via', speaker.value.via),
        ...refer('speaker', 'memberOf', speaker.value.memberOf),
        ...refer('source', 'voiceOf', speaker.value.voiceOf),
      ],
    ]),
  ];
}

/** Edits that turn one id into the other, for "did you mean". */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

const HOME: Record<EntryKind, string> = {
  claim: 'a claim of a file in sources/',
  discrepancy: 'a discrepancy of a file in sources/',
  source: 'a file in sources/',
  incident: 'a file in incidents/',
  place: 'an entry of places.json',
  actor: 'an entry of actors.json',
  speaker: 'an entry of speakers.json',
};

/** Every id that is named exists. */
export const resolvingIds: Rule = (context) => {
  const ids = (entries: readonly Located<{ id: string }>[]) => entries.map((entry) => entry.value.id);
  const known: Record<EntryKind, Set<string>> = {
    source: new Set(ids(context.sources)),
    claim: new Set(ids(context.claims)),
    discrepancy: new Set(ids(context.discrepancies)),
    incident: new Set(ids(context.incidents)),
    place: new Set(ids(context.places)),
    actor: new Set(ids(context.actors)),
    speaker: new Set(ids(context.speakers)),
  };
  let guesses = 0;
  const nearest = (id: string, kind: EntryKind): string => {
    // Comparing every id with every other would take a hostile file minutes.
    if (id.length > 80 || known[kind].size > 2000 || ++guesses > 50) return '';
    const close = [...known[kind]]
      .map((other) => ({ other, edits: distance(id, other) }))
      .filter(({ edits }) => edits <= 3)
      .sort((a, b) => a.edits - b.edits)[0];
    return close === undefined ? '' : ` The nearest id is ${show(close.other)}.`;
  };
  return referencesOf(context).flatMap(([at, references]) =>
    references
      .filter(({ kind, id }) => !known[kind].has(id) && !context.brokenIds[kind].has(id))
      .map(({ kind, id, path }) =>
        issueAt('resolving-ids', at, {
          path,
          evidence: `${show(id)} is not the id of any ${kind}`,
          remedy: `Name ${HOME[kind]}, or add one with this id.${nearest(id, kind)}`,
        }),
      ),
  );
};
