import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../core/view.ts';
import { decodeView } from '../../core/viewUrl.ts';
import { claimAddress, claimHref, incidentHref, incidentOfClaim } from './claimLink.ts';
import { copiedQuote } from './copiedQuote.ts';
import { publishedDataset } from '../../testing/publishedDataset.ts';

const dataset = publishedDataset();
const claim = (id: string) => {
  const found = dataset.claims.get(id);
  if (found === undefined) throw new Error(`the dataset has no ${id}`);
  return found;
};

describe('links to claims', () => {
  const view = {
    ...DEFAULT_VIEW,
    actors: ['us-forces'],
    camera: { zoom: 3, latitude: 1, longitude: 2, bearing: 0, pitch: 0 },
  };

  it('keeps what the reader has filtered and lets the map fit the incident', () => {
    const { view: read } = decodeView(claimHref(view, 'c06', 'ain-al-asad-2024-07-25'));
    expect(read).toEqual({
      ...view,
      camera: null,
      claim: 'c06',
      incident: 'ain-al-asad-2024-07-25',
      tab: 'claims',
    });
    expect(decodeView(incidentHref(view, 'tower-22-2024')).view).toMatchObject({ incident: 'tower-22-2024' });
  });

  it('passes on the claim alone, with language and dataset version', () => {
    const address = claimAddress('https://example.org/maps/?actor=us-forces#x', {
      claim: 'c06',
      incident: 'ain-al-asad-2024-07-25',
      tab: 'claims',
      language: 'ar',
      version: '1.0.0',
      data: null,
    });
    expect(address).toBe(
      'https://example.org/maps/?incident=ain-al-asad-2024-07-25&claim=c06&tab=claims&lang=ar&v=1.0.0',
    );
  });

  it('opens a claim in the current incident, else in one that is not background', () => {
    expect(incidentOfClaim(claim('c16'), null, dataset)).toBe('ain-al-asad-2024-07-25');
    expect(incidentOfClaim(claim('c16'), 'washington-meeting-2024-07', dataset)).toBe(
      'washington-meeting-2024-07',
    );
    expect(incidentOfClaim(claim('c17'), 'ain-al-asad-2024-07-25', dataset)).toBe(
      'washington-meeting-2024-07',
    );
    expect(incidentOfClaim(claim('c33'), 'ain-al-asad-2024-07-25', dataset)).toBeNull();
  });

  it('copies words, translation, attribution and link; the words come without quotation marks', () => {
    const source = dataset.sourceOfClaim.get('c08');
    if (source === undefined) throw new Error('the dataset has no c08');
    const [words, translation, where, address] = copiedQuote(
      claim('c08'),
      source,
      dataset,
      'en',
      'https://example.org/?claim=c08',
    ).split('\n');
    expect(words).toBe(claim('c08').quote.exact);
    expect(translation).toMatch(/^four rockets .*\(our translation\)$/);
    expect(where).toContain('The article, quoting AFP, which quotes an Iraqi security source');
    expect(where).toContain('characters 840–905');
    expect(address).toBe('https://example.org/?claim=c08');
  });

  it('copies an Arabic quote for an Arabic reader without its translation', () => {
    const source = dataset.sourceOfClaim.get('c08');
    if (source === undefined) throw new Error('the dataset has no c08');
    const lines = copiedQuote(claim('c08'), source, dataset, 'ar', 'https://example.org/').split('\n');
    expect(lines).toHaveLength(3);
  });
});
