import { expect, it } from 'vitest';
import { faceRules, pageStyle, tokensForPages } from './pageStyle.ts';

it('takes the tokens of the app, the dark ones by the system', async () => {
  const style = await pageStyle([]);
  expect(style).toContain('--paper: #faf7f0');
  expect(style).toMatch(/@media \(prefers-color-scheme: dark\) \{\s*:root \{[^}]*--paper: #171613/);
  expect(style).not.toContain('data-theme');
  expect(style).not.toContain('@font-face');
  expect(style).not.toMatch(/(left|right|top|bottom)\s*:/);
});

it('stops where the tokens have no dark theme', () => {
  expect(() => tokensForPages(':root { --paper: white; }')).toThrow("no block :root[data-theme='dark']");
});

it('uses the fonts that the build carries', () => {
  const rules = faceRules([
    'ibm-plex-sans-latin-400-normal-AbC1.woff2',
    'ibm-plex-sans-latin-400-normal-AbC1.woff',
    'other.js',
  ]);
  expect(rules.match(/@font-face/g)).toHaveLength(1);
  expect(rules).toContain("url(./ibm-plex-sans-latin-400-normal-AbC1.woff2) format('woff2')");
});
