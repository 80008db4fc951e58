import type { Language } from '../../core/text.ts';
import type { View } from '../../core/view.ts';

/**
 * Where the picture of a view lies among the published pages: the incident's card, else the dataset's; null for a
 * dataset at an address of its own, which has no pages here. `page` is the address of the app.
 */
export function posterAddress(view: View, language: Language, page: string): string | null {
  if (view.data !== null && URL.canParse(view.data)) return null;
  const dataset = view.data === null ? '' : `${view.data}/`;
  const incident = view.incident === null ? '' : `incident/${view.incident}/`;
  return new URL(`${dataset}${language}/${incident}card.png`, page).href;
}
