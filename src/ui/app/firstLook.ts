import { isLanguage, LANGUAGES, type Language } from '../../core/text.ts';

/** What the page looks like before its code has come. */
export interface FirstLook {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly embedded: boolean;
  /** The link opens another dataset than the words in the page speak of. */
  readonly isOther: boolean;
  /** The incident of the default dataset that the link opens. */
  readonly incident: string | null;
}

/** What can be a folder's name and leads nowhere else. */
const PUBLISHED_ID = /^[a-z0-9][a-z0-9_-]*$/i;

/**
 * The little of a link that its first words need, as `decodeView` reads it: that is most of the app's code, and it comes
 * after them. `spoken`: the reader's languages, the best first.
 */
export function firstLook(search: string, spoken: readonly string[], prefersDark: boolean): FirstLook {
  const given = new URLSearchParams(search);
  const [asked, theme] = [given.get('lang') ?? '', given.get('theme')];
  const known = spoken.map((tag) => tag.split('-')[0] ?? '').find(isLanguage);
  const isOther = (given.get('data') ?? '') !== '';
  const incident = given.get('incident') ?? '';
  return {
    language: isLanguage(asked) ? asked : (known ?? LANGUAGES[0]),
    theme: theme === 'light' || theme === 'dark' ? theme : prefersDark ? 'dark' : 'light',
    embedded: given.get('embed') === '1',
    isOther,
    incident: !isOther && PUBLISHED_ID.test(incident) ? incident : null,
  };
}
