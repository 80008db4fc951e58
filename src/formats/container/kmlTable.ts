import type { Position } from '../../core/geometry.ts';
import type { Cell } from './cellValues.ts';
import { tableOfRecords, UnreadableTable, type ContainerTable } from './containerTable.ts';
import { GEOMETRY_COLUMNS, placeOfPositions } from './geoJsonTable.ts';
import { readXml, type XmlElement } from './readXml.ts';

/**
 * KML placemarks as a table: name, description, time, extended data, and the place of the geometry as in
 * `geoJsonTable`. The XML is read by a reader of our own that knows no document types and no entities but XML's five,
 * since a worker has no `DOMParser` and a file must not be able to grow while it is read.
 */
export function kmlTable(text: string): ContainerTable {
  const root = readXml(text);
  if (root.name !== 'kml') throw new UnreadableTable('unknown-format', `XML, <${root.name}>`);
  const records: Record<string, Cell>[] = [];
  for (const placemark of descendants(root, 'Placemark')) records.push(recordOf(placemark));
  return tableOfRecords('kml', records);
}

function recordOf(placemark: XmlElement): Record<string, Cell> {
  const record: Record<string, Cell> = {};
  const set = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '') record[name] = value;
  };
  set('id', placemark.attributes.get('id'));
  set('name', childText(placemark, 'name'));
  set('description', childText(placemark, 'description'));
  set('address', childText(placemark, 'address'));
  const stamp = child(placemark, 'TimeStamp');
  const span = child(placemark, 'TimeSpan');
  set('date', (stamp && childText(stamp, 'when')) ?? (span && childText(span, 'begin')));
  set('end date', span && childText(span, 'end'));
  const extended = child(placemark, 'ExtendedData');
  if (extended !== undefined) {
    for (const data of descendants(extended, 'Data')) {
      set(data.attributes.get('name') ?? 'data', childText(data, 'value'));
    }
    for (const data of descendants(extended, 'SimpleData')) {
      set(data.attributes.get('name') ?? 'data', data.text.trim());
    }
  }
  const positions = descendants(placemark, 'coordinates').flatMap(({ text }) => positionsOf(text));
  const place = placeOfPositions(positions);
  record[GEOMETRY_COLUMNS.longitude] = place?.center[0] ?? null;
  record[GEOMETRY_COLUMNS.latitude] = place?.center[1] ?? null;
  record[GEOMETRY_COLUMNS.radius] = place === null || place.radius === 0 ? null : place.radius;
  return record;
}

/** "42.44,33.78,0 42.45,33.79,0" */
function positionsOf(text: string): Position[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((tuple): Position[] => {
      const [longitude, latitude] = tuple.split(',').map(Number);
      return longitude === undefined || latitude === undefined || Number.isNaN(longitude + latitude)
        ? []
        : [[longitude, latitude]];
    });
}

function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((one) => one.name === name);
}

function childText(element: XmlElement, name: string): string | undefined {
  return child(element, name)?.text.trim();
}

function descendants(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [...element.children].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.name === name) found.push(next);
    for (let index = next.children.length - 1; index >= 0; index--) waiting.push(next.children[index]!);
  }
  return found;
}
