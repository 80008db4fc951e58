/** Markup that is safe to put into a page: made by `html` only, whatever goes into its holes escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a hole of `html` takes; nothing is written for null, undefined and false. */
export type Content = Markup | string | number | null | undefined | false | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that HTML and XML do not allow at all; a document with them would not parse. */
// oxlint-disable-next-line no-control-regex -- they are named in order to be removed
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** A text as it stands in HTML or XML, in content and in quoted attributes. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

function written(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(written).join('');
  return escapeText(String(content));
}

/** Markup from a template; every hole is escaped unless it is markup itself. Attributes stand in double quotes. */
export function html(parts: TemplateStringsArray, ...holes: readonly Content[]): Markup {
  let text = parts[0] ?? '';
  holes.forEach((hole, index) => {
    text += written(hole) + (parts[index + 1] ?? '');
  });
  return new Markup(text);
}

/** Pieces with a separator between them. */
export function joined(pieces: readonly Content[], separator: string): Content[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece]));
}

/** JSON as the content of a `<script>` that is data: nothing in it can end the element or begin a comment. */
export function jsonScript(type: string, value: unknown): Markup {
  const text = JSON.stringify(value, null, 1)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('>', String.raw`\u003e`)
    .replaceAll('&', String.raw`\u0026`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);
  return new Markup(`<script type="${escapeText(type)}">\n${text}\n</script>`);
}
