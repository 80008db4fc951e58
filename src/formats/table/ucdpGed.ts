import type { Interval } from '../../core/interval.ts';
import type { RowActor } from '../../core/tableImport.ts';
import type { RowTimePrecision, SymbolShape } from '../../core/vocabulary.ts';
import { createCodeCache, createPairCache } from './codeCache.ts';
import { createColumnFinder } from './columnFinder.ts';
import {
  codeOf,
  countOf,
  listed,
  placeSetOf,
  setOfColumn,
  setOfColumns,
  titleOf,
  undated,
} from './readings.ts';
import { sourceOf } from './sourceOf.ts';
import type { DateReader } from './dateReader.ts';
import type { DateParts } from './parseDate.ts';
import type { MappingTools, PlaceReading, SchemaReading, TimeReading } from './rowMapping.ts';
import type { RowValues } from './rowValues.ts';

interface Violence {
  readonly id: string;
  readonly name: string;
  readonly shape: SymbolShape;
}
const VIOLENCE: Readonly<Record<string, Violence>> = {
  1: { id: 'state-based-conflict', name: 'State-based conflict', shape: 'battle' },
  2: { id: 'non-state-conflict', name: 'Non-state conflict', shape: 'battle' },
  3: { id: 'one-sided-violence', name: 'One-sided violence', shape: 'civilians' },
};

/** `date_prec` of the codebook: 1 day, 2 two to six days, 3 week, 4 month, 5 more, up to a year. */
const DATE_PRECISIONS: Readonly<Record<string, RowTimePrecision>> = {
  1: 'day',
  2: 'week',
  3: 'week',
  4: 'month',
  5: 'year',
};

/** `where_prec` of the codebook; from 3 on the coordinates are a centroid. Radii are ours, but for 2. */
const PLACES: Readonly<Record<string, Omit<PlaceReading, 'problem'>>> = {
  1: { precision: 'exact', radius: 1_000 },
  2: { precision: 'area', radius: 25_000 },
  3: { precision: 'district', radius: 50_000 },
  4: { precision: 'province', radius: 100_000 },
  5: { precision: 'area', radius: 100_000 },
  6: { precision: 'country', radius: 500_000 },
  7: { precision: 'area', radius: 200_000 },
};
const WIDEST_PLACE = PLACES[6]!;

/** What the two dates of an event say; `widened` holds it as coarser precisions have it. */
interface Bounds {
  readonly reading: TimeReading;
  readonly begin: DateParts | null;
  readonly widened: Map<RowTimePrecision, TimeReading>;
}

/** The interval, or a wider one where it is shorter than what it is known to. `begin`: the parts of its first day. */
function widerInterval(
  interval: Interval,
  begin: DateParts | null,
  precision: RowTimePrecision,
  dates: DateReader,
): Interval {
  if (begin === null || begin.month === null || begin.day === null) return interval;
  const { year, month, day } = begin;
  const isWithin = ({ latest }: Interval) => interval.latest <= latest;
  const wholeMonth = dates.monthInterval(year, month);
  if (precision === 'week') {
    return isWithin(dates.dayInterval(year, month, day)) ? dates.dayInterval(year, month, day, 3) : interval;
  }
  if (!isWithin(wholeMonth)) return interval;
  return precision === 'month' ? wholeMonth : dates.yearInterval(year);
}

