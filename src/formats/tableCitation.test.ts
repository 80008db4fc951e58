import { describe, expect, it } from 'vitest';
import { bibtexOfTable, cslOfTable, plainTableCitation, type TableCitation } from './tableCitation.ts';

const SHA = 'ab'.repeat(32);
const citation: TableCitation = {
  language: 'en',
  file: { name: 'field_notes.csv', sha256: SHA },
  reading: ['read as ACLED', 'days in UTC'],
  subject: { kind: 'row', id: 'ZZZ1', row: 17, title: 'Armed clash · Upper Ford', when: '25 Jul 2024' },
  address: 'https://a.example/?data=local~abababababababab~1~field_notes.csv&incident=ZZZ1',
  accessed: '2026-11-25',
};

describe('a citation of a row', () => {
  it('names the file, its hash, the row and how it was read', () => {
    expect(plainTableCitation(citation).replace(/[\u2066-\u2069]/g, '')).toBe(
      `“Armed clash · Upper Ford”, 25 Jul 2024. Row 17 (id ZZZ1) of the file “field_notes.csv” (SHA-256 ${SHA}; read as ACLED; days in UTC; the page that showed it does not know who published the file). ${citation.address} (accessed 25 November 2026)`,
    );
  });

  it('pretends no publisher, author or date of publication in any form', () => {
    const bibtex = bibtexOfTable(citation);
    expect(bibtex).toContain('field\\_notes.csv');
    expect(bibtex).toContain(`@misc{file-${SHA.slice(0, 16)}-row-17,`);
    for (const field of ['author', 'organization', 'publisher ', 'year', 'version']) {
      expect(bibtex).not.toMatch(new RegExp(`^\\s*${field}\\s*=`, 'm'));
    }
    const [item] = JSON.parse(cslOfTable(citation)) as Record<string, unknown>[];
    expect(Object.keys(item ?? {}).sort()).toEqual(
      ['URL', 'accessed', 'container-title', 'id', 'language', 'note', 'title', 'type'].sort(),
    );
    expect(item).toMatchObject({ 'container-title': 'field_notes.csv', type: 'entry' });
  });

  it('cites a view by its words, in Arabic as well', () => {
    const view: TableCitation = { ...citation, language: 'ar', subject: { kind: 'view', words: 'كل شيء' } };
    expect(plainTableCitation(view)).toMatch(/^كل شيء\. عرض من الملف «/);
    expect(plainTableCitation(view)).toContain('لا تعرف الصفحة التي عرضته من نشر الملف');
    expect(cslOfTable(view)).toContain('"type": "dataset"');
  });
});
