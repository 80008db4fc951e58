/** Where the built basemap lies, relative to the page. */
export const BASEMAP_FILE = 'basemap/basemap.topo.json';

/** Above this zoom the credit says that the basemap is generalised: its points are some 100 m apart. */
export const BASEMAP_GENERALISED_ABOVE = 9.5;

/** Whom the credit names, in this order. */
export const BASEMAP_ATTRIBUTION: readonly { readonly name: string; readonly url: string }[] = [
  { name: 'Natural Earth', url: 'https://www.naturalearthdata.com/' },
  { name: 'GeoNames (CC BY 4.0)', url: 'https://www.geonames.org/' },
  { name: 'GSHHG', url: 'https://www.soest.hawaii.edu/pwessel/gshhg/' },
];
