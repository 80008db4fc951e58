// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { trustedRules } from './trustedTypes.ts';

describe('the trusted types policy', () => {
  it.each(['./assets/worker.js', '/deep/worker.mjs', 'assets/x.js?v=1'])(
    'lets in its own script %s',
    (address) => {
      expect(trustedRules.createScriptURL(address)).toBe(address);
    },
  );

  it.each([
    'https://elsewhere.example/x.js',
    '//elsewhere.example/x.js',
    'data:text/javascript,alert(1)',
    'blob:https://elsewhere.example/1',
    'javascript:alert(1)',
  ])('keeps out %s', (address) => {
    expect(trustedRules.createScriptURL(address)).toBeNull();
  });

  it('lets HTML into inert documents only', () => {
    expect(trustedRules.createHTML('<b>x</b>', 'TrustedHTML', 'DOMParser parseFromString')).toBe('<b>x</b>');
    expect(trustedRules.createHTML('<b>x</b>', 'TrustedHTML', 'Element innerHTML')).toBeNull();
    expect(trustedRules.createHTML('<b>x</b>', 'TrustedHTML', 'Document write')).toBeNull();
    expect(trustedRules.createScript()).toBeNull();
  });
});