/** Between the articles that one cell lists; quotation marks around headlines are no separators. */
const BETWEEN_ARTICLES = /\s*;\s*(?=(?:[^"]*"[^"]*")*[^"]*$)/;

/**
 * UCDP GED (codebook): `date_start` to `date_end` bounds the event; deaths are `low`, `best`, `high`. Only in one-sided
 * violence do the sides say who attacked whom.
 */
export function ucdpGedReading({ columns, builder, dates }: MappingTools): SchemaReading {
  const find = createColumnFinder(columns);
  const start = find('date_start');
  const end = find('date_end');
  const precision = find('date_prec');
  const violence = find('type_of_violence');
  const wherePrecision = find('where_prec');
  const where = find('where_coordinates', 'where_description');
  const article = find('source_article', 'source_headline');
  const original = find('source_original');
  const office = find('source_office');
  const [sideA, sideB] = [find('side_a'), find('side_b')];
  const [low, best, high] = [find('low'), find('best'), find('high')];
  const name = (column: number) => columns[column] ?? '';

  const bounds = createPairCache(start, end, (from, to): Bounds => {
    const reading = boundsOf(from, to);
    return { reading, begin: dates.read(from).parts, widened: new Map() };
  });
  const boundsOf = (from: string, to: string): TimeReading => {
    const first = dates.read(from);
    const last = to === '' ? first : dates.read(to);
    if (first.problem !== null) return undated(first.problem, name(start), from);
    if (last.problem !== null) return undated(last.problem, name(end), to);
    const { earliest } = first.interval;
    const { latest } = last.interval;
    if (earliest <= latest) {
      const coarse = (['year', 'month'] as const).find((one) =>
        [first.precision, last.precision].includes(one),
      );
      return { interval: { earliest, latest }, precision: coarse ?? 'day', problem: null };
    }
    return {
      interval: { earliest: last.interval.earliest, latest: first.interval.latest },
      precision: 'year',
      problem: {
        problem: 'ends-before-it-begins',
        column: `${name(start)}, ${name(end)}`,
        value: `${from} – ${to}`,
        outcome: 'kept',
      },
    };
  };
  /** The dates of an event claim no more than its precision does: see the convention `ged-precision-widened`. */
  const widened = ({ reading, begin, widened: known }: Bounds, to: RowTimePrecision): TimeReading => {
    const found = known.get(to);
    if (found !== undefined) return found;
    const wider = { ...reading, interval: widerInterval(reading.interval, begin, to, dates), precision: to };
    known.set(to, wider);
    return wider;
  };
  const precisionOf = createCodeCache(precision, (code) => DATE_PRECISIONS[codeOf(code)] ?? null);
  const violenceOf = createCodeCache(violence, (code) => VIOLENCE[codeOf(code)] ?? null);
  const place = createCodeCache(wherePrecision, (code): PlaceReading => {
    const known = PLACES[codeOf(code)];
    if (known !== undefined) return { ...known, problem: null };
    const problem =
      wherePrecision < 0
        ? null
        : ({
            problem: 'unknown-precision',
            column: name(wherePrecision),
            value: code,
            outcome: 'kept',
          } as const);
    return { ...WIDEST_PLACE, problem };
  });
  const isOneSided = (values: RowValues) => violenceOf(values)?.id === 'one-sided-violence';

  return {
    idColumn: find('id', 'relid'),
    coordinates: {
      latitude: find('latitude', 'geometry latitude'),
      longitude: find('longitude', 'geometry longitude'),
    },
    conventions: [
      'dates-in-zone',
      'ged-precision-widened',
      ...(precision < 0 || wherePrecision < 0 ? (['precision-column-missing'] as const) : []),
      'ged-centroids',
      'ged-best-estimate',
      'radius-from-precision',
      'symbol-from-type',
    ],
    title: titleOf(...[find('dyad_name', 'conflict_name'), where].filter((column) => column >= 0)),
    notes: [find('where_description'), find('source_headline')].filter((column) => column >= 0),
    time(values) {
      const found = bounds(values);
      const { reading } = found;
      if (reading.precision !== 'day' || precision < 0) return reading;
      const code = precisionOf(values);
      if (code !== null) return code === 'day' ? reading : widened(found, code);
      const value = values.text(precision);
      return {
        ...widened(found, 'year'),
        problem: { problem: 'unknown-precision', column: name(precision), value, outcome: 'kept' },
      };
    },
    place,
    typeSet: createCodeCache(violence, (code) => {
      const found = VIOLENCE[code];
      const { type } = builder.facets;
      return type.setOf(found === undefined ? [] : [builder.typeOf(found.name, found.id, found.shape)]);
    }),
    actorSet: setOfColumns(builder, 'actor', [sideA, sideB], /\s*,\s+(?=Government)/),
    sourceSet: setOfColumn(builder, 'source', office >= 0 ? office : article, BETWEEN_ARTICLES),
    placeSet: placeSetOf(builder, where, find('adm_1', 'country')),
    timeColumns: [start, end, precision],
    placeColumns: [where, find('adm_2'), find('adm_1'), find('country'), wherePrecision],
    killed(values) {
      const numbers = { low: countOf(values, low), best: countOf(values, best), high: countOf(values, high) };
      return Object.values(numbers).every((number) => number === null)
        ? null
        : { ...numbers, zeroMayBeUnknown: false };
    },
    injured: () => null,
    actors(values) {
      const oneSided = isOneSided(values);
      return ([sideA, sideB] as const).flatMap((column, side): RowActor[] => {
        const actor = column < 0 ? '' : values.text(column).trim();
        if (actor === '') return [];
        if (!oneSided) {
          return [{ name: actor, role: 'mentioned', standing: 'not-stated', column: name(column) }];
        }
        return [
          {
            name: actor,
            role: side === 0 ? 'initiator' : 'target',
            standing: 'asserted',
            column: name(column),
          },
        ];
      });
    },
    sources(values) {
      const text = (column: number) => (column < 0 ? '' : values.text(column).trim());
      const detail = [text(office), text(find('source_date'))].filter((part) => part !== '').join(', ');
      const articles = listed(text(article), BETWEEN_ARTICLES).map((part) => sourceOf(part, detail || null));
      const speaker = text(original);
      return speaker === '' ? articles : [...articles, sourceOf(speaker, name(original))];
    },
  };
}
