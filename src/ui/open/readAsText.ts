import type { OpenTable } from '../../state/appState.ts';
import type { openMessages } from './messages.ts';
import { SCHEMA_NAMES } from './schemaNames.ts';

/** By whose columns a table is read: a schema's own, or as the reader said. */
export function readAsText(
  { inspection, choices }: Pick<OpenTable, 'inspection' | 'choices'>,
  texts: (typeof openMessages)['en'],
): string {
  if (inspection.schema === 'own') return texts.readByColumns;
  const schema = SCHEMA_NAMES[inspection.schema];
  return choices.mapping === undefined ? texts.readBySchema(schema) : texts.readDespiteSchema(schema);
}
