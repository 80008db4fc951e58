import type { ImportChoices, TableSchema } from '../../core/tableImport.ts';
import { acledReading } from './acled.ts';
import { gdeltReading } from './gdelt.ts';
import { gtdReading } from './gtd.ts';
import { ownReading } from './ownReading.ts';
import type { MappingTools, SchemaReading } from './rowMapping.ts';
import { timemapReading } from './timemapReading.ts';
import { ucdpGedReading } from './ucdpGed.ts';

/** How the rows of a schema are read. A mapping that the reader gave goes before the schema. */
export function readingOf(schema: TableSchema, choices: ImportChoices, tools: MappingTools): SchemaReading {
  const { mapping, swapCoordinates = false } = choices;
  if (mapping !== undefined) return ownReading(tools, mapping, choices);
  return { ...readingOfSchema(schema, tools), swapCoordinates };
}

function readingOfSchema(schema: TableSchema, tools: MappingTools): SchemaReading {
  switch (schema) {
    case 'acled':
      return acledReading(tools);
    case 'ucdp-ged':
      return ucdpGedReading(tools);
    case 'gtd':
      return gtdReading(tools);
    case 'gdelt-2':
      return gdeltReading(tools);
    case 'timemap':
      return timemapReading(tools);
    case 'dateline':
    case 'own':
      return ownReading(tools, {});
  }
}
