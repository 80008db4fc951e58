import type { Cell } from './cellValues.ts';
import { cellOf, tableOfRecords, type ContainerTable } from './containerTable.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Events of TimeMap as a table: the whole export (`events`, `sources` by id, `associations`), the events alone, or the
 * flat list that Bellingcat serves, with the sources inside each event. Null where `value` is none of these.
 */
export function timemapTable(value: unknown): ContainerTable | null {
  const events = eventsOf(value);
  if (events === null) return null;
  const sources = isFields(value) && isFields(value['sources']) ? value['sources'] : {};
  const titles = new Map<string, string>();
  if (isFields(value) && Array.isArray(value['associations'])) {
    for (const association of value['associations'] as readonly unknown[]) {
      if (isFields(association)) titles.set(textOf(association['id']), textOf(association['title']));
    }
  }
  const records = events.map((event): Record<string, Cell> => {
    const record: Record<string, Cell> = {};
    for (const [name, field] of Object.entries(event)) record[name] = cellOf(field);
    record['associations'] = listOf(event['associations'])
      .map((id) => titles.get(textOf(id)) ?? textOf(id))
      .concat(filtersOf(event['filters']))
      .filter((name) => name !== '')
      .join('; ');
    record['sources'] = listOf(event['sources'])
      .map((source) => sourceText(isFields(source) ? source : (sources[textOf(source)] ?? source)))
      .filter((name) => name !== '')
      .join('; ');
    delete record['filters'];
    return record;
  });
  return tableOfRecords('timemap', records);
}

function eventsOf(value: unknown): readonly Fields[] | null {
  const list: unknown = isFields(value) ? value['events'] : value;
  if (!Array.isArray(list) || list.length === 0 || !list.every(isFields)) return null;
  const isEvent = (event: Fields) => 'description' in event && ('date' in event || 'latitude' in event);
  return list.every(isEvent) ? list : null;
}

/** Bellingcat's `filters: [{ key, value }]`. */
function filtersOf(filters: unknown): string[] {
  return listOf(filters).flatMap((filter) => (isFields(filter) ? [textOf(filter['value'])] : []));
}

/** The address of a source where it has one, else what it is called. */
function sourceText(source: unknown): string {
  if (!isFields(source)) return textOf(source);
  const [path] = listOf(source['paths']);
  return (
    [source['url'], source['path'], path, source['title'], source['id']]
      .map(textOf)
      .find((text) => text !== '') ?? ''
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
