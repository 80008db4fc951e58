import sansRegularArabic from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url';
import sansSemiBoldArabic from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url';
import sansRegularLatin from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url';
import sansSemiBoldLatin from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url';
import sansRegularLatinExtended from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff2?url';
import sansSemiBoldLatinExtended from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff2?url';
import serifArabic from '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff2?url';
import serifLatin from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url';
import serifLatinExtended from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff2?url';

/** Font stacks for `text-font`: both scripts under one name, so that a label may mix them. */
export const MAP_FONT_REGULAR = ['IBM Plex Sans'];
export const MAP_FONT_SEMIBOLD = ['IBM Plex Sans SemiBold'];
/** For incident titles: Source Serif 4 at 600, Noto Naskh Arabic at 700. */
export const MAP_FONT_TITLE = ['Source Serif 4 SemiBold'];

type FontFaces = Record<string, { url: string; 'unicode-range': string[] }[]>;

const ARABIC = ['U+0600-06FF', 'U+0750-077F', 'U+08A0-08FF', 'U+200C-200F', 'U+FB50-FDFF', 'U+FE70-FEFF'];
// U+2010-2011 and the bidirectional controls are in the Arabic files; U+0131 and U+2212 in the Latin ones.
const LATIN = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+2000-200B',
  'U+2010-206F',
  'U+20AC',
  'U+2212',
];
const LATIN_EXTENDED = ['U+0100-0130', 'U+0132-0151', 'U+0154-02BA', 'U+1E00-1E9F', 'U+1EF2-1EFF'];

/** The style's `font-faces`, each file at an absolute address. `base` is the page's address. */
export function mapFontFaces(base: string): FontFaces {
  const faces = (arabic: string, latin: string, extended: string): FontFaces[string] => [
    { url: new URL(latin, base).href, 'unicode-range': LATIN },
    { url: new URL(extended, base).href, 'unicode-range': LATIN_EXTENDED },
    { url: new URL(arabic, base).href, 'unicode-range': ARABIC },
  ];
  return {
    'IBM Plex Sans': faces(sansRegularArabic, sansRegularLatin, sansRegularLatinExtended),
    'IBM Plex Sans SemiBold': faces(sansSemiBoldArabic, sansSemiBoldLatin, sansSemiBoldLatinExtended),
    'Source Serif 4 SemiBold': faces(serifArabic, serifLatin, serifLatinExtended),
  };
}
