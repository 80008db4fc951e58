/** A stretch of a line that one font sets in one direction, as it is drawn. */
export interface VisualRun {
  readonly text: string;
  readonly arabic: boolean;
}

type Direction = 'L' | 'R';
/** Letters by direction, figures after other scripts and after Arabic, and what has no direction of its own. */
type Kind = Direction | 'EN' | 'AN' | 'N';

interface Sign {
  text: string;
  kind: Kind;
  arabic: boolean;
  level: number;
}

const MIRRORED = new Map(
  Array.from('()[]{}«»‹›<>≤≥').map((sign, index, all) => [sign, all[index ^ 1] ?? sign]),
);
/** Signs of direction say what this file works out; joiners belong to their word. */
const DIRECTION_SIGNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const ARABIC_LETTER = /^[\p{Script=Arabic}\u0640]$/u;
const ARABIC_SIGN = /^[،؛؟٪-٭۔]$/u;

function kindOf(character: string): Kind {
  if (/^[0-9]$/.test(character)) return 'EN';
  if (/^[\u0660-\u0669\u06F0-\u06F9]$/u.test(character)) return 'AN';
  if (/^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]$/u.test(character)) {
    return /^\p{L}$/u.test(character) ? 'R' : 'N';
  }
  return /^\p{L}$/u.test(character) ? 'L' : 'N';
}

/** The characters of a line, marks with their letters. */
function signsOf(line: string): Sign[] {
  const signs: Sign[] = [];
  for (const character of line.replace(DIRECTION_SIGNS, '')) {
    const last = signs.at(-1);
    if (last !== undefined && /^[\p{M}\u200C\u200D]$/u.test(character)) {
      last.text += character;
      continue;
    }
    const arabic = ARABIC_LETTER.test(character) || ARABIC_SIGN.test(character);
    signs.push({ text: character, kind: kindOf(character), arabic, level: 0 });
  }
  return signs;
}

/** Figures take on what stands before them, and the signs between them join them (UAX #9, W2, W4, W7). */
function resolveFigures(signs: readonly Sign[], base: Direction): void {
  let strong: Direction | null = null;
  for (const sign of signs) {
    if (sign.kind === 'L' || sign.kind === 'R') strong = sign.kind;
    else if (sign.kind === 'EN' && strong === 'R') sign.kind = 'AN';
  }
  signs.forEach((sign, index) => {
    const before = signs[index - 1]?.kind;
    if (sign.kind !== 'N' || before !== signs[index + 1]?.kind) return;
    if (before === 'EN' && /^[,.:/+-]$/.test(sign.text)) sign.kind = 'EN';
    if (before === 'AN' && /^[,.:/]$/.test(sign.text)) sign.kind = 'AN';
  });
  strong = base;
  for (const sign of signs) {
    if (sign.kind === 'L' || sign.kind === 'R') strong = sign.kind;
    else if (sign.kind === 'EN' && strong === 'L') sign.kind = 'L';
  }
}

/** What has no direction takes that of both its neighbours, else that of the line (N1, N2). */
function resolveNeutrals(signs: readonly Sign[], base: Direction): void {
  const directionOf = (sign: Sign | undefined): Direction =>
    sign === undefined ? base : sign.kind === 'L' ? 'L' : 'R';
  for (let start = 0; start < signs.length; start++) {
    if (signs[start]?.kind !== 'N') continue;
    let end = start;
    while (signs[end]?.kind === 'N') end++;
    const [before, after] = [directionOf(signs[start - 1]), directionOf(signs[end])];
    for (const sign of signs.slice(start, end)) sign.kind = before === after ? before : base;
    start = end;
  }
}

function levelOf(kind: Kind, base: Direction): number {
  if (kind === 'R') return 1;
  return base === 'L' && kind === 'L' ? 0 : 2;
}

/** Turns round every stretch of a level or above, from the highest to the lowest odd one (L2). */
function reordered(signs: readonly Sign[]): Sign[] {
  const order = [...signs];
  for (const level of [2, 1]) {
    for (let start = 0; start < order.length; start++) {
      if ((order[start]?.level ?? -1) < level) continue;
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end++;
      order.splice(start, end - start, ...order.slice(start, end).toReversed());
      start = end;
    }
  }
  return order;
}

/** The word that a sign belongs to: letters of one script and figures keep together, with the spaces inside them. */
function isOfWord(sign: Sign): boolean {
  return !(sign.level === 1 && (!sign.arabic || ARABIC_SIGN.test(sign.text)));
}

/**
 * A line as runs from left to right, each of which a rasteriser can draw without knowing the direction of the line: the
 * part of the bidirectional algorithm (UAX #9) that titles, dates and names need. What is read from right to left but is
 * not a letter stands in a run of its own, mirrored where it is a bracket.
 */
export function visualRuns(line: string, rightToLeft: boolean): VisualRun[] {
  const base: Direction = rightToLeft ? 'R' : 'L';
  const signs = signsOf(line);
  resolveFigures(signs, base);
  resolveNeutrals(signs, base);
  for (const sign of signs) sign.level = levelOf(sign.kind, base);
  const runs: { text: string; arabic: boolean; level: number }[] = [];
  for (const sign of reordered(signs)) {
    const last = runs.at(-1);
    const joins = last !== undefined && last.level === sign.level && last.arabic === sign.arabic;
    if (!isOfWord(sign)) {
      runs.push({ text: MIRRORED.get(sign.text) ?? sign.text, arabic: sign.arabic, level: -1 });
    } else if (!joins) {
      runs.push({ text: sign.text, arabic: sign.arabic, level: sign.level });
    } else {
      // Arabic letters are given to the rasteriser in the order of reading: it turns them round itself.
      last.text = sign.level === 1 ? sign.text + last.text : last.text + sign.text;
    }
  }
  return runs.map(({ text, arabic }) => ({ text, arabic }));
}
