import { readFileSync, readdirSync } from 'node:fs';
import { indexDataset, type Dataset } from '../core/dataset.ts';
import { BUNDLE_FORMAT, type Bundle } from '../core/format/dataset.ts';

const FOLDER = new URL('../../data/', import.meta.url);

function fileOf<Content>(path: string): Content {
  return JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8')) as Content;
}

function filesOf<Content>(folder: string): Content[] {
  return readdirSync(new URL(`${folder}/`, FOLDER))
    .sort()
    .map((name) => fileOf<Content>(`${folder}/${name}`));
}

/** The dataset in `data/` as it is published, unchecked (that is `npm run data:check`). */
export function publishedDataset(): Dataset {
  const bundle: Bundle = {
    format: BUNDLE_FORMAT,
    dataset: fileOf('dataset.json'),
    sources: filesOf('sources'),
    incidents: filesOf('incidents'),
    places: fileOf<Pick<Bundle, 'places'>>('places.json').places,
    actors: fileOf<Pick<Bundle, 'actors'>>('actors.json').actors,
    speakers: fileOf<Pick<Bundle, 'speakers'>>('speakers.json').speakers,
  };
  return indexDataset(bundle);
}
