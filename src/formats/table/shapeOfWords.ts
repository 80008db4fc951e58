import { idOfName } from '../../core/idOfName.ts';
import { INCIDENT_TYPES, shapeOf, type SymbolShape } from '../../core/vocabulary.ts';

/** Words that decide the symbol of a type that nobody's codebook has; the first that fits does. */
const WORDS: readonly (readonly [RegExp, SymbolShape])[] = [
  [/air|drone|uav|aerial|غارة|جوي|مسي[ّ]?ر/i, 'air'],
  [/shell|rocket|missile|artillery|mortar|قصف|صاروخ|مدفعي|هاون/i, 'shelling'],
  [/bomb|explo|blast|ied|mine|grenade|chemical|انفجار|تفجير|عبوة|لغم/i, 'blast'],
  [/clash|battle|fight|combat|ambush|اشتباك|معركة|كمين/i, 'battle'],
  [/protest|demonstrat|riot|strike|مظاهر|احتجاج/i, 'protest'],
  [/civilian|killing|abduct|execut|massacre|torture|violence|مدني|خطف|إعدام|مجزرة/i, 'civilians'],
];

/** The symbol that a file's own words for a type suggest; the plainest one where they suggest none. */
export function shapeOfWords(words: string): SymbolShape {
  const id = idOfName(words);
  if (id in INCIDENT_TYPES) return shapeOf(id);
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'strategic';
}
