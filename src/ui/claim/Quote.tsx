import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { directionOf, isLanguage } from '../../core/text.ts';
import type { Claim, Source } from '../../core/format/source.ts';
import { useLanguage, useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { claimMessages } from './messages.ts';
import { translationFor, type Translation } from './translationFor.ts';

/** Languages written from right to left that a source may be in. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ku', 'ckb', 'ps', 'arc', 'syr', 'yi']);

export function sourceDirection(language: string): 'ltr' | 'rtl' {
  if (isLanguage(language)) return directionOf(language);
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Verbatim words in their own language and direction; the guillemets are drawn, never copied. */
export function OriginalQuote({ text, language }: { text: string; language: string }) {
  return (
    <blockquote className="claim-original" lang={language} dir={sourceDirection(language)}>
      {text}
    </blockquote>
  );
}

function TranslationText({ translation }: { translation: Translation }) {
  const texts = useMessages(claimMessages);
  const language = useLanguage();
  return (
    <p className="claim-translation">
      <span lang={translation.language} dir={sourceDirection(translation.language)}>
        {translation.text}
      </span>{' '}
      <small>{translation.by === 'curators' ? texts.ourTranslation : translation.by[language]}</small>
    </p>
  );
}

function languageName(tag: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
}

/** The original and its translation; whoever reads the original's language finds the translation behind a button. */
export function Quote({ claim, source }: { claim: Claim; source: Source }) {
  const texts = useMessages(claimMessages);
  const language = useLanguage();
  const translation = translationFor(claim, language);
  return (
    <>
      <OriginalQuote text={claim.quote.exact} language={source.language} />
      {translation !== undefined && source.language.split('-')[0] !== language && (
        <TranslationText translation={translation} />
      )}
      {translation !== undefined && source.language.split('-')[0] === language && (
        <Disclosure className="claim-more">
          <Button slot="trigger" className="claim-more-button">
            {texts.showTranslation(languageName(translation.language, language))}
            <Icon name="chevron" />
          </Button>
          <DisclosurePanel>
            <TranslationText translation={translation} />
          </DisclosurePanel>
        </Disclosure>
      )}
    </>
  );
}
