/** What a reader can cite. A claim is cited in an incident, or in its document alone where that is null. */
export type CiteSubject =
  | { readonly kind: 'claim'; readonly claim: string; readonly incident: string | null }
  | { readonly kind: 'incident'; readonly incident: string }
  /** A row of a reader's own table; `row` is its number in the file, title and day in the reader's language. */
  | {
      readonly kind: 'row';
      readonly incident: string;
      readonly row: number;
      readonly title: string;
      readonly when: string;
    }
  | { readonly kind: 'view' };
