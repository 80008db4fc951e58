import { idOfName } from '../../core/idOfName.ts';
import type { ColumnMapping, ColumnRole, ImportChoices, RowActor } from '../../core/tableImport.ts';
import { createCodeCache, createPairCache, createTextsCache } from './codeCache.ts';
import { dateOfParts } from './dateOfParts.ts';
import { readNumber } from './readCommas.ts';
import { setOfColumn, setOfColumns, sourceSetOf, sourcesOf, undated, unionOf } from './readings.ts';
import { shapeOfWords } from './shapeOfWords.ts';
import type { CoordinateColumns, MappingTools, SchemaReading, TimeReading } from './rowMapping.ts';
import type { RowValues } from './rowValues.ts';
import { firstSentence } from './timemapReading.ts';

/** Between the things that one cell lists: semicolons and bars, never commas, which names hold. */
const BETWEEN = /\s*[;|؛]\s*/;
const MARKS = ';|؛';

/**
 * A table of the reader's own, read as the mapping says. Coordinates are taken as exact as the radius column says, and
 * as nothing more than a settlement where there is none.
 */
export function ownReading(
  { columns, builder, dates }: MappingTools,
  mapping: ColumnMapping,
  { swapCoordinates = false, comma }: Partial<ImportChoices> = {},
): SchemaReading {
  const first = (role: ColumnRole): number => mapping[role]?.[0] ?? -1;
  const all = (role: ColumnRole): readonly number[] => mapping[role] ?? [];
  const name = (column: number) => columns[column] ?? '';
  const [date, dateEnd, clock] = [first('date'), first('date-end'), first('time')];
  const split = date < 0 && first('year') >= 0 ? [first('year'), first('month'), first('day')] : [];
  const title = first('title');
  const notes = all('notes');
  const radius = first('radius');
  const actorColumns = all('actor');
  const sourceColumns = all('source');

  const readBegin = (day: string, time: string, dateColumn: string): TimeReading => {
    const read = dates.read(time === '' || day === '' ? day : `${day} ${time}`);
    if (read.problem === null) return { interval: read.interval, precision: read.precision, problem: null };
    const alone = dates.read(day);
    if (alone.problem !== null) return undated(alone.problem, dateColumn, day);
    return {
      interval: alone.interval,
      precision: alone.precision,
      problem: { problem: 'not-a-date', column: name(clock), value: time, outcome: 'kept' },
    };
  };
  const ofOneColumn = createPairCache(date, clock, (day, time) => readBegin(day, time, name(date)));
  const splitNames = split
    .map(name)
    .filter((column) => column !== '')
    .join(', ');
  const ofParts = createTextsCache([...split, clock], ([year = '', month = '', day = '', time = '']) =>
    readBegin(dateOfParts(year, month, day), time, splitNames),
  );
  const beginOf = split.length > 0 ? ofParts : ofOneColumn;
  const endOf = createCodeCache(dateEnd, (text) => ({ text, read: text === '' ? null : dates.read(text) }));

  const time = (values: RowValues): TimeReading => {
    const begin = beginOf(values);
    if (dateEnd < 0 || begin.precision === 'undated') return begin;
    const { text, read } = endOf(values);
    if (read === null) return begin;
    const found = (problem: 'not-a-date' | 'ends-before-it-begins') =>
      ({ problem, column: name(dateEnd), value: text, outcome: 'kept' }) as const;
    if (read.problem !== null) return { ...begin, problem: found('not-a-date') };
    const { earliest } = begin.interval;
    const { latest } = read.interval;
    if (latest >= begin.interval.earliest) return { ...begin, interval: { earliest, latest } };
    return {
      ...begin,
      interval: { earliest: read.interval.earliest, latest: begin.interval.latest },
      problem: found('ends-before-it-begins'),
    };
  };

  const radiusOf = createCodeCache(radius, (text) => {
    const metres = readNumber(text, comma ?? null);
    return metres !== null && metres >= 0 ? metres : null;
  });
  const typeSet = createCodeCache(first('type'), (words) => {
    const { type } = builder.facets;
    return words === ''
      ? type.setOf([])
      : type.setOf([builder.typeOf(words, idOfName(words), shapeOfWords(words))]);
  });

  return {
    idColumn: first('id'),
    coordinates: coordinatesOf(mapping),
    swapCoordinates,
    conventions: ['dates-in-zone', 'symbol-from-type'],
    title(values, into) {
      const before = into.length;
      if (title >= 0) values.copyText(title, into);
      if (into.length > before) return;
      const fallback = [first('type'), first('place'), ...notes].find(
        (column) => column >= 0 && values.text(column) !== '',
      );
      if (fallback !== undefined) into.writeText(firstSentence(values.text(fallback)));
    },
    notes,
    time,
    place(values) {
      if (radius < 0) return { precision: 'settlement', radius: 0, problem: null };
      const metres = radiusOf(values);
      if (metres !== null) {
        return {
          precision: metres <= 100 ? 'exact' : metres <= 5_000 ? 'settlement' : 'area',
          radius: metres,
          problem: null,
        };
      }
      const value = values.text(radius);
      return {
        precision: 'settlement',
        radius: 0,
        problem:
          value === '' ? null : { problem: 'not-a-number', column: name(radius), value, outcome: 'kept' },
      };
    },
    typeSet,
    actorSet: setOfColumns(builder, 'actor', actorColumns, BETWEEN),
    sourceSet: unionOf(
      builder,
      'source',
      sourceColumns.map((column) => sourceSetOf(builder, column, MARKS)),
    ),
    placeSet: setOfColumn(builder, 'place', first('place'), /$^/),
    timeColumns: [date, ...split, clock, dateEnd].filter((column) => column >= 0),
    placeColumns: [first('place'), radius].filter((column) => column >= 0),
    killed: () => null,
    injured: () => null,
    actors: (values) =>
      actorColumns.flatMap((column) =>
        values
          .text(column)
          .split(BETWEEN)
          .filter((actor) => actor.trim() !== '')
          .map((actor): RowActor => ({
            name: actor.trim(),
            role: 'mentioned',
            standing: 'not-stated',
            column: name(column),
          })),
      ),
    sources: (values) =>
      sourceColumns.flatMap((column) =>
        sourcesOf(values.text(column), MARKS).map((source) => ({ ...source, detail: name(column) })),
      ),
  };
}

function coordinatesOf(mapping: ColumnMapping): CoordinateColumns | null {
  const [latitude] = mapping.latitude ?? [];
  const [longitude] = mapping.longitude ?? [];
  if (latitude !== undefined && longitude !== undefined) return { latitude, longitude };
  const [latitudeFirst] = mapping['latitude-longitude'] ?? [];
  if (latitudeFirst !== undefined) return { both: latitudeFirst, first: 'latitude' };
  const [longitudeFirst] = mapping['longitude-latitude'] ?? [];
  return longitudeFirst === undefined ? null : { both: longitudeFirst, first: 'longitude' };
}
