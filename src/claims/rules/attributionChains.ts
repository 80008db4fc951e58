import type { Finding, Rule, RuleContext } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';

function ofChain(chain: readonly string[], source: string, context: RuleContext): Finding[] {
  const findings: Finding[] = [];
  chain.forEach((id, index) => {
    const path = `chain[${index}]`;
    const speaker = context.speakersById.get(id)?.value;
    if (chain.indexOf(id) < index) {
      findings.push({
        path,
        evidence: `${show(id)} stands twice in ${show(chain)}`,
        remedy: 'Name each speaker once.',
      });
    }
    if (speaker === undefined) return;
    if (index === 0 && speaker.voiceOf !== source) {
      findings.push({
        path,
        evidence: `${show(id)} is the voice of ${show(speaker.voiceOf)}, not of ${show(source)}`,
        remedy: `Begin the chain with the speaker whose voiceOf is ${show(source)}: its document is what we read.`,
      });
    }
    if (index > 0 && speaker.voiceOf !== undefined) {
      const remedy = 'The voice of a document stands first in its chain. Correct the order.';
      findings.push({
        path,
        evidence: `${show(id)}, the voice of ${show(speaker.voiceOf)}, is cited`,
        remedy,
      });
    }
    if (speaker.via !== undefined && chain[index - 1] !== speaker.via) {
      findings.push({
        path,
        evidence: `${show(id)} speaks via ${show(speaker.via)}, but ${index === 0 ? 'stands first' : `${show(chain[index - 1])} stands before it`}`,
        remedy: `Put ${show(speaker.via)} directly before ${show(id)}, or correct "via" in speakers.json.`,
      });
    }
    const before = context.speakersById.get(chain[index - 1] ?? '')?.value;
    if (before?.kind === 'news-agency' && speaker.via === undefined) {
      findings.push({
        path,
        evidence: `${show(id)} follows the agency ${show(before.id)} and names no "via"`,
        remedy: `Set via to ${show(before.id)} in speakers.json, so that origins are counted rightly.`,
        severity: 'warning',
      });
    }
  });
  return findings;
}

/** The way along "via" or "memberOf" back to a speaker; null where it ends elsewhere. */
function circleFrom(start: string, key: 'via' | 'memberOf', context: RuleContext): string[] | null {
  const way = [start];
  for (;;) {
    const next = context.speakersById.get(way.at(-1) as string)?.value[key];
    if (next === undefined) return null;
    way.push(next);
    if (next === start) return way;
    if (way.indexOf(next) < way.length - 1) return null;
  }
}

/** Every chain begins with the voice of its document and runs through the agencies that carried the words. */
export const attributionChains: Rule = (context) => [
  ...context.claims.flatMap((claim) =>
    ofChain(claim.value.chain, claim.source.value.id, context).map((finding) =>
      issueAt('attribution-chains', claim, finding),
    ),
  ),
  ...context.speakers.flatMap((speaker) =>
    (['via', 'memberOf'] as const).flatMap((key) => {
      const way = circleFrom(speaker.value.id, key, context);
      if (way === null) return [];
      const remedy = `Break the circle: correct "${key}".`;
      return [issueAt('attribution-chains', speaker, { path: key, evidence: way.join(` ${key} `), remedy })];
    }),
  ),
  ...context.sources.flatMap((source) => {
    const voices = context.speakers.filter((speaker) => speaker.value.voiceOf === source.value.id);
    if (voices.length === 1 || (voices.length === 0 && context.brokenIds.speaker.size > 0)) return [];
    const evidence = `${voices.length} speakers are its voice: ${show(voices.map((each) => each.value.id))}`;
    const remedy = `Exactly one entry of speakers.json has voiceOf ${show(source.value.id)}.`;
    return [issueAt('attribution-chains', source, { path: 'id', evidence, remedy })];
  }),
];
