import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexEntry, escapeBibtex } from './bibtexEntry.ts';
import { plainCitation, type Citation, type CitedDocument } from './citationText.ts';
import { cslItem, cslJson } from './cslItem.ts';

const document: CitedDocument = {
  title: 'هجوم صاروخي متزامن',
  titleTranslation: 'A simultaneous rocket attack',
  language: 'ar',
  outlet: null,
  url: null,
  published: '2024-07-26',
};

const claim: Citation = {
  language: 'en',
  dataset: { id: 'ain-al-asad-conoco-2024-07', title: 'Rocket attacks', version: '1.0.0' },
  address: 'https://example.org/?incident=x&claim=c08&tab=claims&lang=en&v=1.0.0',
  accessed: '2026-11-22',
  subject: {
    kind: 'claim',
    id: 'c08',
    chain: 'The article, quoting AFP',
    quote: '4 صواريخ سقطت في محيط قاعدة عين الأسد',
    translation: { text: 'four rockets fell', by: 'our translation' },
    start: 840,
    end: 905,
    document,
  },
};

const incident: Citation = {
  ...claim,
  subject: {
    kind: 'incident',
    id: 'conoco-2024-07-25',
    title: 'At least one rocket fired at the Conoco base',
    when: 'Night of 25–26 July 2024',
    claims: ['c01', 'c02'],
    documents: [document],
  },
};

const view: Citation = {
  ...claim,
  language: 'ar',
  dataset: { ...claim.dataset, title: 'هجومان صاروخيان' },
  subject: { kind: 'view', words: 'كل التواريخ', documents: [document] },
};

describe('plainCitation', () => {
  it('names speaker, words, translation, document, dataset version, link and day of access', () => {
    expect(plainCitation(claim)).toBe(
      'The article, quoting AFP: “\u20684 صواريخ سقطت في محيط قاعدة عين الأسد\u2069” [“four rockets fell”, our translation]. ' +
        '\u2068هجوم صاروخي متزامن\u2069 [A simultaneous rocket attack], outlet not named in the document, 26 July 2024, characters 840–905. ' +
        'Claim c08 in: “Rocket attacks”, dataset, version 1.0.0. ' +
        'https://example.org/?incident=x&claim=c08&tab=claims&lang=en&v=1.0.0 (accessed 22 November 2026)',
    );
  });

  it('names the outlet where the document does', () => {
    const named = { ...document, outlet: 'The Example', url: 'https://news.example/a' };
    const text = plainCitation({ ...view, subject: { kind: 'view', words: 'x', documents: [named] } });
    expect(text).toContain('The Example، 26 تموز 2024، https://news.example/a');
    expect(text).not.toContain('لا تسمّي');
  });

  it('speaks Arabic with Levantine months', () => {
    expect(plainCitation(view)).toContain('لا تسمّي الوثيقة الجهة الناشرة، 26 تموز 2024');
    expect(plainCitation(view)).toContain('(اطُّلع عليه في 22 تشرين الثاني 2026)');
  });

  it('says that an incident is a synthesis and on what it rests', () => {
    expect(plainCitation(incident)).toContain('The curators’ synthesis, resting on claims c01, c02.');
  });
});

