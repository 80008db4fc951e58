import { SECURITY_HEADERS } from './contentPolicy.ts';

/** Names with a hash of the content in them never change what they hold. */
const HASHED = 'public, max-age=31536000, immutable';
/** Asked for again each time; the answer is short where nothing changed. */
const FRESH = 'no-cache';

/** Types that servers do not know by themselves. */
const TYPES: readonly [ending: string, type: string][] = [
  ['geojson', 'application/geo+json'],
  ['jsonld', 'application/ld+json'],
  ['webmanifest', 'application/manifest+json'],
];

/** Endings of what is compressed, with their types, for a server that must be told them again. */
const COMPRESSED: readonly [ending: string, type: string][] = [
  ['html', 'text/html; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['m?js', 'text/javascript; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['geojson', 'application/geo+json'],
  ['jsonld', 'application/ld+json'],
  ['svg', 'image/svg+xml'],
  ['xml', 'application/xml; charset=utf-8'],
  ['md|txt', 'text/plain; charset=utf-8'],
  ['webmanifest', 'application/manifest+json'],
];

const quoted = (value: string) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const headers = Object.entries(SECURITY_HEADERS);

/**
 * `_headers` of Netlify and Cloudflare Pages. Both join what several rules say of one header, so only hashed files are
 * given a cache rule; both serve the rest for revalidation by default. `typed`: paths of files with unusual types.
 */
function underscoreHeaders(typed: readonly string[]): string {
  const types = typed.flatMap((path) => {
    const type = TYPES.find(([ending]) => path.endsWith(`.${ending}`));
    return type === undefined ? [] : [`/${path}`, `  Content-Type: ${type[1]}`];
  });
  return [
    '/*',
    ...headers.map(([name, value]) => `  ${name}: ${value}`),
    '/assets/*',
    `  Cache-Control: ${HASHED}`,
    ...types,
    '',
  ].join('\n');
}

function vercel(): string {
  const keyed = ([key, value]: readonly [string, string]) => ({ key, value });
  return `${JSON.stringify(
    {
      // Relative links count from a folder's address, which ends in a slash.
      trailingSlash: true,
      headers: [
        { source: '/(.*)', headers: headers.map(keyed) },
        { source: '/assets/(.*)', headers: [keyed(['Cache-Control', HASHED])] },
        ...TYPES.map(([ending, type]) => ({
          source: `/(.*).${ending}`,
          headers: [keyed(['Content-Type', type])],
        })),
      ],
    },
    null,
    2,
  )}\n`;
}

function htaccess(): string {
  const served = (
    ending: 'br' | 'gz',
    encoding: 'br' | 'gzip',
  ) => `  RewriteCond %{HTTP:Accept-Encoding} ${encoding}
  RewriteCond %{REQUEST_FILENAME}.${ending} -f
  RewriteRule ^(.+)$ $1.${ending} [L]`;
  return `# Apache 2.4 with mod_headers, mod_mime and mod_rewrite, where AllowOverride lets a folder decide.
DirectoryIndex index.html
DirectorySlash On
${TYPES.map(([ending, type]) => `AddType ${type} .${ending}`).join('\n')}
AddType text/javascript .js .mjs
AddCharset utf-8 .html .css .js .mjs .json .xml .txt .md

<IfModule mod_headers.c>
${headers.map(([name, value]) => `  Header always set ${name} ${quoted(value)}`).join('\n')}
  <If "%{REQUEST_URI} =~ m#/assets/#">
    Header set Cache-Control ${quoted(HASHED)}
  </If>
  <Else>
    Header set Cache-Control ${quoted(FRESH)}
  </Else>
</IfModule>

# The compressed copies beside the files.
<IfModule mod_rewrite.c>
  RewriteEngine On
${served('br', 'br')}
${served('gz', 'gzip')}
${COMPRESSED.map(([ending, type]) => `  RewriteRule \\.(${ending})\\.(br|gz)$ - [T=${type.split(';')[0]},E=no-gzip:1,E=no-brotli:1]`).join('\n')}
</IfModule>
<IfModule mod_headers.c>
  <FilesMatch "\\.br$">
    RemoveLanguage .br
    Header set Content-Encoding br
    Header append Vary Accept-Encoding
  </FilesMatch>
  <FilesMatch "\\.gz$">
    Header set Content-Encoding gzip
    Header append Vary Accept-Encoding
  </FilesMatch>
</IfModule>
`;
}

function nginx(): string {
  // add_header inside a location takes the place of those outside it, so each location repeats them all.
  const all = (cache: string) =>
    [...headers, ['Cache-Control', cache] as const]
      .map(([name, value]) => `    add_header ${name} ${quoted(value)} always;`)
      .join('\n');
  return `# For a server { … } block of nginx; copy the built folder to /srv/dateline.
# Under a path, /stories/map/ for instance: copy it to /srv/www/stories/map, say "root /srv/www;", and write
# "location /stories/map/" and "location /stories/map/assets/" below.
root /srv/dateline;
index index.html;
# Behind another server nginx does not know the address that readers see.
absolute_redirect off;

include mime.types;
types {
    # Known to newer versions, which then say "duplicate extension" and go on.
    text/javascript mjs;
${TYPES.map(([ending, type]) => `    ${type} ${ending};`).join('\n')}
}
charset utf-8;
charset_types text/css text/javascript application/javascript application/json application/xml text/plain;

# The compressed copies beside the files. The third line needs the module ngx_brotli.
gzip_static on;
gzip_vary on;
# brotli_static on;

location / {
    try_files $uri $uri/ =404;
${all(FRESH)}
}

location /assets/ {
    try_files $uri =404;
${all(HASHED)}
}
`;
}

/** Ready files for hosts: path → text. `typed`: the folder's paths, of which some have types that a host must be told. */
export function hostFiles(typed: readonly string[]): Map<string, string> {
  return new Map([
    ['_headers', underscoreHeaders(typed)],
    ['vercel.json', vercel()],
    ['.htaccess', htaccess()],
    ['nginx.conf', nginx()],
    // GitHub Pages leaves out what begins with an underscore unless it is told not to.
    ['.nojekyll', ''],
  ]);
}
