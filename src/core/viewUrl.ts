import { isLanguage } from './text.ts';
import { isBound } from './time.ts';
import { DEFAULT_VIEW, TABS, THEMES, canonicalCamera, type Camera, type View } from './view.ts';
import {
  PLACE_PRECISIONS,
  ROW_TIME_PRECISIONS,
  type PlacePrecision,
  type RowTimePrecision,
} from './vocabulary.ts';

/** Something in a link that could not be honoured; the page says so beside what it shows instead. */
export interface LinkNotice {
  readonly parameter: string;
  readonly value: string;
  readonly reason:
    | 'malformed'
    | 'unknown-id'
    | 'reversed-range'
    | 'repeated'
    | 'claim-not-about-incident'
    | 'version-differs';
}

/** Version of the table below; it changes when a parameter changes its meaning. */
export const LINK_TABLE_VERSION = 1;

interface Parameter {
  readonly name: string;
  /** The value to write; null where it is the default and is left out. */
  write(view: View): string | null;
  /** The part of the view that a value gives; null where the value is broken. `reject` reports a broken part of it. */
  read(text: string, reject: (part: string) => void): Partial<View> | null;
}

const ID = /^[\p{L}\p{N}_.:~-]{1,200}$/u;

function listOf(text: string, reject: (part: string) => void): string[] {
  const kept: string[] = [];
  for (const part of text.split(',')) {
    if (!ID.test(part)) reject(part);
    else if (!kept.includes(part)) kept.push(part);
  }
  return kept;
}

type ListKey = 'types' | 'actors' | 'sources' | 'places';

function listParameter(name: string, key: ListKey): Parameter {
  return {
    name,
    write: (view) => (view[key].length === 0 ? null : view[key].join(',')),
    read: (text, reject) => ({ [key]: listOf(text, reject) }),
  };
}

function flagParameter(name: string, key: 'certain' | 'background' | 'embed'): Parameter {
  return {
    name,
    write: (view) => (view[key] ? '1' : null),
    read: (text) => (text === '1' ? { [key]: true } : text === '0' ? { [key]: false } : null),
  };
}

function idParameter(name: string, key: 'incident' | 'claim'): Parameter {
  return { name, write: (view) => view[key], read: (text) => (ID.test(text) ? { [key]: text } : null) };
}

/** A query string decodes `+` as a space; an offset such as `+03:00` typed by hand comes back through here. */
function restoreOffset(text: string): string {
  return text.replace(/ (\d{2}:\d{2})$/, '+$1');
}

function boundParameter(name: 'from' | 'to'): Parameter {
  return {
    name,
    write: (view) => view[name],
    read: (text) => {
      const bound = restoreOffset(text);
      return isBound(bound) ? { [name]: bound } : null;
    },
  };
}

function choiceParameter<Choice extends string>(
  name: 'tab' | 'theme',
  choices: readonly Choice[],
): Parameter {
  return {
    name,
    write: (view) => view[name],
    read: (text) => ((choices as readonly string[]).includes(text) ? { [name]: text } : null),
  };
}

const NUMBER = /^-?\d+(\.\d+)?$/;

function readCamera(text: string): Camera | null {
  const parts = text.split('/');
  if ((parts.length !== 3 && parts.length !== 5) || !parts.every((part) => NUMBER.test(part))) return null;
  const [zoom, latitude, longitude, bearing = 0, pitch = 0] = parts.map(Number) as [
    number,
    number,
    number,
    number?,
    number?,
  ];
  const inside = zoom >= 0 && zoom <= 24 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (!inside || Math.abs(bearing) > 360 || pitch < 0 || pitch > 85) return null;
  return canonicalCamera({ zoom, latitude, longitude, bearing, pitch });
}

function writeCamera(camera: Camera): string {
  const position = `${camera.zoom}/${camera.latitude}/${camera.longitude}`;
  return camera.bearing === 0 && camera.pitch === 0
    ? position
    : `${position}/${camera.bearing}/${camera.pitch}`;
}

