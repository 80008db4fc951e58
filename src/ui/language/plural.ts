/** Every form that English has. */
export type EnglishForms = Readonly<Record<'one' | 'other', string>>;

/** Every form that Arabic has: 0, 1, 2, 3–10, 11–99, 100 and the rest (CLDR). */
export type ArabicForms = Readonly<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>;

const english = new Intl.PluralRules('en');
const arabic = new Intl.PluralRules('ar');
const digits = new Intl.NumberFormat('en');

/** Latin digits with grouping, in both languages. */
export function numberText(value: number): string {
  return digits.format(value);
}

/** The English form for a count; `#` stands for the number. */
export function pluralEn(count: number, forms: EnglishForms): string {
  return forms[english.select(count) as keyof EnglishForms].replaceAll('#', numberText(count));
}

/** The Arabic form for a count; `#` stands for the number, which the one and two forms usually leave out. */
export function pluralAr(count: number, forms: ArabicForms): string {
  return forms[arabic.select(count) as keyof ArabicForms].replaceAll('#', numberText(count));
}
