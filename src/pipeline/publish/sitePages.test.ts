import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { validBundle } from '../../claims/rules/fixture.ts';
import type { Bundle } from '../../core/format/dataset.ts';
import { publishedDataset } from '../../testing/publishedDataset.ts';
import { staticApi } from './exportedDataset.ts';
import { siteOf } from './site.ts';
import { sitePages } from './sitePages.ts';
import { subjectsOf } from './sitemap.ts';

const STYLE = 'assets/pages-1.css';
const published = publishedDataset().bundle;
const VOID = new Set(['meta', 'link', 'br', 'img']);

function pagesOf(bundle: Bundle, isDefault = true, address: string | null = null) {
  const files = sitePages(siteOf(bundle, isDefault, address), {
    style: STYLE,
    fonts: { en: [], ar: ['assets/naskh-1.woff2'] },
  });
  return new Map([...files].filter(([path]) => path.endsWith('.html')));
}

function parsed(text: string) {
  const window = new Window();
  return new window.DOMParser().parseFromString(text, 'text/html');
}

/** Every tag of a document in order; throws where one is closed that is not open. */
function unclosedTags(text: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = ''] of text.matchAll(
    /<(\/?)([a-z][a-z0-9]*)(?:\s+[\w:-]+="[^"<>]*")*\s*\/?>/g,
  )) {
    if (slash === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes what is not open`);
    } else if (!VOID.has(name)) open.push(name);
  }
  return open;
}

describe('pages without JavaScript', () => {
  const pages = pagesOf(published);

  it('are one for each incident, source and index in each language', () => {
    const site = siteOf(published, true, null);
    expect(pages.size).toBe(subjectsOf(site).length * 2);
    expect([...pages.keys()]).toEqual(
      expect.arrayContaining([
        'en/index.html',
        'ar/incident/tower-22-2024/index.html',
        'en/source/article-2024-07-26/index.html',
      ]),
    );
  });

  it.each([...pages])('%s is well formed and runs nothing', (path, text) => {
    expect(unclosedTags(text)).toEqual([]);
    // Every angle bracket belongs to a tag that the walk above has read.
    expect(
      text.replace(/<!doctype html>|<\/?[a-z][a-z0-9]*(?:\s+[\w:-]+="[^"<>]*")*\s*\/?>/g, ''),
    ).not.toMatch(/[<>]/);
    const page = parsed(text);
    const language = path.slice(0, 2);
    expect(page.documentElement.getAttribute('lang')).toBe(language);
    expect(page.documentElement.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect([...page.querySelectorAll('script')].map((one) => one.getAttribute('type'))).toEqual([
      'application/ld+json',
    ]);
    expect(page.querySelector('style, [style], iframe, object')).toBeNull();
    expect(
      [...page.querySelectorAll('*')]
        .flatMap((one) => one.getAttributeNames())
        .filter((name) => name.startsWith('on')),
    ).toEqual([]);
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of page.querySelectorAll('[aria-labelledby]')) {
      expect(ids).toContain(one.getAttribute('aria-labelledby'));
    }
    expect(page.querySelector('title')?.textContent).toMatch(/ · Dateline$/);
    expect(page.querySelector('meta[name=description]')?.getAttribute('content')).toMatch(/\S/);
  });

  it.each([...pages])('%s leads only to what is there', (path, text) => {
    const base = `https://example.org/some/path/${path.replace('index.html', '')}`;
    const known = new Set([...pages.keys(), ...staticApi(siteOf(published, true, null)).keys()]);
    const problems: string[] = [];
    for (const link of parsed(text).querySelectorAll('a[href]')) {
      const target = new URL(link.getAttribute('href') ?? '', base);
      if (target.host !== 'example.org') {
        if (!link.getAttribute('rel')?.includes('noopener')) problems.push(`${target.href} has no rel`);
        continue;
      }
      const file = target.pathname.replace('/some/path/', '').replace(/^$|\/$/, '$&index.html');
      const isApp = file === 'index.html' && target.searchParams.has('v');
      const isKnown = known.has(file) || /^(\w\w\/feed\.json$|api\/schema\/)/.test(file);
      if (!isApp && !isKnown) problems.push(`there is no ${file}`);
      const fragment = target.hash.slice(1);
      const isThere = fragment === '' || pages.get(file)?.includes(`id="${fragment}"`) === true;
      if (!isThere) problems.push(`${file} has no #${fragment}`);
    }
    expect(problems).toEqual([]);
  });

  it('hold every quote verbatim, in its own language and direction', () => {
    for (const language of ['en', 'ar']) {
      for (const source of published.sources) {
        const page = parsed(pages.get(`${language}/source/${source.id}/index.html`) ?? '');
        for (const { id, quote } of source.claims) {
          const words = page.querySelector(`#claim-${id} > blockquote`);
          expect(words?.textContent).toBe(quote.exact);
          expect(words?.getAttribute('lang')).toBe('ar');
          expect(words?.getAttribute('dir')).toBe('rtl');
        }
      }
      for (const { id } of published.incidents) {
        const page = parsed(pages.get(`${language}/incident/${id}/index.html`) ?? '');
        const quotes = [...page.querySelectorAll('blockquote')].map(({ textContent }) => textContent);
        const claims = published.sources.flatMap((source) => source.claims);
        const about = claims.filter((claim) => claim.about.includes(id));
        expect(quotes).toEqual(expect.arrayContaining(about.map(({ quote }) => quote.exact)));
      }
    }
  });

  it('say when, where and who with what it rests on, and set accounts in a table', () => {
    const page = parsed(pages.get('en/incident/ain-al-asad-2024-07-25/index.html') ?? '');
    const known = page.querySelector('.known')?.textContent ?? '';
    expect(known).toContain('25 Jul 2024, 19:15');
    expect(known).toContain('both bounds are ours');
    expect(known).toMatch(/within 4\.5\skm/);
    const conflicts = [...page.querySelectorAll('tbody .conflicts')].map(({ textContent }) => textContent);
    expect(conflicts.length).toBeGreaterThan(3);
    expect(conflicts[0]).toContain('≠');
    expect(page.querySelectorAll('thead th[scope=col]')).toHaveLength(4);
    const discrepancy = page.querySelector('.discrepancy a[href^="http"]');
    expect(discrepancy?.getAttribute('href')).toContain(discrepancy?.textContent.slice(0, 20) ?? '?');
  });

  it('of a further dataset lie in its own folder and open it', () => {
    const further = pagesOf(validBundle(), false);
    expect([...further.keys()].every((path) => path.startsWith('fixture/'))).toBe(true);
    expect(further.get('fixture/en/index.html')).toContain(
      'href="../../?lang=en&amp;data=fixture&amp;v=1.0.0"',
    );
  });
});

