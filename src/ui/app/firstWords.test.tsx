import { expect, it } from 'vitest';
import { keepFirstWords } from './firstWords.ts';

/** The root as the build writes it. */
function rootWithWords(): HTMLElement {
  const root = document.createElement('div');
  for (const lang of ['en', 'ar']) {
    const about = document.createElement('div');
    const title = document.createElement('p');
    title.className = 'first-title';
    title.textContent = `title ${lang}`;
    about.append(title);
    const loading = document.createElement('p');
    loading.textContent = `loading ${lang}`;
    for (const words of [about, loading]) {
      words.className = 'first-words';
      words.lang = lang;
      root.append(words);
    }
  }
  return root;
}

function shownIn(root: HTMLElement): string[] {
  return [...root.children]
    .filter((child) => !child.classList.contains('first-words-hidden'))
    .map(({ textContent }) => textContent);
}

it('keeps the words in the reader’s language', () => {
  const root = rootWithWords();
  keepFirstWords(root, 'ar', false);
  expect(shownIn(root)).toEqual(['title ar', 'loading ar']);
});

it('says nothing of the default dataset where the link opens another', () => {
  const root = rootWithWords();
  keepFirstWords(root, 'en', true);
  expect(shownIn(root)).toEqual(['loading en']);
});