function isHttpAddress(text: string): boolean {
  try {
    const { protocol } = new URL(text);
    return protocol === 'https:' || protocol === 'http:';
  } catch {
    return false;
  }
}

/** The one table of the deep link: every parameter, how it is written and how it is read. */
export const LINK_TABLE: readonly Parameter[] = [
  boundParameter('from'),
  boundParameter('to'),
  flagParameter('certain', 'certain'),
  listParameter('type', 'types'),
  listParameter('actor', 'actors'),
  listParameter('source', 'sources'),
  listParameter('place', 'places'),
  {
    name: 'precision',
    write: (view) => [...view.placePrecisions, ...view.timePrecisions].join(',') || null,
    read: (text, reject) => {
      const placePrecisions: PlacePrecision[] = [];
      const timePrecisions: RowTimePrecision[] = [];
      for (const part of listOf(text, reject)) {
        const place = PLACE_PRECISIONS.find((precision) => precision === part);
        const time = ROW_TIME_PRECISIONS.find((precision) => precision === part);
        if (place !== undefined) placePrecisions.push(place);
        else if (time !== undefined) timePrecisions.push(time);
        else reject(part);
      }
      return { placePrecisions, timePrecisions };
    },
  },
  {
    name: 'q',
    write: (view) => view.query || null,
    read: (text) => (text.length <= 500 ? { query: text } : null),
  },
  idParameter('incident', 'incident'),
  idParameter('claim', 'claim'),
  choiceParameter('tab', TABS),
  {
    name: 'map',
    write: (view) => (view.camera === null ? null : writeCamera(view.camera)),
    read: (text) => {
      const camera = readCamera(text);
      return camera === null ? null : { camera };
    },
  },
  {
    name: 'lang',
    write: (view) => view.language,
    read: (text) => (isLanguage(text) ? { language: text } : null),
  },
  choiceParameter('theme', THEMES),
  {
    name: 'data',
    write: (view) => view.data,
    // An id with a colon would be an address of another scheme.
    read: (text) => ((ID.test(text) && !text.includes(':')) || isHttpAddress(text) ? { data: text } : null),
  },
  {
    name: 'basemap',
    write: (view) => view.basemap,
    read: (text) => (isHttpAddress(text) ? { basemap: text } : null),
  },
  flagParameter('background', 'background'),
  flagParameter('embed', 'embed'),
  {
    name: 'v',
    write: (view) => view.version,
    read: (text) => (/^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(text) ? { version: text } : null),
  },
];

/** Percent-encodes a value, but leaves `/`, `:` and `,` readable: they have no meaning inside a query value. */
function encodeValue(text: string): string {
  return encodeURIComponent(text).replace(/%2F/g, '/').replace(/%3A/g, ':').replace(/%2C/g, ',');
}

/** The query string of a view, without `?`; empty for the default view. */
export function encodeView(view: View): string {
  const written: string[] = [];
  for (const parameter of LINK_TABLE) {
    const value = parameter.write(view);
    if (value !== null) written.push(`${parameter.name}=${encodeValue(value)}`);
  }
  return written.join('&');
}

/**
 * The view that a query string gives, with or without `?`. Total: whatever is broken gives its default and a notice.
 * Parameters of others (`utm_source` and the like) are passed over.
 */
export function decodeView(search: string): { view: View; notices: LinkNotice[] } {
  const values = new URLSearchParams(search);
  const notices: LinkNotice[] = [];
  let view: View = DEFAULT_VIEW;
  for (const parameter of LINK_TABLE) {
    const given = values.getAll(parameter.name);
    const text = given[0];
    if (text === undefined || text === '') continue;
    for (const extra of given.slice(1)) {
      notices.push({ parameter: parameter.name, value: extra, reason: 'repeated' });
    }
    const part = parameter.read(text, (broken) =>
      notices.push({ parameter: parameter.name, value: broken, reason: 'malformed' }),
    );
    if (part === null) notices.push({ parameter: parameter.name, value: text, reason: 'malformed' });
    else view = { ...view, ...part };
  }
  return { view, notices };
}
