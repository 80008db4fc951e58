import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackWoff } from './unpackWoff.ts';

/** Files of the @fontsource packages; the first that holds a character draws it. */
const FILES = [
  'ibm-plex-sans/files/ibm-plex-sans-latin-400-normal',
  'ibm-plex-sans/files/ibm-plex-sans-latin-600-normal',
  'ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal',
  'ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal',
  'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal',
  'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal',
  'source-serif-4/files/source-serif-4-latin-600-normal',
  'source-serif-4/files/source-serif-4-latin-ext-600-normal',
  'noto-naskh-arabic/files/noto-naskh-arabic-arabic-600-normal',
] as const;

/** How a text is set. Names are those inside the files: a subset of one weight calls itself by family and weight. */
export interface PictureType {
  readonly latin: string;
  readonly arabic: string;
  readonly weight: number;
  readonly size: number;
}

type Face = Omit<PictureType, 'size'>;

export const SANS: Face = { latin: 'IBM Plex Sans', arabic: 'IBM Plex Sans Arabic', weight: 400 };
export const SANS_BOLD: Face = {
  latin: 'IBM Plex Sans SemiBold',
  arabic: 'IBM Plex Sans Arabic SemiBold',
  weight: 600,
};
export const SERIF_BOLD: Face = {
  latin: 'Source Serif 4 SemiBold',
  arabic: 'Noto Naskh Arabic SemiBold',
  weight: 600,
};

export interface PictureFonts {
  readonly files: readonly string[];
  remove(): Promise<void>;
}

/** Writes the fonts as TrueType, which is what the rasteriser reads, into a folder that `remove` takes away again. */
export async function writePictureFonts(): Promise<PictureFonts> {
  const { resolve } = createRequire(import.meta.url);
  const folder = await mkdtemp(join(tmpdir(), 'dateline-fonts-'));
  const files = await Promise.all(
    FILES.map(async (name, index) => {
      const file = join(folder, `${index}.ttf`);
      await writeFile(file, unpackWoff(await readFile(resolve(`@fontsource/${name}.woff`))));
      return file;
    }),
  );
  return { files, remove: () => rm(folder, { recursive: true, force: true }) };
}
