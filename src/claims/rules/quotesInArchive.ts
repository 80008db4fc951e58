import type { Source } from '../../core/format/source.ts';
import { codePointLength, matchSelector, nameCodePoint, type SelectorMatch, wordsAt } from '../quoteMatch.ts';
import type { ArchiveText, Located, Rule } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';
import { type ClaimSelector, selectorsOf } from './selectorsOf.ts';

function describe(
  match: Exclude<SelectorMatch, { kind: 'found' }>,
  { selector }: ClaimSelector,
  archive: ArchiveText,
): { field: string; evidence: string; remedy: string } {
  const { start, end, exact } = selector;
  const there = show(wordsAt(archive.text, start, end), 60);
  const words = show(exact, 60);
  switch (match.kind) {
    case 'context-differs':
      return {
        field: match.side,
        evidence: `${show(selector[match.side])} is not what stands there in ${archive.file}`,
        remedy: `Set ${match.side} to ${show(match.expected)}.`,
      };
    case 'elsewhere': {
      const length = codePointLength(exact);
      const places = match.starts.slice(0, 5).map((at) => `start ${at}, end ${at + length}`);
      return {
        field: 'start',
        evidence: `${words} does not stand at ${start}–${end} of ${archive.file}; ${there} does`,
        remedy: `The words stand at ${places.join('; or ')}. Correct the offsets, and prefix and suffix with them.`,
      };
    }
    case 'absent': {
      if (match.nearest === null) {
        return {
          field: 'exact',
          evidence: `${words} does not occur in ${archive.file}; at ${start}–${end} stands ${there}`,
          remedy: 'Copy the words from the text, without correcting them.',
        };
      }
      const { start: near, at, found, wanted } = match.nearest;
      const reads = show(wordsAt(archive.text, near, near + codePointLength(exact)), 160);
      return {
        field: 'exact',
        evidence: `${words} does not occur in ${archive.file}; the nearest words begin at ${near} and differ first at ${near + at}: the text has ${nameCodePoint(found)}, the quote ${nameCodePoint(wanted)}`,
        remedy: `Copy the words from the text, without correcting them. It reads ${reads}.`,
      };
    }
  }
}

function archiveIssue(source: Located<Source>, archive: ArchiveText | undefined, count: number) {
  const { sha256, codePoints } = source.value.archive;
  if (archive === undefined) {
    return [
      issueAt('quotes-in-archive', source, {
        path: 'archive.sha256',
        evidence: `none of the ${count} archived texts given has the SHA-256 ${sha256}`,
        remedy: `Put the unchanged file into the archive folder, or correct the hash if the file is the right one.`,
      }),
    ];
  }
  const { length } = archive.text.points;
  if (length === codePoints) return [];
  return [
    issueAt('quotes-in-archive', source, {
      path: 'archive.codePoints',
      evidence: `${codePoints}, but ${archive.file} has ${length} code points in NFC`,
      remedy: `Set codePoints to ${length}.`,
    }),
  ];
}

/** Every quote, attribution and expression stands at its offsets in the archived text, with its prefix and suffix. */
export const quotesInArchive: Rule = ({ archives, sources, claims }) => {
  if (archives === null) return [];
  const ofSources = sources.flatMap((source) =>
    archiveIssue(source, archives.get(source.value.archive.sha256), archives.size),
  );
  const ofClaims = claims.flatMap((claim) => {
    const archive = archives.get(claim.source.value.archive.sha256);
    if (archive === undefined) return [];
    return selectorsOf(claim.value).flatMap((item) => {
      const match = matchSelector(archive.text, item.selector);
      if (match.kind === 'found') return [];
      const { field, evidence, remedy } = describe(match, item, archive);
      return [issueAt('quotes-in-archive', claim, { path: `${item.path}.${field}`, evidence, remedy })];
    });
  });
  return [...ofSources, ...ofClaims];
};
