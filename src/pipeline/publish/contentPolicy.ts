import type { Plugin } from 'vite';

/**
 * What the pages may load and do, directive by directive. Nothing inline, nothing evaluated, no script or style of
 * another origin, so that a text in a dataset can never become code.
 */
const DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // MapLibre's control icons are `data:`, its pictures of tiles `blob:`. Pictures of other origins are never shown:
  // a credit or a dataset cannot carry a tracking pixel, and raster tiles arrive through connect-src.
  'img-src': "'self' data: blob:",
  // A chosen style's fonts arrive as data through connect-src, too.
  'font-src': "'self'",
  // The reader may choose a dataset or a basemap at any address, and is asked before the first request (`data=`,
  // `basemap=`). Which address cannot be known when the pages are built, so no list of hosts can stand here; http: is
  // for tile servers on one's own machine or network, browsers keep it off pages that came by https.
  'connect-src': "'self' data: blob: http: https:",
  // `data:` is for a sandboxed frame without an origin of its own: MapLibre starts its worker from there. A page with
  // an origin refuses it all the same, by its trusted types (`trustedTypes.ts`).
  'worker-src': "'self' data:",
  'manifest-src': "'self'",
  // The example of embedding frames the app itself.
  'frame-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  // Forms are answered by the page and never sent.
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

/** The content policy of every page, for the header `Content-Security-Policy` and for `<meta http-equiv>`. */
export const CONTENT_POLICY: string = Object.entries(DIRECTIVES)
  .map(([directive, value]) => `${directive} ${value}`)
  .join('; ');

/**
 * Headers that every file may carry; none depends on the host's name. There is no `X-Frame-Options` and no
 * `frame-ancestors`: Dateline is made to be embedded, and a click inside it can change nothing but the view.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_POLICY,
  'X-Content-Type-Options': 'nosniff',
  // Tile servers may ask who embeds their tiles; they learn the host, never the view.
  'Referrer-Policy': 'strict-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), browsing-topics=()',
  // Everything here is public and the same for everybody. Lets others read the data, and sandboxed frames without an
  // origin of their own load the app.
  'Access-Control-Allow-Origin': '*',
};

/** Puts the policy into built pages as `<meta http-equiv>`, for hosts that let nobody set headers. */
export function contentPolicyPlugin(): Plugin {
  return {
    name: 'dateline-content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const charset = /<meta charset="[^"]*"\s*\/?>/i;
        if (!charset.test(html)) {
          throw new Error('index.html has no <meta charset>: the content policy is written right after it.');
        }
        // Before everything that loads: a policy binds only what comes after it.
        return html.replace(
          charset,
          (meta) => `${meta}\n    <meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}" />`,
        );
      },
    },
  };
}
