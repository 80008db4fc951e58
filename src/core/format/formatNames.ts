/** What `format` says in a dataset's head and in a bundle; apart from the schemas, which the page does not load. */
export const HEAD = 'dateline/1';
export const BUNDLE = 'dateline-bundle/1';
