import type { RowActor } from '../../core/tableImport.ts';
import type { SymbolShape } from '../../core/vocabulary.ts';
import { CAMEO_ROOTS } from './cameoRoots.ts';
import { createCodeCache } from './codeCache.ts';
import { createColumnFinder } from './columnFinder.ts';
import { codeOf, setOfColumn, setOfColumns, sourceSetOf, sourcesOf, undated } from './readings.ts';
import type { MappingTools, PlaceReading, SchemaReading, TimeReading } from './rowMapping.ts';

/** `ActionGeo_Type`: 1 country, 2 US state, 3 US city, 4 city or landmark, 5 first-level division. Radii are ours. */
const PLACES: Readonly<Record<string, Omit<PlaceReading, 'problem'>>> = {
  1: { precision: 'country', radius: 500_000 },
  2: { precision: 'province', radius: 200_000 },
  3: { precision: 'settlement', radius: 10_000 },
  4: { precision: 'settlement', radius: 10_000 },
  5: { precision: 'province', radius: 100_000 },
};
const WIDEST_PLACE = PLACES[1]!;

const SHAPES: Readonly<Record<string, SymbolShape>> = {
  '14': 'protest',
  '18': 'civilians',
  '19': 'battle',
  '20': 'civilians',
};

/** "04"; programs that take codes for numbers write 4 or 4.0. */
function rootOf(stated: string): string {
  const code = codeOf(stated);
  return /^\d$/.test(code) ? `0${code}` : code;
}

/**
 * GDELT events, 2.0 and 1.0: coded by a machine from news. `SQLDATE` is the day; the place is that of the action; types
 * 1, 2 and 5 carry a centroid. Codes are texts, leading zeros included. There are no deaths.
 */
export function gdeltReading({ columns, builder, dates }: MappingTools): SchemaReading {
  const find = createColumnFinder(columns);
  const date = find('SQLDATE', 'Day');
  const root = find('EventRootCode');
  const actors = [find('Actor1Name'), find('Actor2Name')];
  const placeType = find('ActionGeo_Type');
  const placeName = find('ActionGeo_FullName');
  const source = find('SOURCEURL');
  const name = (column: number) => columns[column] ?? '';

  const time = createCodeCache(date, (text): TimeReading => {
    const read = dates.read(text);
    if (read.problem !== null) return undated(read.problem, name(date), text);
    return { interval: read.interval, precision: read.precision, problem: null };
  });
  const place = createCodeCache(placeType, (stated): PlaceReading => {
    const code = codeOf(stated);
    const known = PLACES[code];
    if (known !== undefined) return { ...known, problem: null };
    // 0 and nothing say that there is no place; the coordinates are empty then.
    const isStated = code !== '' && code !== '0';
    return {
      ...WIDEST_PLACE,
      problem: isStated
        ? { problem: 'unknown-precision', column: name(placeType), value: stated, outcome: 'kept' }
        : null,
    };
  });
  const label = createCodeCache(root, (stated) => CAMEO_ROOTS[rootOf(stated)] ?? stated);
  const typeSet = createCodeCache(root, (stated) => {
    const code = rootOf(stated);
    const { type } = builder.facets;
    if (code === '') return type.setOf([]);
    return type.setOf([
      builder.typeOf(CAMEO_ROOTS[code] ?? code, `cameo-${code}`, SHAPES[code] ?? 'strategic'),
    ]);
  });

  return {
    idColumn: find('GLOBALEVENTID'),
    coordinates: { latitude: find('ActionGeo_Lat'), longitude: find('ActionGeo_Long') },
    conventions: [
      'dates-in-zone',
      'gdelt-machine-coded',
      'gdelt-fips-countries',
      'gdelt-centroids',
      'radius-from-precision',
      'symbol-from-type',
    ],
    title(values, into) {
      into.writeText(label(values));
      const before = into.length;
      into.writeText(' · ');
      const written = into.length;
      values.copyText(placeName, into);
      if (into.length === written) into.rewind(before);
    },
    notes: [],
    time,
    place,
    typeSet,
    actorSet: setOfColumns(builder, 'actor', actors, /$^/),
    sourceSet: sourceSetOf(builder, source, ''),
    placeSet: setOfColumn(builder, 'place', placeName, /$^/),
    timeColumns: [date, find('DATEADDED')],
    placeColumns: [placeName, find('ActionGeo_CountryCode'), placeType],
    killed: () => null,
    injured: () => null,
    actors: (values) =>
      actors.flatMap((column): RowActor[] => {
        const actor = column < 0 ? '' : values.text(column).trim();
        return actor === ''
          ? []
          : [{ name: actor, role: 'mentioned', standing: 'not-stated', column: name(column) }];
      }),
    sources: (values) => sourcesOf(source < 0 ? '' : values.text(source), ''),
  };
}
