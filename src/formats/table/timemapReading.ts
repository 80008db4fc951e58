import { idOfName } from '../../core/idOfName.ts';
import { createCodeCache, createPairCache } from './codeCache.ts';
import { createColumnFinder } from './columnFinder.ts';
import { setOfColumn, sourceSetOf, sourcesOf, undated } from './readings.ts';
import type { MappingTools, SchemaReading, TimeReading } from './rowMapping.ts';
import { shapeOfWords } from './shapeOfWords.ts';

/** A title is at most the first sentence, and no longer than this. */
const LONGEST_TITLE = 120;

/** The first sentence of a description, shortened at a word. */
export function firstSentence(text: string): string {
  const sentence = /^[^]*?[.!?؟](?=\s|$)/.exec(text.trim())?.[0] ?? text.trim();
  const line = sentence.replace(/\s+/g, ' ');
  if (line.length <= LONGEST_TITLE) return line;
  return `${line.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')}…`;
}

/**
 * Events of TimeMap (Forensic Architecture, Bellingcat) as a flat table: `date` month first, `time` without a zone, so
 * that both are counted in the zone that the reader chose; 00:00 stands for no time. `associations` and `sources` are
 * lists, separated by semicolons.
 */
export function timemapReading({ columns, builder, dates }: MappingTools): SchemaReading {
  const find = createColumnFinder(columns);
  const [date, time] = [find('date'), find('time')];
  const description = find('description');
  const category = find('category', 'type');
  const [associations, sources] = [find('associations'), find('sources')];
  const name = (column: number) => columns[column] ?? '';

  const when = createPairCache(date, time, (day, clock): TimeReading => {
    const read = dates.read(clock === '' || day === '' ? day : `${day} ${clock}`);
    if (read.problem === null) {
      return { interval: read.interval, precision: read.precision, problem: null };
    }
    // A clock that cannot be read does not make the day unknown.
    const alone = dates.read(day);
    if (alone.problem !== null) return undated(alone.problem, name(date), day);
    return {
      interval: alone.interval,
      precision: alone.precision,
      problem: { problem: 'not-a-date', column: name(time), value: clock, outcome: 'kept' },
    };
  });

  return {
    idColumn: find('id', 'civId'),
    coordinates: {
      latitude: find('latitude', 'geometry latitude'),
      longitude: find('longitude', 'geometry longitude'),
    },
    conventions: [
      'dates-in-zone',
      'timemap-times-without-zone',
      'timemap-blurred-coordinates',
      'radius-from-precision',
      'symbol-from-type',
    ],
    title: (values, into) => into.writeText(firstSentence(description < 0 ? '' : values.text(description))),
    notes: [description, find('comments')].filter((column) => column >= 0),
    time: when,
    place: () => ({ precision: 'settlement', radius: 5_000, problem: null }),
    typeSet: createCodeCache(category, (words) => {
      const { type } = builder.facets;
      return words === ''
        ? type.setOf([])
        : type.setOf([builder.typeOf(words, idOfName(words), shapeOfWords(words))]);
    }),
    actorSet: setOfColumn(builder, 'actor', associations),
    sourceSet: sourceSetOf(builder, sources),
    placeSet: setOfColumn(builder, 'place', find('location'), /$^/),
    timeColumns: [date, time, find('time_precision')],
    placeColumns: [find('location')],
    killed: () => null,
    injured: () => null,
    actors: () => [],
    sources: (values) => sourcesOf(sources < 0 ? '' : values.text(sources)),
  };
}
