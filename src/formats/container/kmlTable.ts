import type { Position } from '../../core/geometry.ts';
import type { Cell } from './cellValues.ts';
import { tableOfRecords, UnreadableTable, type ContainerTable } from './containerTable.ts';
import { GEOMETRY_COLUMNS, placeOfPositions } from './geoJsonTable.ts';
import { readXml, type XmlElement } from './readXml.ts';

/**
 * KML placemarks as a table: name, description, folder, time, extended data, and the place of the geometry as in
 * `geoJsonTable`. A placemark without a time has that of the folder around it. A track (`gx:Track`) is one row, from its
 * first moment to its last, somewhere along it. The XML is read by a reader of our own that knows no document types and
 * no entities but XML's five, since a worker has no `DOMParser` and a file must not be able to grow while it is read.
 */
export function kmlTable(text: string): ContainerTable {
  const root = readXml(text);
  if (root.name !== 'kml') throw new UnreadableTable('unknown-format', `XML, <${root.name}>`);
  const records: Record<string, Cell>[] = [];
  for (const { element, folders } of placemarks(root)) records.push(recordOf(element, folders));
  return tableOfRecords('kml', records);
}

/** What stands around a placemark, the outermost first. */
interface FoundPlacemark {
  readonly element: XmlElement;
  readonly folders: readonly XmlElement[];
}

function placemarks(root: XmlElement): FoundPlacemark[] {
  const found: FoundPlacemark[] = [];
  const waiting: FoundPlacemark[] = [{ element: root, folders: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { element, folders } = next;
    if (element.name === 'Placemark') {
      found.push(next);
      continue;
    }
    const isFolder = element.name === 'Folder' || element.name === 'Document';
    const around = isFolder ? [...folders, element] : folders;
    for (let index = element.children.length - 1; index >= 0; index--) {
      waiting.push({ element: element.children[index]!, folders: around });
    }
  }
  return found;
}

/** The first and the last moment, as they are written. */
interface KmlTime {
  readonly begin: string | undefined;
  readonly end: string | undefined;
}

function ownTime(element: XmlElement): KmlTime | null {
  const stamp = child(element, 'TimeStamp');
  const span = child(element, 'TimeSpan');
  if (stamp === undefined && span === undefined) return null;
  const begin = (stamp && childText(stamp, 'when')) ?? (span && childText(span, 'begin'));
  const end = span && childText(span, 'end');
  return begin || end ? { begin, end } : null;
}

function timeOf(placemark: XmlElement, folders: readonly XmlElement[]): KmlTime | null {
  const tracks = descendants(placemark, 'Track');
  const moments = tracks
    .flatMap((track) => track.children.filter(({ name }) => name === 'when'))
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    // What is no moment stays where it is, and is told of when it is read.
    .sort((one, other) => Date.parse(one) - Date.parse(other) || 0);
  const [first, last] = [moments[0], moments.at(-1)];
  if (first !== undefined) return { begin: first, end: last === first ? undefined : last };
  for (const element of [placemark, ...folders.toReversed()]) {
    const time = ownTime(element);
    if (time !== null) return time;
  }
  return null;
}

function recordOf(placemark: XmlElement, folders: readonly XmlElement[]): Record<string, Cell> {
  const record: Record<string, Cell> = {};
  const set = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '') record[name] = value;
  };
  set('id', placemark.attributes.get('id'));
  set('name', childText(placemark, 'name'));
  set('description', childText(placemark, 'description'));
  set('address', childText(placemark, 'address'));
  const named = folders.filter(({ name }) => name === 'Folder').map((folder) => childText(folder, 'name'));
  set('folder', named.filter((name) => name !== undefined && name !== '').join(' / '));
  const time = timeOf(placemark, folders);
  set('date', time?.begin);
  set('end date', time?.end);
  const extended = child(placemark, 'ExtendedData');
  if (extended !== undefined) {
    for (const data of descendants(extended, 'Data')) {
      set(data.attributes.get('name') ?? 'data', childText(data, 'value'));
    }
    for (const data of descendants(extended, 'SimpleData')) {
      set(data.attributes.get('name') ?? 'data', data.text.trim());
    }
  }
  const positions = [
    ...descendants(placemark, 'coordinates').flatMap(({ text }) => positionsOf(text)),
    // "42.44 33.78 0", one element for each moment of a track.
    ...descendants(placemark, 'coord').flatMap(({ text }) => positionsOf(text.trim().replace(/\s+/g, ','))),
  ];
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
