/** Arabic letters that writers use for one another, and digits of other scripts: what each is searched as. */
const LETTERS: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  ς: 'σ',
  ß: 'ss',
  ı: 'i',
  '٠': '0',
  '١': '1',
  '٢': '2',
  '٣': '3',
  '٤': '4',
  '٥': '5',
  '٦': '6',
  '٧': '7',
  '٨': '8',
  '٩': '9',
  '۰': '0',
  '۱': '1',
  '۲': '2',
  '۳': '3',
  '۴': '4',
  '۵': '5',
  '۶': '6',
  '۷': '7',
  '۸': '8',
  '۹': '9',
};
const FOLDED_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Tashkeel and every other combining mark, hamza above and below included; tatweel; what is not seen at all. */
const UNSEEN = /[\p{M}\p{Cf}\u0640]/gu;

/** Marks that transliterations write for hamza and ayn, or leave out. */
const APOSTROPHES = /['’‘ʼʾʿ`´]/g;

const BEYOND_ASCII = /\P{ASCII}/u;

/**
 * A text as it is searched and sorted: compatibility forms unified, no tashkeel, tatweel or accents, alef, yaa, haa and
 * waw without hamza, Latin digits, lower case, runs of white space as one space.
 */
export function foldText(text: string): string {
  const plain = BEYOND_ASCII.test(text)
    ? text
        .normalize('NFKD')
        .toLowerCase()
        .replace(UNSEEN, '')
        .replace(FOLDED_LETTERS, (letter) => LETTERS[letter] ?? letter)
    : text.toLowerCase();
  return plain.replace(APOSTROPHES, '').replace(/\s+/g, ' ').trim();
}

/** The folded words of a query; all of them must occur. */
export function wordsOf(query: string): string[] {
  return foldText(query)
    .split(' ')
    .filter((word) => word !== '');
}
