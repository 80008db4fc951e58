import { directionOf, type Language } from '../../core/text.ts';
import type { Theme } from '../../core/view.ts';

/** Language, direction and theme of the whole page. Set before the first drawing, too, so that nothing changes sides. */
export function setPageAttributes(language: Language, theme: Theme, embedded: boolean): void {
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.dir = directionOf(language);
  documentElement.dataset['theme'] = theme;
  documentElement.dataset['embed'] = String(embedded);
}
