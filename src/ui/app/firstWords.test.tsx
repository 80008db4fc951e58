import { expect, it } from 'vitest';
import { addFirstIncident, keepFirstWords } from './firstWords.ts';

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
  keepFirstWords(root, { language: 'ar', isOther: false, incident: null });
  expect(shownIn(root)).toEqual(['title ar', 'loading ar']);
});

it('says nothing of the default dataset where the link opens another', () => {
  const root = rootWithWords();
  keepFirstWords(root, { language: 'en', isOther: true, incident: null });
  expect(shownIn(root)).toEqual(['loading en']);
});

it('says of a linked incident what came of it, as text, and where its quotes are', () => {
  const root = rootWithWords();
  keepFirstWords(root, { language: 'en', isOther: false, incident: 'fire' });
  expect(shownIn(root)).toEqual(['loading en']);
  addFirstIncident(root, {
    id: 'fire',
    language: 'en',
    title: 'A <b>fire</b>',
    words: 'On 25 July.',
    pageName: 'Plain page',
  });
  expect(shownIn(root)).toEqual(['loading en', 'A <b>fire</b>On 25 July.Plain page']);
  expect(root.querySelector('a')?.getAttribute('href')).toBe('./en/incident/fire/');
});
