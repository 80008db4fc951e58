/**
 * The content policy of the pages without JavaScript, for their `<meta http-equiv>`: a style sheet, its fonts and
 * pictures, and nothing that runs. JSON-LD is data, which no policy restrains.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  // Nothing here connects; tools that examine a page read `robots.txt` through it.
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
