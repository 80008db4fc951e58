import { indexDataset, type Dataset } from '../core/dataset.ts';
import { BUNDLE, HEAD } from '../core/format/formatNames.ts';
import type { Inspection } from '../core/tableImport.ts';

/** The dataset that stands for a table: a head, and nothing in it that anybody claimed. */
export function tableDataset({ name }: Inspection, timeZone: string): Dataset {
  const title = { en: name, ar: name };
  return indexDataset({
    format: BUNDLE,
    dataset: {
      format: HEAD,
      id: 'table',
      title,
      description: title,
      version: '0.0.0',
      timeZone,
      licence: { name: '', text: { en: '', ar: '' } },
      curatorsNote: [],
    },
    sources: [],
    incidents: [],
    places: [],
    actors: [],
    speakers: [],
  });
}
