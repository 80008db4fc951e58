import { CITATION_WORDS, citationNotes, citationTitle, type Citation } from './citationText.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even behind a backslash, so an escaped one would still unbalance the field.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** A text as LaTeX reads it back; scripts stay UTF-8, line ends become spaces. */
export function escapeBibtex(text: string): string {
  return text
    .replace(/[\\{}$&#%_^~]/g, (character) => ESCAPES[character] ?? character)
    .replace(/\s+/g, ' ')
    .trim();
}

/** A citation key of ASCII letters, digits and hyphens. */
function keyOf({ dataset, subject, accessed }: Citation): string {
  const part = subject.kind === 'view' ? `view-${accessed}` : subject.id;
  return `${dataset.id}-${part}`
    .replace(/[^A-Za-z0-9]/gu, (character) =>
      /[\s_.:-]/.test(character) ? '-' : `u${(character.codePointAt(0) ?? 0).toString(16)}`,
    )
    .replace(/-+/g, '-');
}

/** Addresses go to `\url` as they are; only what would end the field is percent-encoded. */
export function bareAddress(address: string): string {
  return address.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}

/**
 * A BibTeX entry of the type `misc`, which asks for nothing that we do not know: a claim carries the date of its
 * document, an incident and a view none. Works with BibTeX and biblatex (`url`, `urldate`, `version`).
 */
export function bibtexEntry(citation: Citation): string {
  const { subject, language, dataset, address, accessed } = citation;
  const words = CITATION_WORDS[language];
  const fields: [string, string][] = [
    // Double braces keep capitals and foreign scripts as they are.
    ['title', `{${escapeBibtex(citationTitle(citation))}}`],
    [
      'howpublished',
      escapeBibtex(
        [words.quoted(dataset.title), words.dataset, words.version(dataset.version)].join(words.comma),
      ),
    ],
  ];
  if (subject.kind === 'claim') {
    const [year = '', month = ''] = subject.document.published.split('-');
    fields.push(['year', year], ['month', String(Number(month))]);
    if (subject.document.outlet !== null) {
      fields.push(['organization', `{${escapeBibtex(subject.document.outlet)}}`]);
    }
  }
  fields.push(
    ['version', escapeBibtex(dataset.version)],
    ['url', bareAddress(address)],
    ['urldate', accessed],
    ['language', language === 'ar' ? 'arabic' : 'english'],
    ['note', escapeBibtex(citationNotes(citation).join(words.semicolon))],
  );
  return miscEntry(keyOf(citation), fields);
}

/** An entry of fields whose values are escaped already. */
export function miscEntry(key: string, fields: readonly (readonly [string, string])[]): string {
  const lines = fields.map(([name, value]) => `  ${name.padEnd(12)} = {${value}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}
