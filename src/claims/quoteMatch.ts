import type { Selector } from '../core/format/primitives.ts';

/** Code points of context that a selector keeps before and after its words, where the text has as many. */
export const CONTEXT_LENGTH = 32;

/** A source text in NFC, split into Unicode code points: what a selector's offsets count. */
export interface CountedText {
  readonly text: string;
  readonly points: readonly string[];
}

/** A place in the text that comes closest to words that it does not hold. */
export interface NearMiss {
  /** Code point at which the closest words begin. */
  readonly start: number;
  /** How many code points into the words the first difference lies. */
  readonly at: number;
  /** What the text has there, and what the words have; empty past the end. */
  readonly found: string;
  readonly wanted: string;
}

/** What comparing a selector with its text gives. */
export type SelectorMatch =
  | { kind: 'found' }
  | { kind: 'context-differs'; side: 'prefix' | 'suffix'; expected: string }
  /** The words occur, but at other offsets; those whose prefix and suffix fit come first. */
  | { kind: 'elsewhere'; starts: readonly number[] }
  | { kind: 'absent'; nearest: NearMiss | null };

export function countText(text: string): CountedText {
  const normal = text.normalize('NFC');
  return { text: normal, points: Array.from(normal) };
}

export function codePointLength(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; length++) index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  return length;
}

/** The words between two offsets in code points, `end` exclusive. */
export function wordsAt(text: CountedText, start: number, end: number): string {
  return text.points.slice(Math.max(0, start), Math.max(0, end)).join('');
}

/** Offsets in code points at which the words stand, overlapping ones included. */
export function occurrencesOf(text: CountedText, words: string): number[] {
  const starts: number[] = [];
  if (words === '') return starts;
  let counted = 0;
  let offset = 0;
  for (let index = text.text.indexOf(words); index !== -1; index = text.text.indexOf(words, index + 1)) {
    offset += codePointLength(text.text.slice(counted, index));
    counted = index;
    starts.push(offset);
  }
  return starts;
}

/** The selector of the words between two offsets, with as much context as the text has. */
export function selectorAt(text: CountedText, start: number, end: number): Selector {
  return {
    exact: wordsAt(text, start, end),
    prefix: wordsAt(text, start - CONTEXT_LENGTH, start),
    suffix: wordsAt(text, end, end + CONTEXT_LENGTH),
    start,
    end,
  };
}

/** A selector for each place at which the words stand. */
export function selectorsFor(text: CountedText, words: string): Selector[] {
  const length = codePointLength(words.normalize('NFC'));
  return occurrencesOf(text, words.normalize('NFC')).map((start) => selectorAt(text, start, start + length));
}

function prefixFits(text: CountedText, selector: Selector, start: number): boolean {
  const length = codePointLength(selector.prefix);
  return length <= start && wordsAt(text, start - length, start) === selector.prefix;
}

function suffixFits(text: CountedText, selector: Selector, end: number): boolean {
  return wordsAt(text, end, end + codePointLength(selector.suffix)) === selector.suffix;
}

/** Compares a selector with the text it was taken from. */
export function matchSelector(text: CountedText, selector: Selector): SelectorMatch {
  const { exact, start, end, prefix, suffix } = selector;
  if (wordsAt(text, start, end) === exact) {
    if (!prefixFits(text, selector, start)) {
      const expected = wordsAt(text, start - codePointLength(prefix), start);
      return { kind: 'context-differs', side: 'prefix', expected };
    }
    if (!suffixFits(text, selector, end)) {
      const expected = wordsAt(text, end, end + codePointLength(suffix));
      return { kind: 'context-differs', side: 'suffix', expected };
    }
    return { kind: 'found' };
  }
  const starts = occurrencesOf(text, exact);
  if (starts.length === 0) return { kind: 'absent', nearest: nearestMiss(text, exact) };
  const length = codePointLength(exact);
  const misfit = (at: number) =>
    Number(!prefixFits(text, selector, at)) + Number(!suffixFits(text, selector, at + length));
  return { kind: 'elsewhere', starts: starts.toSorted((a, b) => misfit(a) - misfit(b) || a - b) };
}

/**
 * Where the text comes closest to the words: the alignment that shares the longest run from the beginning or from the
 * end of the words. Null where they share fewer than four code points.
 */
export function nearestMiss(text: CountedText, words: string): NearMiss | null {
  const wanted = Array.from(words);
  const { points } = text;
  let best = { shared: Math.min(3, wanted.length - 1), start: -1 };
  for (let start = 0; start < points.length; start++) {
    let shared = 0;
    while (shared < wanted.length && points[start + shared] === wanted[shared]) shared++;
    if (shared > best.shared) best = { shared, start };
    let tail = 0;
    while (tail < wanted.length && tail <= start && points[start - tail] === wanted.at(-1 - tail)) tail++;
    if (tail > best.shared && start + 1 >= wanted.length)
      best = { shared: tail, start: start + 1 - wanted.length };
  }
  if (best.start === -1) return null;
  let at = 0;
  while (at < wanted.length && points[best.start + at] === wanted[at]) at++;
  return { start: best.start, at, found: points[best.start + at] ?? '', wanted: wanted[at] ?? '' };
}

/** A code point as a reader of the report can tell it apart: `"إ" (U+0625)`. */
export function nameCodePoint(point: string): string {
  if (point === '') return 'the end of the text';
  const code = (point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${JSON.stringify(point)} (U+${code})`;
}
