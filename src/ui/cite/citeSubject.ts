/** What a reader can cite. A claim is cited in an incident, or in its document alone where that is null. */
export type CiteSubject =
  | { readonly kind: 'claim'; readonly claim: string; readonly incident: string | null }
  | { readonly kind: 'incident'; readonly incident: string }
  | { readonly kind: 'view' };
