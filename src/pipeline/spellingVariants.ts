import { type CountedText, selectorAt } from '../claims/quoteMatch.ts';
import type { Selector } from '../core/format/primitives.ts';

/** A way in which the same words may be written differently; folding takes the difference away. */
interface Variant {
  readonly name: string;
  readonly fold: (point: string) => string;
}

function mapped(name: string, from: string, to: string): Variant {
  const points = Array.from(from);
  const targets = Array.from(to);
  return { name, fold: (point) => targets[points.indexOf(point)] ?? point };
}

const VARIANTS: readonly Variant[] = [
  {
    name: 'vowel signs (tashkeel) or tatweel',
    fold: (point) => (/[\u064B-\u065F\u0670\u0640]/u.test(point) ? '' : point),
  },
  mapped('the form of alef (أ إ آ ٱ or ا)', '\u0623\u0625\u0622\u0671', '\u0627\u0627\u0627\u0627'),
  mapped('alef maqsura or yeh (ى or ي)', '\u0649\u06CC', '\u064A\u064A'),
  mapped('teh marbuta or heh (ة or ه)', '\u0629', '\u0647'),
  mapped('the form of kaf (ک or ك)', '\u06A9', '\u0643'),
  mapped('digits (٠–٩ or 0–9)', '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'),
  mapped('punctuation (، ؛ ؟ or , ; ?)', '،؛؟', ',;?'),
  mapped('quotation marks or apostrophes', '“”„«»‘’‚', `"""""'''`),
  mapped('dashes', '‐‑‒–—―−', '-------'),
  { name: 'capital and small letters', fold: (point) => point.toLowerCase() },
  { name: 'spaces or line breaks', fold: (point) => (/\s/u.test(point) ? ' ' : point) },
  {
    name: 'invisible characters',
    fold: (point) => (/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]/u.test(point) ? '' : point),
  },
];

/** Points after folding, and for each the offset it comes from. A run of spaces counts as one. */
function folded(points: readonly string[], variants: readonly Variant[]) {
  const kept: string[] = [];
  const offsets: number[] = [];
  points.forEach((point, offset) => {
    const one = variants.reduce((value, { fold }) => Array.from(value).map(fold).join(''), point);
    if (one === '' || (one === ' ' && kept.at(-1) === ' ')) return;
    for (const each of one) {
      kept.push(each);
      offsets.push(offset);
    }
  });
  return { kept, offsets };
}

/** Words of the text that differ from the wanted ones in spelling only. */
export interface SpelledOtherwise {
  readonly selector: Selector;
  /** In what the two differ. */
  readonly differences: readonly string[];
}

/** The first place at which the text has the words in another spelling; null where it has none. */
export function spelledOtherwise(text: CountedText, words: string): SpelledOtherwise | null {
  const wanted = Array.from(words.normalize('NFC').trim());
  const needle = folded(wanted, VARIANTS).kept;
  const hay = folded(text.points, VARIANTS);
  if (needle.length === 0) return null;
  const at = hay.kept.findIndex((_, start) =>
    needle.every((point, index) => hay.kept[start + index] === point),
  );
  if (at === -1) return null;
  const start = hay.offsets[at] as number;
  let end = (hay.offsets[at + needle.length - 1] as number) + 1;
  // Signs on the last letter belong to the words.
  while (/\p{Mn}/u.test(text.points[end] ?? '')) end++;
  const found = text.points.slice(start, end);
  const differences = VARIANTS.filter((variant) => {
    const others = VARIANTS.filter((each) => each !== variant);
    return folded(found, others).kept.join('') !== folded(wanted, others).kept.join('');
  });
  return { selector: selectorAt(text, start, end), differences: differences.map(({ name }) => name) };
}

/** Names that the Unicode Standard gives to code points that are easily taken for one another. */
const NAMES: Readonly<Record<string, string>> = {
  '\u0622': 'ARABIC LETTER ALEF WITH MADDA ABOVE',
  '\u0623': 'ARABIC LETTER ALEF WITH HAMZA ABOVE',
  '\u0625': 'ARABIC LETTER ALEF WITH HAMZA BELOW',
  '\u0627': 'ARABIC LETTER ALEF',
  '\u0671': 'ARABIC LETTER ALEF WASLA',
  '\u0629': 'ARABIC LETTER TEH MARBUTA',
  '\u0647': 'ARABIC LETTER HEH',
  '\u0649': 'ARABIC LETTER ALEF MAKSURA',
  '\u064A': 'ARABIC LETTER YEH',
  '\u06CC': 'ARABIC LETTER FARSI YEH',
  '\u0643': 'ARABIC LETTER KAF',
  '\u06A9': 'ARABIC LETTER KEHEH',
  '\u0640': 'ARABIC TATWEEL',
  '\u064B': 'ARABIC FATHATAN',
  '\u064C': 'ARABIC DAMMATAN',
  '\u064D': 'ARABIC KASRATAN',
  '\u064E': 'ARABIC FATHA',
  '\u064F': 'ARABIC DAMMA',
  '\u0650': 'ARABIC KASRA',
  '\u0651': 'ARABIC SHADDA',
  '\u0652': 'ARABIC SUKUN',
  '\u060C': 'ARABIC COMMA',
  '\u061B': 'ARABIC SEMICOLON',
  '\u061F': 'ARABIC QUESTION MARK',
  ',': 'COMMA',
  '\u0022': 'QUOTATION MARK',
  '\u0027': 'APOSTROPHE',
  '\u00AB': 'LEFT-POINTING DOUBLE ANGLE QUOTATION MARK',
  '\u00BB': 'RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK',
  '\u2018': 'LEFT SINGLE QUOTATION MARK',
  '\u2019': 'RIGHT SINGLE QUOTATION MARK',
  '\u201C': 'LEFT DOUBLE QUOTATION MARK',
  '\u201D': 'RIGHT DOUBLE QUOTATION MARK',
  '-': 'HYPHEN-MINUS',
  '\u2013': 'EN DASH',
  '\u2014': 'EM DASH',
  '\u2212': 'MINUS SIGN',
  ' ': 'SPACE',
  '\u00A0': 'NO-BREAK SPACE',
  '\u202F': 'NARROW NO-BREAK SPACE',
  '\u200B': 'ZERO WIDTH SPACE',
  '\u200C': 'ZERO WIDTH NON-JOINER',
  '\u200D': 'ZERO WIDTH JOINER',
  '\u200E': 'LEFT-TO-RIGHT MARK',
  '\u200F': 'RIGHT-TO-LEFT MARK',
  '\uFEFF': 'ZERO WIDTH NO-BREAK SPACE',
  '\n': 'LINE FEED',
  '\r': 'CARRIAGE RETURN',
  '\t': 'CHARACTER TABULATION',
};

/** The standard's name of a code point that is easily mistaken; null for others. */
export function unicodeName(point: string): string | null {
  return NAMES[point] ?? null;
}
