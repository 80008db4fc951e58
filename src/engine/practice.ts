import { FACETS, NO_FILTER, type FacetName, type Filter } from '../core/filter.ts';
import type { FacetBatch, IncidentBatch, TextColumn } from '../core/incidentBatch.ts';
import { SHAPES } from '../core/vocabulary.ts';
import type { Engine } from './createEngine.ts';

/**
 * The engine's dearest loops on a small made-up table, so that they are compiled when a reader's first rows come: code
 * that runs for the first time is ten times slower. Yields every few milliseconds; `createEngine` makes an engine that
 * shows its first rows at the number given.
 */
export function* practise(createEngine: (firstShown: number) => Engine): Generator<void> {
  for (let turn = 0; turn < TURNS; turn++) {
    const engine = createEngine(ROWS);
    engine.beginTable();
    for (let first = 0; first < 2 * ROWS; first += ROWS) {
      engine.appendBatch(practiceBatch(first));
      yield;
    }
    engine.finishTable();
    yield;
    for (const filter of FILTERS) {
      engine.query({ filter, binEdges: BIN_EDGES });
      for (let x = 0; x < 4; x++) engine.tile({ z: 2, x, y: 1, filter });
      yield;
    }
    for (let step = 0; step < BRUSHES; step++) {
      const filter = { ...NO_FILTER, range: between(500 + 40 * step, 2500 + 40 * step) };
      engine.query({ filter, binEdges: BIN_EDGES });
      for (let tile = 0; tile < 8; tile++) engine.tile({ z: 2, x: tile % 4, y: tile >> 2, filter });
      yield;
    }
  }
}

const TURNS = 4;
/** So many, as measured, until a reader's first brushes wait for no compilation. */
const BRUSHES = 40;
const ROWS = 5000;
/** Beyond this many sets counts are kept in another way. */
const MANY = 4500;
const DAY = 86_400_000;
const BIN_EDGES = Array.from({ length: 61 }, (_, bin) => bin * 100 * DAY);

const between = (from: number, to: number) => ({ earliest: from * DAY, latest: to * DAY });
const FILTERS: readonly Filter[] = [
  NO_FILTER,
  { ...NO_FILTER, keep: { ...NO_FILTER.keep, type: ['0', '2', '4'], place: ['1', '3'] } },
  { ...NO_FILTER, range: between(1000, 4000) },
  { ...NO_FILTER, range: between(1010, 4010) },
];

/** How many ids and sets each facet has. */
const SIZES: Readonly<Record<FacetName, number>> = {
  type: 6,
  actor: MANY,
  source: 300,
  place: 40,
  'place-precision': 4,
  'time-precision': 4,
};

/** Scattered over time and over the northern half of the world; a few rows without date or place. */
function practiceBatch(first: number): IncidentBatch {
  const numbers = Array.from({ length: ROWS }, (_, index) => first + index);
  const scattered = (number: number, most: number) => (Math.imul(number, 0x9e3779b1) >>> 8) % most;
  const startOf = (number: number) =>
    number % 500 === 7 ? -Infinity : scattered(number, 6000) * DAY + number;
  const endOf = (number: number) =>
    number % 500 === 7 ? Infinity : startOf(number) + (number % 5) * (number % 7) * DAY;
  const at = (number: number, place: number) => (number % 500 === 9 ? NaN : place);
  return {
    rows: ROWS,
    ids: textsOf(numbers.map((number) => `row-${number}`)),
    titles: textsOf(numbers.map((number) => `title ${number % 100}`)),
    notes: textsOf(numbers.map(() => '')),
    earliest: Float64Array.from(numbers, startOf),
    latest: Float64Array.from(numbers, endOf),
    longitude: Float64Array.from(numbers, (number) => at(number, scattered(number, 357) - 178.5)),
    latitude: Float64Array.from(numbers, (number) => at(number, scattered(number + 1, 61) + 0.25)),
    radius: Float32Array.from(numbers, (number) => (number % 3) * 1000),
    facets: Object.fromEntries(
      FACETS.map((facet) => [facet, facetOf(numbers, SIZES[facet], first === 0)]),
    ) as Record<FacetName, FacetBatch>,
    addedTypeShapes: first === 0 ? SHAPES.slice(0, SIZES.type) : [],
  };
}

function facetOf(numbers: readonly number[], size: number, isFirst: boolean): FacetBatch {
  const ids = isFirst ? Array.from({ length: size }, (_, id) => String(id)) : [];
  return {
    addedIds: ids,
    addedNames: ids,
    addedSets: ids.map((_, id) => (size > 100 && id % 3 > 0 ? [id - 1, id] : [id])),
    sets: Uint32Array.from(numbers, (number) => Math.imul(number, 7919) % size),
  };
}

function textsOf(texts: readonly string[]): TextColumn {
  const offsets = new Uint32Array(texts.length + 1);
  texts.forEach((text, row) => (offsets[row + 1] = offsets[row]! + text.length));
  return { bytes: new TextEncoder().encode(texts.join('')), offsets };
}
