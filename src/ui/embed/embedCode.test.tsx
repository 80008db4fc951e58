// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { embedCode, type EmbedChoices } from './embedCode.ts';

const plain: EmbedChoices = {
  address: 'https://maps.example/dateline/?incident=a&embed=1&q=%22x%22',
  title: 'Rockets at “Conoco” <night of 25 July> & "after"',
  width: null,
  height: 600,
  language: 'en',
  poster: null,
};

function frameOf(choices: Partial<EmbedChoices> = {}): HTMLIFrameElement {
  const page = new DOMParser().parseFromString(embedCode({ ...plain, ...choices }), 'text/html');
  const frame = page.querySelector('iframe');
  if (frame === null) throw new Error('no frame was written');
  expect(page.body.children).toHaveLength(1);
  return frame;
}

describe('the code of an embedded view', () => {
  it('says everything that a browser and a screen reader need', () => {
    const frame = frameOf();
    expect(frame.getAttribute('src')).toBe(plain.address);
    expect(frame.getAttribute('title')).toBe(plain.title);
    expect(frame.getAttribute('loading')).toBe('lazy');
    expect(frame.getAttribute('width')).toBe('100%');
    expect(frame.getAttribute('sandbox')).not.toContain('top-navigation');
    expect(frame.hasAttribute('srcdoc')).toBe(false);
  });

  it('takes a width, and a language', () => {
    const frame = frameOf({ width: 640, language: 'ar' });
    expect(frame.getAttribute('width')).toBe('640');
    expect(frame.getAttribute('lang')).toBe('ar');
  });

  it('shows a picture first where one is wanted, which leads into the same frame', () => {
    const poster = { picture: 'https://maps.example/dateline/en/card.png', words: 'Open "the map" <now>' };
    const inner = new DOMParser().parseFromString(
      frameOf({ poster }).getAttribute('srcdoc') ?? '',
      'text/html',
    );
    expect(inner.querySelector('a')?.getAttribute('href')).toBe(plain.address);
    expect(inner.querySelector('a')?.hasAttribute('target')).toBe(false);
    expect(inner.querySelector('img')?.getAttribute('src')).toBe(poster.picture);
    expect(inner.querySelector('img')?.getAttribute('alt')).toBe(poster.words);
  });
});
