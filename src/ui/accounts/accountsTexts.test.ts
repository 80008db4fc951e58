import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareAccounts } from '../../claims/comparison/compareAccounts.ts';
import { indexDataset } from '../../core/dataset.ts';
import type { Bundle } from '../../core/format/dataset.ts';
import type { Language } from '../../core/text.ts';
import { cellText } from './cellValueText.ts';
import { FACT_HEADS } from './factNames.ts';
import { originsText } from './originsText.ts';
import { rowSentence } from './rowSentence.ts';
import { summarySentence } from './summarySentence.ts';
import { versionLetter } from './versionLetter.ts';

const DATA = new URL('../../../data/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, DATA), 'utf8'));
const readAll = (folder: string) =>
  readdirSync(new URL(`${folder}/`, DATA))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => read(`${folder}/${name}`));

const dataset = indexDataset({
  format: 'dateline-bundle/1',
  dataset: read('dataset.json'),
  sources: readAll('sources'),
  incidents: readAll('incidents'),
  ...(read('places.json') as object),
  ...(read('actors.json') as object),
  ...(read('speakers.json') as object),
} as unknown as Bundle);

/** The tab as a text: the sentence with its marker stroke in brackets, the origins, then row by row. */
function tab(incident: string, language: Language): string {
  const comparison = compareAccounts(dataset, incident);
  const sentence = summarySentence(comparison, dataset, language)
    .map(({ text, emphasis }) => (emphasis === 'marker' ? `[${text}]` : text))
    .join('');
  const rows = comparison.rows.map((row) => {
    const cells = row.cells
      .filter(({ verdict }) => verdict !== 'silent')
      .map(({ values, letter }) => {
        const text = cellText(values, dataset, language);
        return letter === null ? text : `${text} (${versionLetter(letter, language)})`;
      });
    const says = rowSentence(row, comparison.columns.length, dataset, language);
    return [`${FACT_HEADS[row.fact][language]}. ${says}`.trim(), `  ${cells.join(' | ')}`].join('\n');
  });
  return [sentence, originsText(comparison.summary.origins, dataset, language), ...rows].join('\n');
}

describe('the first dataset in words', () => {
  it('has words for every incident, in both languages, and the marker stroke on conflicts only', () => {
    const marked = [...dataset.incidents.keys()].flatMap((incident) =>
      (['en', 'ar'] as const).flatMap((language) => {
        const segments = summarySentence(compareAccounts(dataset, incident), dataset, language);
        return segments.filter(({ emphasis }) => emphasis === 'marker').map(({ text }) => text);
      }),
    );
    expect(marked).toEqual(['conflict on two facts', 'تتعارض في واقعتين']);
  });

  it.each([...dataset.incidents.keys()])('leaves no cell and no sentence of %s empty or half made', (incident) => {
    for (const language of ['en', 'ar'] as const) {
      expect(tab(incident, language)).not.toMatch(/undefined|null|NaN|\{|\| \||\| $/m);
    }
  });

  it('says in English: ain-al-asad-2024-07-25', () => {
    expect(tab('ain-al-asad-2024-07-25', 'en')).toMatchInlineSnapshot();
  });

  it('says in Arabic: ain-al-asad-2024-07-25', () => {
    expect(tab('ain-al-asad-2024-07-25', 'ar')).toMatchInlineSnapshot();
  });

  it('says in English: conoco-2024-07-25', () => {
    expect(tab('conoco-2024-07-25', 'en')).toMatchInlineSnapshot();
  });

  it('says in Arabic: conoco-2024-07-25', () => {
    expect(tab('conoco-2024-07-25', 'ar')).toMatchInlineSnapshot();
  });

  it('says in English: seven-villages-2024-07-25', () => {
    expect(tab('seven-villages-2024-07-25', 'en')).toMatchInlineSnapshot();
  });

  it('says in Arabic: seven-villages-2024-07-25', () => {
    expect(tab('seven-villages-2024-07-25', 'ar')).toMatchInlineSnapshot();
  });

  it('says in English: tower-22-2024', () => {
    expect(tab('tower-22-2024', 'en')).toMatchInlineSnapshot();
  });

  it('says in Arabic: tower-22-2024', () => {
    expect(tab('tower-22-2024', 'ar')).toMatchInlineSnapshot();
  });

  it('says in English: attacks-on-us-bases', () => {
    expect(tab('attacks-on-us-bases', 'en')).toMatchInlineSnapshot();
  });

  it('says in Arabic: attacks-on-us-bases', () => {
    expect(tab('attacks-on-us-bases', 'ar')).toMatchInlineSnapshot();
  });

  it('says in English: attacks-pause-2024', () => {
    expect(tab('attacks-pause-2024', 'en')).toMatchInlineSnapshot();
  });

  it('says in Arabic: attacks-pause-2024', () => {
    expect(tab('attacks-pause-2024', 'ar')).toMatchInlineSnapshot();
  });

  it('says in English: coalition-founding-2014', () => {
    expect(tab('coalition-founding-2014', 'en')).toMatchInlineSnapshot();
  });

  it('says in Arabic: coalition-founding-2014', () => {
    expect(tab('coalition-founding-2014', 'ar')).toMatchInlineSnapshot();
  });

  it('says in English: commanders-meeting-2024-07', () => {
    expect(tab('commanders-meeting-2024-07', 'en')).toMatchInlineSnapshot();
  });

  it('says in Arabic: commanders-meeting-2024-07', () => {
    expect(tab('commanders-meeting-2024-07', 'ar')).toMatchInlineSnapshot();
  });

  it('says in English: washington-meeting-2024-07', () => {
    expect(tab('washington-meeting-2024-07', 'en')).toMatchInlineSnapshot();
  });

  it('says in Arabic: washington-meeting-2024-07', () => {
    expect(tab('washington-meeting-2024-07', 'ar')).toMatchInlineSnapshot();
  });
});
