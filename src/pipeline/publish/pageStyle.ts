import { readFile } from 'node:fs/promises';
import type { Language } from '../../core/text.ts';

/** What a page loads to look as it should; paths from the root of the folder. */
export interface PageLook {
  readonly style: string;
  /** The faces that most of a page is set in, asked for with the style sheet. */
  readonly fonts: Readonly<Record<Language, readonly string[]>>;
}

/** A font of the pages: one face of a subset, as the app's style sheet names it. */
interface Face {
  readonly family: string;
  readonly weight: number;
  /** How its file begins, before the hash that the build adds. */
  readonly file: string;
  readonly range: string;
}

const LATIN =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';
const ARABIC =
  'U+0600-06FF, U+0750-077F, U+0870-088E, U+0890-0891, U+0897-08E1, U+08E3-08FF, U+200C-200E, U+2010-2011, U+204F, U+2E41, U+FB50-FDFF, U+FE70-FE74, U+FE76-FEFC';

const FACES: readonly Face[] = [
  { family: 'IBM Plex Sans', weight: 400, file: 'ibm-plex-sans-latin-400-normal', range: LATIN },
  { family: 'IBM Plex Sans', weight: 600, file: 'ibm-plex-sans-latin-600-normal', range: LATIN },
  {
    family: 'IBM Plex Sans Arabic',
    weight: 400,
    file: 'ibm-plex-sans-arabic-arabic-400-normal',
    range: ARABIC,
  },
  {
    family: 'IBM Plex Sans Arabic',
    weight: 600,
    file: 'ibm-plex-sans-arabic-arabic-600-normal',
    range: ARABIC,
  },
  { family: 'Source Serif 4', weight: 400, file: 'source-serif-4-latin-400-normal', range: LATIN },
  { family: 'Source Serif 4', weight: 600, file: 'source-serif-4-latin-600-normal', range: LATIN },
  { family: 'Noto Naskh Arabic', weight: 400, file: 'noto-naskh-arabic-arabic-400-normal', range: ARABIC },
  { family: 'Noto Naskh Arabic', weight: 600, file: 'noto-naskh-arabic-arabic-600-normal', range: ARABIC },
];

/**
 * The tokens as pages without script need them: the dark ones follow the system instead of an attribute that a script
 * sets. Throws where the style sheet has no dark block, so that a change of the tokens cannot pass unseen.
 */
export function tokensForPages(tokens: string): string {
  const dark = /:root\[data-theme='dark'\]\s*\{([^}]*)\}/;
  if (!dark.test(tokens)) throw new Error("tokens.css has no block :root[data-theme='dark'] { … }");
  return tokens.replace(
    dark,
    (_, body: string) => `@media (prefers-color-scheme: dark) {\n  :root {${body}}\n}`,
  );
}

/** How the files of the first faces begin: interface, text, titles. */
const FIRST: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'ibm-plex-sans-latin-400-normal',
    'source-serif-4-latin-400-normal',
    'source-serif-4-latin-600-normal',
  ],
  ar: [
    'ibm-plex-sans-arabic-arabic-400-normal',
    'noto-naskh-arabic-arabic-400-normal',
    'noto-naskh-arabic-arabic-600-normal',
  ],
};

function fileOf(file: string, built: readonly string[]): string | undefined {
  return built.find((one) => one.startsWith(`${file}-`) && one.endsWith('.woff2'));
}

/** `folder`: where the files named in `built` lie. */
export function firstFonts(built: readonly string[], folder: string): PageLook['fonts'] {
  const paths = (language: Language) =>
    FIRST[language].flatMap((file) => {
      const name = fileOf(file, built);
      return name === undefined ? [] : [`${folder}/${name}`];
    });
  return { en: paths('en'), ar: paths('ar') };
}

/**
 * Faces for those fonts that the app's build carries; `built`: names of its files beside the style sheet. Optional: a
 * face that comes too late waits for the next page, since words that change their width move what is being read.
 */
export function faceRules(built: readonly string[]): string {
  return FACES.flatMap(({ family, weight, file, range }) => {
    const name = fileOf(file, built);
    return name === undefined
      ? []
      : [
          `@font-face{font-family:'${family}';font-weight:${weight};font-style:normal;font-display:optional;src:url(./${name}) format('woff2');unicode-range:${range}}`,
        ];
  }).join('\n');
}

/** The style sheet of the pages: font faces, tokens, rules. */
export async function pageStyle(built: readonly string[]): Promise<string> {
  const tokens = await readFile(new URL('../../ui/look/tokens.css', import.meta.url), 'utf8');
  const rules = await readFile(new URL('./pages.css', import.meta.url), 'utf8');
  return `${faceRules(built)}\n${tokensForPages(tokens)}\n${rules}`;
}
