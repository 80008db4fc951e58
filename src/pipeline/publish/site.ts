import { indexDataset, type Dataset } from '../../core/dataset.ts';
import type { Bundle } from '../../core/format/dataset.ts';
import type { Language } from '../../core/text.ts';
import { DEFAULT_VIEW, type View } from '../../core/view.ts';
import { encodeView } from '../../core/viewUrl.ts';
import { pathBetween } from './siteAddress.ts';

/** One dataset as it is published. Paths run from the root of the published folder and have no slash before them. */
export interface Site {
  readonly dataset: Dataset;
  /** Where its pages lie: empty for the default dataset, `<id>/` for each further one. */
  readonly folder: string;
  /** What `data=` says in its links; null for the default dataset. */
  readonly data: string | null;
  /** The address of the published folder, ending in `/`; null where the build was not told. */
  readonly address: string | null;
}

/** A page: its path is its folder, ending in `/`. */
export interface Page {
  readonly site: Site;
  readonly language: Language;
  readonly path: string;
}

export function siteOf(bundle: Bundle, isDefault: boolean, address: string | null): Site {
  const { id } = bundle.dataset;
  return {
    dataset: indexDataset(bundle),
    folder: isDefault ? '' : `${id}/`,
    data: isDefault ? null : id,
    address,
  };
}

export type PageSubject =
  | { readonly kind: 'index' }
  | { readonly kind: 'incident'; readonly id: string }
  | { readonly kind: 'source'; readonly id: string };

/** Where the page of a subject lies: `en/incident/conoco-2024-07-25/`. */
export function pagePath(site: Site, language: Language, subject: PageSubject): string {
  const folder = `${site.folder}${language}/`;
  return subject.kind === 'index' ? folder : `${folder}${subject.kind}/${subject.id}/`;
}

/** The way from a page to a path of the folder. */
export function linkFrom(page: Page, path: string): string {
  return pathBetween(page.path, path);
}

/** The query that opens the app on a part of the dataset; it names language and version, as every cited link does. */
export function appQuery(site: Site, language: Language | null, view: Partial<View>): string {
  const { version } = site.dataset.head;
  return `?${encodeView({ ...DEFAULT_VIEW, ...view, language, data: site.data, version })}`;
}

/** The whole address of a path; null where the build was not told where the folder will be. */
export function absolute(site: Site, path: string): string | null {
  return site.address === null ? null : `${site.address}${path}`;
}

/** The file of a static API: `api/dataset.json`. */
export function apiPath(site: Site, name: string): string {
  return `${site.folder}api/${name}`;
}

export function feedPath(site: Site, language: Language): string {
  return `${site.folder}${language}/feed.json`;
}

/** The picture of a page, for cards in chats. */
export function cardPath(site: Site, language: Language, subject: PageSubject): string {
  return `${pagePath(site, language, subject)}card.png`;
}
