import { describe, expect, it } from 'vitest';
import type { IncidentFootprint } from './mapState.ts';
import { arcFeatures, footprintFeatures, memberFeatures } from './overlayFeatures.ts';

const base: IncidentFootprint = {
  id: 'ain-al-asad-2024-07-25',
  certainty: 'certain',
  role: 'attack',
  footprint: { type: 'circle', center: [42.441111, 33.785556], radius: 4500 },
};
const villages: IncidentFootprint = {
  id: 'seven-villages-2024-07-25',
  certainty: 'possible',
  role: 'response',
  footprint: {
    type: 'polygon',
    anchor: [40.23, 35.32],
    coordinates: [
      [
        [40.1, 35.3],
        [40.3, 35.2],
        [40.3, 35.4],
        [40.1, 35.3],
      ],
    ],
  },
  members: [{ name: { en: 'Hatla', ar: 'حطلة' }, at: [40.19897, 35.34169] }],
};

const partsOf = (part: string, strong: string[] = []) =>
  footprintFeatures([base, villages], new Set(strong)).features.filter(
    ({ properties }) => properties?.['part'] === part,
  );

describe('footprintFeatures', () => {
  it('tints what certainly falls in the range more than what possibly does, and the selected more', () => {
    const opacity = (id: string, strong: string[] = []) =>
      Number(
        partsOf('fade', strong).find(({ properties }) => properties?.['id'] === id)?.properties?.['opacity'],
      );
    expect(opacity(base.id)).toBeGreaterThan(opacity(villages.id));
    expect(opacity(villages.id, [villages.id])).toBeGreaterThan(opacity(villages.id));
  });

  it('draws the selected over the others', () => {
    expect(partsOf('outline', [base.id]).map(({ properties }) => properties?.['id'])).toEqual([
      villages.id,
      base.id,
    ]);
  });

  it('writes the radius of circles in both languages, once it is wide enough to read', () => {
    const [label, ...others] = partsOf('radius');
    expect(others).toEqual([]);
    expect(label?.properties).toMatchObject({
      label_en: 'stated radius 4.5\u00a0km',
      label_ar: 'نصف القطر المذكور 4.5\u00a0كم',
    });
    expect(label?.properties?.['labelZoom']).toBeGreaterThan(9);
    expect(label?.properties?.['labelZoom']).toBeLessThan(10);
  });
});

describe('memberFeatures and arcFeatures', () => {
  it('name the members under their incident', () => {
    expect(memberFeatures([base, villages]).features.map(({ properties }) => properties)).toEqual([
      { id: villages.id, role: 'response', label_en: 'Hatla', label_ar: 'حطلة' },
    ]);
  });

  it('draw a line a relation', () => {
    const { features } = arcFeatures([
      { from: [42.44, 33.79], to: [40.31, 35.34], type: 'simultaneous-with' },
    ]);
    expect(features.map(({ geometry, properties }) => [geometry.type, properties])).toEqual([
      ['LineString', { type: 'simultaneous-with' }],
    ]);
  });
});
