import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeView } from '../../core/viewUrl.ts';
import { firstLook } from './firstLook.ts';

const value = fc.constantFrom(
  '',
  'en',
  'ar',
  'fr',
  'light',
  'dark',
  '1',
  '0',
  'other',
  'https://a.example/b.csv',
);
const link = fc
  .dictionary(fc.constantFrom('lang', 'theme', 'embed', 'data', 'incident'), value)
  .map((parameters) => `?${new URLSearchParams(parameters).toString()}`);

describe('firstLook', () => {
  it('reads of a link what the app reads of it', () => {
    fc.assert(
      fc.property(link, fc.boolean(), (search, prefersDark) => {
        const { view } = decodeView(search);
        const look = firstLook(search, ['ar-IQ', 'en'], prefersDark);
        expect(look.language).toBe(view.language ?? 'ar');
        expect(look.theme).toBe(view.theme ?? (prefersDark ? 'dark' : 'light'));
        expect(look.embedded).toBe(view.embed);
        // A dataset that cannot be opened is none of ours either: fewer words then, never wrong ones.
        expect(look.isOther || view.data === null).toBe(true);
        expect(look.incident === null || look.incident === view.incident).toBe(true);
      }),
    );
  });

  it.each([
    [['fr-FR', 'ar'], 'ar'],
    [['fr', 'de'], 'en'],
    [[], 'en'],
    [['en-GB', 'ar'], 'en'],
  ] as const)('speaks the best of %j that it can', (spoken, language) => {
    expect(firstLook('', spoken, false).language).toBe(language);
  });

  it.each([
    ['?incident=tower-22-2024', 'tower-22-2024'],
    ['?incident=tower-22-2024&data=other', null],
    ['?incident=../../data', null],
    ['?incident=..', null],
    ['?incident=https://a.example/', null],
    ['?incident=', null],
  ])('asks for the words on the incident of %s: %s', (search, incident) => {
    expect(firstLook(search, ['en'], false).incident).toBe(incident);
  });
});