/** Every text for readers of a bundle, replaced. */
function withTexts(bundle: Bundle, text: string): Bundle {
  const replaced = JSON.parse(JSON.stringify(bundle), (_, value: unknown) => {
    const isText = typeof value === 'object' && value !== null && 'en' in value && 'ar' in value;
    return isText ? { en: text, ar: text } : value;
  }) as Bundle;
  for (const source of replaced.sources) {
    source.title.original = text;
    source.outlet = text;
    for (const claim of source.claims) {
      claim.quote.exact = text;
      for (const translation of claim.translations) translation.text = text;
    }
  }
  replaced.dataset.licence.name = text;
  replaced.dataset.licence.url = `javascript:${text}`;
  return replaced;
}

describe('a hostile dataset', () => {
  const shapeOf = (text: string) =>
    [...text.matchAll(/<(\/?[a-z][a-z0-9]*)/g)].map(([, name]) => name).join(' ');
  const shape = new Map(
    [...pagesOf(withTexts(validBundle(), 'plain'))].map(([path, text]) => [path, shapeOf(text)]),
  );

  it('adds no element to any page, whatever its texts are', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '</script><script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onfocus='alert(1)",
        '<!--',
        ']]>&lt;script&gt;',
        '${alert(1)}',
      ),
      fc.string({ unit: 'binary', minLength: 1 }),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        for (const [path, page] of pagesOf(withTexts(validBundle(), text))) {
          expect(shapeOf(page)).toBe(shape.get(path));
          expect(page).not.toMatch(/href="javascript:/i);
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
