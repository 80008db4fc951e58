import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { entry, validBundle } from '../../claims/rules/fixture.ts';
import type { Footprint } from '../../core/format/registers.ts';
import { siteOf } from './site.ts';
import { sitePictures } from './sitePictures.ts';

const basemap = readFileSync(new URL('../../../public/basemap/basemap.topo.json', import.meta.url), 'utf8');

function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

it('draws a card for every page, and a map where there is a place, alike each time', async () => {
  const site = siteOf(validBundle(), true, null);
  const pictures = await sitePictures([site], basemap);
  const cards = [...pictures].filter(([path]) => path.endsWith('card.png'));
  expect(cards).toHaveLength(2 * (1 + site.dataset.incidents.size + site.dataset.sources.size));
  for (const [, png] of cards) expect(sizeOf(png)).toEqual([1200, 630]);
  const maps = [...pictures].filter(([path]) => path.endsWith('map.png'));
  expect(maps.length).toBeGreaterThan(0);
  for (const [, png] of maps) expect(sizeOf(png)).toEqual([1040, 440]);
  const [path = ''] = maps[0] ?? [];
  expect((await sitePictures([site], basemap)).get(path)?.equals(pictures.get(path) as Buffer)).toBe(true);
}, 30_000);

it('draws what is strange too: poles, the date line, half the world, markup and endless words', async () => {
  const bundle = validBundle();
  const text = '<svg/>&"\u0000 \u202E'.repeat(3) + 'ب'.repeat(400) + '🚀中文';
  bundle.incidents = bundle.incidents.filter(({ place }) => place !== null).slice(0, 1);
  for (const incident of bundle.incidents) {
    incident.title = { en: text, ar: text };
    incident.who.words = { en: text, ar: text };
  }
  const footprints = [
    { type: 'circle', center: [0, 90], radius: 1 },
    { type: 'circle', center: [180, -89.99], radius: 10_000_000 },
    { type: 'circle', center: [-180, 0], radius: 20_000_000 },
    {
      type: 'polygon',
      anchor: [179, 10],
      coordinates: [
        [
          [-179, 0],
          [179, 0],
          [179, 20],
          [-179, 0],
        ],
      ],
    },
  ] as const;
  const drawn = bundle.incidents[0]?.place?.place ?? '';
  for (const footprint of footprints) {
    entry(bundle.places, drawn).footprint = structuredClone(footprint) as unknown as Footprint;
    const pictures = await sitePictures([siteOf(bundle, true, null)], basemap);
    for (const [, png] of pictures) expect(sizeOf(png)[0]).toBeGreaterThan(1000);
  }
}, 60_000);
