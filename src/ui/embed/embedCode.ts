import type { Language } from '../../core/text.ts';

export interface EmbedChoices {
  /** The whole address of the view, with `embed=1`. */
  readonly address: string;
  readonly title: string;
  /** CSS pixels; null takes the width of the text column. */
  readonly width: number | null;
  /** CSS pixels. */
  readonly height: number;
  readonly language: Language;
  /** A picture that stands in the frame until the reader presses it; null: Dateline loads by itself. */
  readonly poster: { readonly picture: string; readonly words: string } | null;
}

/**
 * What the frame may do: run its script as its own origin (map, filters and workers need both), and open links in
 * ordinary new tabs. It may not navigate the page around it, submit forms, show alerts or start downloads.
 */
export const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** The HTML that puts a view into an article. Lazy: a reader who does not scroll there loads nothing. */
export function embedCode({ address, title, width, height, language, poster }: EmbedChoices): string {
  const attributes: [string, string][] = [
    ['src', address],
    ...(poster === null ? [] : [['srcdoc', posterPage(address, poster)] satisfies [string, string]]),
    ['title', title],
    ['lang', language],
    ['width', width === null ? '100%' : String(width)],
    ['height', String(height)],
    ['loading', 'lazy'],
    ['sandbox', SANDBOX],
    ['allow', 'clipboard-write'],
    ['referrerpolicy', 'strict-origin-when-cross-origin'],
    ['style', 'border: 0; max-width: 100%'],
  ];
  return `<iframe\n${attributes.map(([name, value]) => `  ${name}="${escaped(value)}"`).join('\n')}\n></iframe>`;
}

/** A picture that is a link to the app, in the same frame. No script: where `srcdoc` is unknown, `src` is shown. */
function posterPage(address: string, { picture, words }: { picture: string; words: string }): string {
  const label = escaped(words);
  return `<a href="${escaped(address)}"><img src="${escaped(picture)}" alt="${label}" title="${label}" width="100%"></a>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
