import { PLACE_PRECISIONS, ROW_TIME_PRECISIONS } from '../../core/vocabulary.ts';
import { createReadCoordinates, readCoordinates } from './readCoordinates.ts';
import type { MappedDetail, MappingTools, ReportProblem, SchemaReading } from './rowMapping.ts';
import type { RowValues } from './rowValues.ts';

/** Writes rows into the builder as a reading says. */
export interface RowMapper {
  /** Writes title, notes and all numbers of the builder's row; reports what is wrong. Does not end the row. */
  map(values: RowValues, report: ReportProblem): void;
  /** True once a coordinate had a decimal comma. */
  readonly hasComma: boolean;
  /** The same row in words, for the panel. */
  detail(values: RowValues): MappedDetail;
}

export function createRowMapper(reading: SchemaReading, { columns, builder }: MappingTools): RowMapper {
  const { numbers, facets, titles, notes } = builder;
  const at = createReadCoordinates();
  const placeSets = Object.fromEntries(
    PLACE_PRECISIONS.map((precision) => [precision, facets['place-precision'].setOfName(precision)]),
  );
  const timeSets = Object.fromEntries(
    ROW_TIME_PRECISIONS.map((precision) => [precision, facets['time-precision'].setOfName(precision)]),
  );

  const expression = (values: RowValues, wanted: readonly number[]): string =>
    wanted
      .map((column) => [columns[column] ?? '', values.text(column)] as const)
      .filter(([, value]) => value !== '')
      .map(([column, value]) => `${column} ${value}`)
      .join(', ');

  return {
    get hasComma() {
      return at.hasComma;
    },
    map(values, report) {
      reading.title(values, titles);
      let isFirst = true;
      for (const column of reading.notes) {
        if (!isFirst) notes.writeByte(0x20);
        isFirst = false;
        values.copyText(column, notes);
      }
      const time = reading.time(values);
      numbers.earliest = time.interval.earliest;
      numbers.latest = time.interval.latest;
      if (time.problem !== null) report(time.problem);
      const place = reading.place(values);
      if (place.problem !== null) report(place.problem);
      readCoordinates(values, columns, reading, at);
      numbers.longitude = at.longitude;
      numbers.latitude = at.latitude;
      const isPlaced = at.problem === null;
      if (at.problem !== null) report(at.problem);
      numbers.radius = isPlaced ? place.radius : 0;
      numbers.sets.type = reading.typeSet(values);
      numbers.sets.actor = reading.actorSet(values);
      numbers.sets.source = reading.sourceSet(values);
      numbers.sets.place = reading.placeSet(values);
      numbers.sets['place-precision'] = placeSets[isPlaced ? place.precision : 'none'] ?? 0;
      numbers.sets['time-precision'] = timeSets[time.precision] ?? 0;
    },

    detail(values) {
      const time = reading.time(values);
      const place = reading.place(values);
      readCoordinates(values, columns, reading, at);
      const isPlaced = at.problem === null;
      return {
        notes: reading.notes
          .map((column) => values.text(column))
          .filter((text) => text !== '')
          .join('\n\n'),
        interval: time.interval,
        timePrecision: time.precision,
        timeExpression: expression(values, reading.timeColumns),
        placePrecision: isPlaced ? place.precision : 'none',
        placeExpression: expression(values, reading.placeColumns),
        radius: isPlaced ? place.radius : 0,
        killed: reading.killed(values),
        injured: reading.injured(values),
        actors: reading.actors(values),
        sources: reading.sources(values),
      };
    },
  };
}
