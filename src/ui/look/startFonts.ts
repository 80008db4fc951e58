import type { Language } from '../../core/text.ts';

/** The faces that text is set in first: interface and titles. */
const FACES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    '400 1em "IBM Plex Sans"',
    '500 1em "IBM Plex Sans"',
    '600 1em "IBM Plex Sans"',
    '400 1em "Source Serif 4"',
    '600 1em "Source Serif 4"',
  ],
  ar: [
    '400 1em "IBM Plex Sans Arabic"',
    '500 1em "IBM Plex Sans Arabic"',
    '600 1em "IBM Plex Sans Arabic"',
    '700 1em "Noto Naskh Arabic"',
  ],
};

/** Those of quotes and of the accounts' summary, which come into view with an incident. */
const LATER_FACES: Readonly<Record<Language, readonly string[]>> = {
  en: [],
  ar: ['400 1em "Noto Naskh Arabic"'],
};

/** Characters by which the browser chooses the part of a face that the language needs. */
const SAMPLES: Readonly<Record<Language, string>> = { en: 'a', ar: 'ا' };

/** Asks for the typefaces while the dataset is still on its way, so that text rarely changes its face when read. */
export function startFonts(language: Language): void {
  load(FACES[language], language);
}

/** Asks for the others, so that they are there when they are wanted: once nothing else is on its way. */
export function startLaterFonts(language: Language): void {
  load(LATER_FACES[language], language);
}

const asked = new Set<string>();

function load(faces: readonly string[], language: Language): void {
  for (const face of faces) {
    if (asked.has(face)) continue;
    asked.add(face);
    // What cannot be had is said by `FontNotice`.
    document.fonts.load(face, SAMPLES[language]).catch(() => null);
  }
}
