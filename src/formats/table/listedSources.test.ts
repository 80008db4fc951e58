import { describe, expect, it } from 'vitest';
import { listedSources } from './listedSources.ts';

describe('listedSources', () => {
  it.each([
    ['Paper; Radio', ['Paper', 'Radio']],
    ['Paper;Radio', ['Paper', 'Radio']],
    ['https://a.example/x;v=2?y=1;z', ['https://a.example/x;v=2?y=1;z']],
    ['https://a.example/x;v=2; https://b.example/;w', ['https://a.example/x;v=2', 'https://b.example/;w']],
    ['https://a.example/;https://b.example/', ['https://a.example/', 'https://b.example/']],
    ['https://a.example/;', ['https://a.example/']],
    ['https://a.example/|Paper', ['https://a.example/', 'Paper']],
    [' ; ;', []],
    ['', []],
  ])('of “%s”', (text, expected) => {
    expect(listedSources(text, ';|')).toEqual(expected);
  });

  it('keeps a cell whole where nothing separates', () => {
    expect(listedSources('one; two', '')).toEqual(['one; two']);
  });
});
