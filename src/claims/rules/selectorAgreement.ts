import type { Source } from '../../core/format/source.ts';
import { nameCodePoint } from '../quoteMatch.ts';
import type { Located, Rule } from './ruleContext.ts';
import { issueAt } from './ruleContext.ts';
import { selectorsOf } from './selectorsOf.ts';

/** A code point of the text as the first selector that covers it has it. */
interface Witness {
  readonly point: string;
  readonly name: string;
}

/**
 * Wherever two selectors of a source cover the same offset, with their words or with their context, they have the same
 * code point there. Needs no archive text: a shifted offset or a changed letter contradicts its neighbours.
 */
export const selectorAgreement: Rule = (context) => {
  const texts = new Map<Located<Source>, Map<number, Witness>>();
  return context.claims.flatMap((claim) => {
    // With the text itself at hand its own rule says which of two is wrong.
    if (context.archives?.has(claim.source.value.archive.sha256) === true) return [];
    const text = texts.get(claim.source) ?? new Map<number, Witness>();
    texts.set(claim.source, text);
    return selectorsOf(claim.value).flatMap(({ selector, path }) => {
      const name = `${claim.value.id} ${path}`;
      const prefix = Array.from(selector.prefix);
      const points = [...prefix, ...Array.from(selector.exact), ...Array.from(selector.suffix)];
      const first = selector.start - prefix.length;
      const clash = points.findIndex((point, index) => (text.get(first + index)?.point ?? point) !== point);
      if (clash === -1) {
        points.forEach((point, index) => {
          if (!text.has(first + index)) text.set(first + index, { point, name });
        });
        return [];
      }
      const witness = text.get(first + clash) as Witness;
      return [
        issueAt('selector-agreement', claim, {
          path,
          evidence: `at offset ${first + clash} it has ${nameCodePoint(points[clash] as string)}, and ${witness.name} has ${nameCodePoint(witness.point)}`,
          remedy: `One of the two differs from the text. Compare both with it, or run the check with --archive to see which.`,
        }),
      ];
    });
  });
};
