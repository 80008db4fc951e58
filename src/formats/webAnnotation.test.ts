import { describe, expect, it } from 'vitest';
import { publishedDataset } from '../testing/publishedDataset.ts';
import { exampleView } from './exampleView.ts';
import { ANNOTATION_CONTEXT, webAnnotation } from './webAnnotation.ts';

/** Terms of https://www.w3.org/ns/anno.jsonld that an export may use: any other key would be dropped by JSON-LD tools. */
const TERMS = new Set(
  (
    '@context id type label creator generator rights total first partOf startIndex items motivation body target source ' +
    'state sourceDate selector exact prefix suffix start end value format language textDirection purpose name'
  ).split(' '),
);

const TYPES = new Set(
  (
    'AnnotationCollection AnnotationPage Annotation TextualBody SpecificResource TimeState TextQuoteSelector ' +
    'TextPositionSelector Organization Software'
  ).split(' '),
);

/** The motivations of the Web Annotation Vocabulary, 3.3. */
const MOTIVATIONS = new Set(
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  ),
);

interface Node {
  readonly [key: string]: unknown;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const entry of value) walk(entry, visit);
  else if (typeof value === 'object' && value !== null) {
    visit(value as Node);
    for (const entry of Object.values(value)) walk(entry, visit);
  }
}

interface Collection {
  readonly '@context': string;
  readonly total: number;
  readonly first: {
    readonly items: {
      readonly id: string;
      readonly body: { readonly value: string; readonly language: string; readonly purpose: string }[];
      readonly target: { readonly source: string; readonly selector: Node[] };
    }[];
  };
}

describe('webAnnotation', () => {
  const view = exampleView(publishedDataset());
  const collection = JSON.parse(webAnnotation(view)) as Collection;

  it('uses nothing but terms, types and motivations of the context', () => {
    expect(collection['@context']).toBe(ANNOTATION_CONTEXT);
    const used = { keys: new Set<string>(), types: new Set<unknown>(), motivations: new Set<unknown>() };
    walk(collection, (node) => {
      for (const key of Object.keys(node)) used.keys.add(key);
      if ('type' in node) used.types.add(node['type']);
      for (const key of ['purpose', 'motivation']) if (key in node) used.motivations.add(node[key]);
    });
    expect([...used.keys].filter((key) => !TERMS.has(key))).toEqual([]);
    expect([...used.types].filter((type) => !TYPES.has(String(type)))).toEqual([]);
    expect([...used.motivations].filter((one) => !MOTIVATIONS.has(String(one)))).toEqual([]);
  });

  it('has an annotation for each claim, each with an absolute address of its own', () => {
    expect(collection.total).toBe(view.claims.length);
    const ids = collection.first.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(view.claims.length);
    for (const id of ids) expect(() => new URL(id)).not.toThrow();
  });

  it('points at the very words by quote and by position', () => {
    collection.first.items.forEach(({ target }, index) => {
      const { quote } = view.claims[index]?.claim ?? {};
      const [words, position] = target.selector;
      expect(words).toEqual({
        type: 'TextQuoteSelector',
        exact: quote?.exact,
        prefix: quote?.prefix,
        suffix: quote?.suffix,
      });
      expect(position).toEqual({ type: 'TextPositionSelector', start: quote?.start, end: quote?.end });
      // Positions count code points.
      expect(Array.from(quote?.exact ?? '')).toHaveLength((quote?.end ?? 0) - (quote?.start ?? 0));
    });
  });

  it('names a document without an address by its hash, one with an address by that', () => {
    const [source] = view.dataset.bundle.sources;
    if (source === undefined) throw new Error('the example has no source');
    expect(collection.first.items[0]?.target.source).toBe(`urn:sha256:${source.archive.sha256}`);
    const named = view.claims.map((claim) => ({
      ...claim,
      source: { ...source, url: 'https://news.example/a' },
    }));
    const other = JSON.parse(webAnnotation({ ...view, claims: named })) as Collection;
    expect(other.first.items[0]?.target.source).toBe('https://news.example/a');
  });

  it('gives translations in their language and discrepancies as comments', () => {
    const body = (id: string) => collection.first.items.find((one) => one.id.includes(`claim=${id}&`))?.body;
    expect(body('c08')).toContainEqual(
      expect.objectContaining({
        value: 'four rockets fell in the vicinity of Ain al-Asad base in Anbar governorate, western Iraq',
        language: 'en',
        purpose: 'describing',
      }),
    );
    expect(body('c32')?.filter(({ purpose }) => purpose === 'commenting').length).toBeGreaterThan(0);
  });
});
