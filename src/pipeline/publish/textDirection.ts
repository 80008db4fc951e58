import { html, type Content, type Markup } from './markup.ts';

/** Languages written from right to left that a source may be in. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ckb', 'ps', 'arc', 'syr', 'yi']);

/** The writing direction of a BCP 47 tag; its script decides where it names one. */
export function directionOfTag(tag: string): 'ltr' | 'rtl' {
  const [language = '', second = ''] = tag.toLowerCase().split('-');
  if (second === 'arab' || second === 'hebr' || second === 'syrc') return 'rtl';
  if (second === 'latn' || second === 'cyrl') return 'ltr';
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}

/** Verbatim words in their own language and direction. */
export function quotation(words: string, language: string): Markup {
  return html`<blockquote lang="${language}" dir="${directionOfTag(language)}">${words}</blockquote>`;
}

/** Words in another language inside a line. */
export function inLanguage(words: Content, language: string): Markup {
  return html`<bdi lang="${language}" dir="${directionOfTag(language)}">${words}</bdi>`;
}

/** Addresses, hashes, coordinates: left to right in every language. */
export function leftToRight(words: Content): Markup {
  return html`<bdi dir="ltr">${words}</bdi>`;
}
