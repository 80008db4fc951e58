import { CONTEXT_LENGTH, codePointLength } from '../quoteMatch.ts';
import type { Finding, Rule } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';
import { selectorsOf } from './selectorsOf.ts';

/** The offsets of every selector fit its words, its context and the length of its text. */
export const selectorOffsets: Rule = (context) =>
  context.claims.flatMap((claim) => {
    const { codePoints } = claim.source.value.archive;
    return selectorsOf(claim.value).flatMap(({ selector, path, what }) => {
      const findings: Finding[] = [];
      const add = (
        field: string,
        evidence: string,
        remedy: string,
        severity: 'error' | 'warning' = 'error',
      ) => findings.push({ path: `${path}.${field}`, evidence, remedy, severity });
      const { exact, prefix, suffix, start, end } = selector;
      const length = codePointLength(exact);
      if (end - start !== length) {
        add(
          'end',
          `the offsets ${start}–${end} span ${end - start} code points, the words ${show(exact, 40)} have ${length}`,
          `Set end to ${start + length} if start is right, or start to ${end - length} if end is right.`,
        );
      }
      if (end > codePoints) {
        add(
          'end',
          `${end} lies past the end of the text, which has ${codePoints} code points`,
          `Correct the offsets of the ${what}, or archive.codePoints of the source.`,
        );
      }
      const before = codePointLength(prefix);
      if (before > start) {
        add(
          'prefix',
          `${before} code points of prefix before offset ${start}`,
          'Shorten the prefix or correct start.',
        );
      }
      const after = codePointLength(suffix);
      if (end + after > codePoints && end <= codePoints) {
        add(
          'suffix',
          `${after} code points of suffix after offset ${end} of ${codePoints}`,
          'Shorten the suffix or correct end.',
        );
      }
      const hint = `Give up to ${CONTEXT_LENGTH} code points of the text around the words.`;
      if (before === 0 && start > 0) add('prefix', `no prefix at offset ${start}`, hint, 'warning');
      if (after === 0 && end < codePoints) add('suffix', `no suffix at offset ${end}`, hint, 'warning');
      return findings.map((finding) => issueAt('selector-offsets', claim, finding));
    });
  });
