/** How the names of a Dateline's caches begin: several may share an origin, each names its own after its folder. */
export function cachePrefix(scope: string): string {
  return `dateline ${scope} `;
}