/** Fields of one BibTeX entry by counting braces, as BibTeX does; throws where they do not balance. */
function parseBibtex(text: string): { key: string; fields: Map<string, string> } {
  const head = /^@misc\{([^,]+),\n/.exec(text);
  if (head === null) throw new Error('this is not an entry');
  const fields = new Map<string, string>();
  let at = head[0].length;
  while (text[at] !== '}') {
    const name = /^\s*([a-z]+)\s*=\s*\{/.exec(text.slice(at));
    if (name === null) throw new Error(`no field at ${at}`);
    at += name[0].length;
    const start = at;
    for (let depth = 1; depth > 0; at++) {
      if (at >= text.length) throw new Error('braces do not balance');
      if (text[at] === '{') depth += 1;
      if (text[at] === '}') depth -= 1;
    }
    fields.set(name[1] as string, text.slice(start, at - 1));
    at += /^,?\n/.exec(text.slice(at))?.[0].length ?? 0;
  }
  return { key: head[1] as string, fields };
}

describe('bibtexEntry', () => {
  it('is an entry that BibTeX can read, with an ASCII key and Arabic in UTF-8', () => {
    const { key, fields } = parseBibtex(bibtexEntry(claim));
    expect(key).toBe('ain-al-asad-conoco-2024-07-c08');
    expect(fields.get('title')).toBe('{Claim c08: The article, quoting AFP}');
    expect(fields.get('year')).toBe('2024');
    expect(fields.get('url')).toBe(claim.address);
    expect(fields.get('urldate')).toBe('2026-11-22');
    expect(fields.get('note')).toContain('4 صواريخ سقطت في محيط قاعدة عين الأسد');
    expect(fields.get('note')).toContain('outlet not named in the document');
    expect(fields.has('organization')).toBe(false);
  });

  it('gives incidents and views no date that nobody states', () => {
    for (const citation of [incident, view]) {
      expect(parseBibtex(bibtexEntry(citation)).fields.has('year')).toBe(false);
    }
    expect(parseBibtex(bibtexEntry(view)).key).toBe('ain-al-asad-conoco-2024-07-view-2026-11-22');
  });

  it.each([
    ['50 % & more', '50 \\% \\& more'],
    ['a_b #1 $', 'a\\_b \\#1 \\$'],
    ['{x}', '\\textbraceleft{}x\\textbraceright{}'],
    ['C:\\^~', 'C:\\textbackslash{}\\textasciicircum{}\\textasciitilde{}'],
    ['عين\n"الأسد"', 'عين "الأسد"'],
  ])('escapes %j', (text, escaped) => {
    expect(escapeBibtex(text)).toBe(escaped);
  });

  it('balances its braces and keeps its key ASCII whatever the texts are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(text, text, text, (title, when, id) => {
        const subject = { kind: 'incident', id: `i${id}`, title, when, claims: [], documents: [] } as const;
        const { key, fields } = parseBibtex(bibtexEntry({ ...incident, subject }));
        expect(key).toMatch(/^[A-Za-z0-9-]+$/);
        expect(fields.has('note')).toBe(true);
      }),
      { seed: 20240725 },
    );
  });
});

/** Variables of CSL 1.0.2 by kind, as `csl-data.json` lists them. */
const STRINGS = new Set(
  'id title container-title version URL language abstract note original-title original-publisher'.split(' '),
);
const DATES = new Set(['accessed', 'original-date']);

function isCslDate(value: unknown): boolean {
  const [parts, ...more] = (value as { 'date-parts': number[][] })['date-parts'];
  return more.length === 0 && parts?.length === 3 && parts.every(Number.isInteger);
}

/** True for a variable of CSL with a value of its kind. */
function isVariable(name: string, value: unknown): boolean {
  if (name === 'type') return value === 'entry' || value === 'dataset';
  return DATES.has(name) ? isCslDate(value) : STRINGS.has(name) && typeof value === 'string';
}

describe('cslItem', () => {
  it.each([claim, incident, view])('holds only variables of CSL, each of its kind: %#', (citation) => {
    const [item] = JSON.parse(cslJson(citation)) as [Record<string, unknown>];
    expect(Object.entries(item).filter(([name, value]) => !isVariable(name, value))).toEqual([]);
  });

  it('gives the document as the original, and an outlet only where one is named', () => {
    const item = cslItem(claim);
    expect(item['original-title']).toBe(document.title);
    expect(item['original-date']).toEqual({ 'date-parts': [[2024, 7, 26]] });
    expect(item).not.toHaveProperty('original-publisher');
    expect(item.note).toContain('outlet not named in the document');
    expect(item.abstract).toContain('four rockets fell');
  });
});
