import { describe, expect, it } from 'vitest';
import { appAddressOf, routeOf } from './routeOf.ts';

const scope = 'https://news.example/maps/dateline/';
const kept = new Set(['index.html', 'basemap/basemap.topo.json', 'data/dataset.json', 'assets/index-1.js']);

function route(path: string, more: { mode?: string; method?: string; destination?: string } = {}) {
  const url = new URL(path, scope).href;
  return routeOf({ url, method: 'GET', mode: 'cors', destination: '', ...more }, scope, kept);
}

describe('the service worker', () => {
  it('gives the app for every link into it', () => {
    expect(route('./', { mode: 'navigate' })).toBe('app');
    expect(route('./?incident=conoco-2024-07-25&lang=ar#side', { mode: 'navigate' })).toBe('app');
    expect(route('index.html?q=a/b', { mode: 'navigate' })).toBe('app');
  });

  it('asks the server first for datasets and for other pages', () => {
    expect(route('data/dataset.json')).toBe('fresh');
    expect(route('data/another.json')).toBe('fresh');
    expect(route('en/incident/conoco-2024-07-25/', { mode: 'navigate' })).toBe('visited');
    expect(route('embed-example.html', { mode: 'navigate' })).toBe('visited');
    expect(route('pages.css', { destination: 'style' })).toBe('visited');
  });

  it('keeps its own files, and looks for those of the version before', () => {
    expect(route('assets/index-1.js', { destination: 'script' })).toBe('kept');
    expect(route('assets/older-9.js', { destination: 'script' })).toBe('kept');
    expect(route('basemap/basemap.topo.json')).toBe('kept');
  });

  it('stays out of everything else', () => {
    expect(route('https://tiles.example/1/2/3.pbf')).toBe('network');
    expect(route('https://news.example/maps/', { mode: 'navigate' })).toBe('network');
    expect(route('https://news.example/maps/dateline-other/', { mode: 'navigate' })).toBe('network');
    expect(route('./', { mode: 'navigate', method: 'POST' })).toBe('network');
    expect(route('feed.json')).toBe('network');
    expect(route('%zz', { mode: 'navigate' })).toBe('network');
  });
});

describe('the app in place of a page that is not on the device', () => {
  it.each([
    ['en/incident/conoco-2024-07-25/', './?lang=en&incident=conoco-2024-07-25'],
    ['ar/source/some-source/index.html', './?lang=ar&source=some-source&tab=source'],
    ['ar/', './?lang=ar'],
    ['other-set/en/incident/x/', './?lang=en&data=other-set&incident=x'],
    ['about/', './'],
    ['en/other/x/', './'],
  ])('%s gives %s', (path, address) => {
    expect(appAddressOf(path)).toBe(address);
  });
});
