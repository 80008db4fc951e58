import type { OpenTable } from '../../state/appState.ts';
import type { openMessages } from './messages.ts';
import { SCHEMA_NAMES } from './schemaNames.ts';

/** By whose columns a table is read: a schema's own, or as the reader said; and from which file of an archive. */
export function readAsText(
  { inspection, choices }: Pick<OpenTable, 'inspection' | 'choices'>,
  texts: (typeof openMessages)['en'],
): string {
  const { entry, schema } = inspection;
  const name = SCHEMA_NAMES[schema];
  const isBySchema = schema !== 'own' && choices.mapping === undefined;
  const byColumns = schema === 'own' ? texts.readByColumns : texts.readDespiteSchema(name);
  const columns = isBySchema ? texts.readBySchema(name) : byColumns;
  return entry === undefined ? columns : `${texts.readFromArchive(entry)} ${columns}`;
}
