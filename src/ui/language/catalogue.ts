import type { Language } from '../../core/text.ts';

/** A message: a text, or a function that puts arguments into one. */
type Message = string | ((...parameters: never[]) => string);

/** The same keys, each a text, or a function of the same arguments. */
type Counterpart<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends (...parameters: infer Parameters) => string
    ? (...parameters: Parameters) => string
    : string;
};

export type Catalogue<Messages> = Readonly<Record<Language, Counterpart<Messages>>>;

/** Messages of one part of the interface. Arabic that lacks a key, or takes other arguments, does not compile. */
export function catalogue<const Messages extends Readonly<Record<string, Message>>>(
  en: Messages,
  ar: NoInfer<Counterpart<Messages>>,
): Catalogue<Messages> {
  return { en: en as unknown as Counterpart<Messages>, ar };
}
