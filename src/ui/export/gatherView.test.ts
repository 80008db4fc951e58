import { describe, expect, it } from 'vitest';
import { incidentRecords } from '../../claims/incidentRecords.ts';
import { filterOf } from '../../core/filter.ts';
import { DEFAULT_VIEW, type View } from '../../core/view.ts';
import { decodeView } from '../../core/viewUrl.ts';
import { createEngine } from '../../engine/createEngine.ts';
import type { EngineClient, PageRequest } from '../../engine/protocol.ts';
import { publishedDataset } from '../../testing/publishedDataset.ts';
import { allRows, exportedView } from './gatherView.ts';

const dataset = publishedDataset();
const { timeZone } = dataset.head;

/** The real engine without its worker; brings no more than two rows a message. */
function engineOf(): { engine: EngineClient; requests: PageRequest[] } {
  const core = createEngine();
  core.open(incidentRecords(dataset));
  const requests: PageRequest[] = [];
  const page = (request: PageRequest) => {
    requests.push(request);
    return Promise.resolve(core.page({ ...request, count: Math.min(2, request.count) }));
  };
  return { engine: { page } as EngineClient, requests };
}

async function shown(view: View) {
  const { engine } = engineOf();
  const rows = await allRows(engine, filterOf(view, timeZone));
  return exportedView(rows, {
    dataset,
    view,
    language: 'en',
    page: 'https://example.org/maps/?old=1#x',
    accessed: '2026-11-22',
    words: 'words',
  });
}

describe('what is exported', () => {
  it('is every row that passes, though the engine brings them in pages', async () => {
    const { engine, requests } = engineOf();
    const rows = await allRows(engine, filterOf({ ...DEFAULT_VIEW, background: true }, timeZone));
    expect(rows).toHaveLength(dataset.bundle.incidents.length);
    expect(requests.map(({ from }) => from)).toEqual([0, 2, 4, 6, 8]);
  });

  it('honours the filters, and keeps only claims about what is shown', async () => {
    const view = { ...DEFAULT_VIEW, from: '2024-01-28', to: '2024-01-28' };
    const { incidents, claims } = await shown(view);
    expect(incidents.map(({ incident, certainty }) => [incident.id, certainty])).toEqual([
      ['tower-22-2024', 'possible'],
    ]);
    expect(claims.length).toBeGreaterThan(0);
    for (const { claim } of claims) expect(claim.about).toContain('tower-22-2024');
  });

  it('is nothing where nothing passes', async () => {
    const { incidents, claims } = await shown({ ...DEFAULT_VIEW, from: '2010-01-01', to: '2010-01-02' });
    expect([incidents, claims]).toEqual([[], []]);
  });

  it('names the facts in conflict, and links that reopen view, incident and claim in this version', async () => {
    const view = { ...DEFAULT_VIEW, from: '2024-07-25', to: '2024-07-26' };
    const exported = await shown(view);
    const base = exported.incidents.find(({ incident }) => incident.id === 'ain-al-asad-2024-07-25');
    expect(base?.conflictsOn).toEqual(['munitions', 'impact']);
    const read = (address: string) => decodeView(new URL(address).search).view;
    expect(exported.address).toMatch(/^https:\/\/example\.org\/maps\/\?from/);
    expect(read(exported.address)).toEqual({ ...view, language: 'en', version: dataset.head.version });
    const claim = exported.claims.find(({ claim: { id } }) => id === 'c08');
    expect(read(claim?.address ?? '')).toMatchObject({
      claim: 'c08',
      incident: 'ain-al-asad-2024-07-25',
      tab: 'claims',
      from: null,
    });
    expect(claim?.attribution.en).toBe('The article, quoting AFP, which quotes an Iraqi security source');
    expect(claim?.readings).toContainEqual(expect.objectContaining({ en: 'fell: 4 rockets' }));
    const headline = exported.claims.find(({ claim: { id } }) => id === 'c01');
    expect(headline?.readings.map(({ en }) => en)).toContain('Ain al-Asad: at the same time as Conoco');
  });
});
