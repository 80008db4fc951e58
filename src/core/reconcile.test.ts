import { describe, expect, it } from 'vitest';
import { reconcile, type KnownIds } from './reconcile.ts';
import { DEFAULT_VIEW } from './view.ts';

const known: KnownIds = {
  timeZone: 'Asia/Baghdad',
  version: '1.0.0',
  types: new Set(['air-drone-strike']),
  actors: new Set(['us-forces']),
  sources: new Set(['reuters']),
  places: new Set(['conoco']),
  incidents: new Set(['conoco-2024-07-25', 'meeting']),
  claims: new Map([
    ['c20', ['conoco-2024-07-25']],
    ['c26', ['meeting', 'conoco-2024-07-25']],
    ['c28', []],
  ]),
  backgroundIncidents: new Set(['meeting']),
};

describe('reconcile', () => {
  it('drops ids that the dataset lacks, each with a notice, and keeps the others', () => {
    const { view, notices } = reconcile(
      { ...DEFAULT_VIEW, actors: ['us-forces', 'nato'], incident: 'gone' },
      known,
    );
    expect(view.actors).toEqual(['us-forces']);
    expect(view.incident).toBeNull();
    expect(notices.map(({ parameter, value }) => [parameter, value])).toEqual([
      ['actor', 'nato'],
      ['incident', 'gone'],
    ]);
  });

  it('opens the incident that a claim is about, before a background item', () => {
    expect(reconcile({ ...DEFAULT_VIEW, claim: 'c26' }, known).view.incident).toBe('conoco-2024-07-25');
  });

  it('opens the source for a claim that is evidence of nothing', () => {
    const { view, notices } = reconcile({ ...DEFAULT_VIEW, claim: 'c28' }, known);
    expect([view.incident, view.tab, notices]).toEqual([null, 'source', []]);
  });

  it('says so where the claim is not about the incident', () => {
    const { view, notices } = reconcile({ ...DEFAULT_VIEW, claim: 'c28', incident: 'meeting' }, known);
    expect(view.claim).toBeNull();
    expect(notices[0]?.reason).toBe('claim-not-about-incident');
  });

  it('drops a range that runs backwards, whatever its bounds are written as', () => {
    const { view, notices } = reconcile(
      { ...DEFAULT_VIEW, from: '2024-07-26', to: '2024-07-25T12:00:00+03:00' },
      known,
    );
    expect([view.from, view.to]).toEqual([null, null]);
    expect(notices[0]?.reason).toBe('reversed-range');
  });

  it('says when the dataset has changed since the link was made', () => {
    const { notices } = reconcile({ ...DEFAULT_VIEW, version: '0.9.0' }, known);
    expect(notices).toEqual([{ parameter: 'v', value: '0.9.0', reason: 'version-differs' }]);
  });

  it('changes nothing in a view that fits', () => {
    const view = { ...DEFAULT_VIEW, actors: ['us-forces'], incident: 'conoco-2024-07-25', claim: 'c20' };
    expect(reconcile(view, known)).toEqual({ view, notices: [] });
  });
});
