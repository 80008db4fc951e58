import type { Selector } from '../../core/format/primitives.ts';

/** Quotes longer than this are named by their first and last words, which keeps the address readable. */
const WHOLE_QUOTE = 120;
const EDGE_WORDS = 4;

/** Dashes and commas have a meaning of their own in the directive (WICG Text Fragments). */
function encodeTerm(text: string): string {
  return encodeURIComponent(text).replace(/[-!'()*~]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}

/** Context must not cross a line and must begin and end with a whole word, or a browser finds nothing. */
function wholeWords(context: string, side: 'before' | 'after'): string {
  const lines = context.split('\n');
  const line = (side === 'before' ? lines.at(-1) : lines[0]) ?? '';
  const words = line.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const crossesLine = lines.length > 1;
  if (!crossesLine) {
    if (side === 'before') words.shift();
    else words.pop();
  }
  return side === 'before' ? words.slice(-EDGE_WORDS).join(' ') : words.slice(0, EDGE_WORDS).join(' ');
}

/** The directive that points a browser at verbatim words: `:~:text=prefix-,start,end,-suffix`. */
export function textDirective(selector: Selector): string {
  const exact = selector.exact.trim().replace(/\s+/g, ' ');
  const words = exact.split(' ');
  // One term must lie within one block of the page; two may lie in different ones.
  const isWhole = exact.length <= WHOLE_QUOTE && !selector.exact.trim().includes('\n');
  const edge = Math.min(EDGE_WORDS, Math.floor(words.length / 2));
  const terms =
    isWhole || edge === 0
      ? [encodeTerm(exact)]
      : [words.slice(0, edge), words.slice(-edge)].map((side) => encodeTerm(side.join(' ')));
  const prefix = wholeWords(selector.prefix, 'before');
  const suffix = wholeWords(selector.suffix, 'after');
  if (prefix !== '') terms.unshift(`${encodeTerm(prefix)}-`);
  if (suffix !== '') terms.push(`-${encodeTerm(suffix)}`);
  return `:~:text=${terms.join(',')}`;
}

/** The address of a document at the very words of a quote; a fragment of its own is kept. */
export function textFragmentAddress(url: string, selector: Selector): string {
  const directive = textDirective(selector);
  const hash = url.indexOf('#');
  if (hash === -1) return `${url}#${directive}`;
  const fragment = url.slice(hash + 1).replace(/:~:.*$/, '');
  return `${url.slice(0, hash)}#${fragment}${directive}`;
}
