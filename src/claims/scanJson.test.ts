import fc from 'fast-check';
import { expect, test } from 'vitest';
import { childPath, lineAndColumn, lineOfPath, scanJson } from './scanJson.ts';

const TEXT = `{
  "claims": [
    { "id": "c01" },
    {
      "id": "c02",
      "odd key": [1, true, null]
    }
  ]
}
`;

test('tells the line of a path, and of the nearest ancestor of a path that is not there', () => {
  const scan = scanJson(TEXT);
  expect(scan.problem).toBeNull();
  expect(lineOfPath(TEXT, scan, 'claims[1].id')).toBe(5);
  expect(lineOfPath(TEXT, scan, 'claims[1]["odd key"][2]')).toBe(6);
  expect(lineOfPath(TEXT, scan, 'claims[1].quote.start')).toBe(4);
  expect(lineOfPath(TEXT, scan, 'nothing')).toBe(1);
});

test('finds keys that stand twice', () => {
  expect(scanJson('{"a": {"b": 1, "b": 2}}').duplicates).toEqual(['a.b']);
});

test.each([
  ['{"a": 1,\n "b": }', 2, 7, false],
  ['{"a": 1\n "b": 2}', 2, 2, false],
  ['[1, 2', 1, 6, true],
  ['{"a": "text', 1, 12, true],
  ['{"a": tru', 1, 10, true],
  ['{"a": 35.', 1, 10, true],
  ['[1e+', 1, 5, true],
  ['[35.x', 1, 4, false],
  ['[1] 2', 1, 5, false],
  ['', 1, 1, true],
  ['{"a": "line\nbreak"}', 1, 12, false],
  ['{"a": "\\x"}', 1, 7, false],
  ["{'a': 1}", 1, 2, false],
  ['['.repeat(300), 1, 258, false],
])('%s stops at line %d, column %d', (text, line, column, atEnd) => {
  expect(scanJson(text).problem).toMatchObject({ line, column, atEnd });
});

test('agrees with JSON.parse on what is JSON', () => {
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '}', ',', '0', '\\', '-', '.', 'e'))
    .map(
      ([text, at, insert]) =>
        text.slice(0, at % (text.length + 1)) + insert + text.slice((at % (text.length + 1)) + 1),
    );
  fc.assert(
    fc.property(fc.oneof(fc.json(), broken), (text) => {
      let valid = true;
      try {
        JSON.parse(text);
      } catch {
        valid = false;
      }
      expect(scanJson(text).problem === null).toBe(valid);
    }),
    { numRuns: 500 },
  );
});

test('the position of every value is where that value begins', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      for (const offset of scanJson(text).positions.values()) expect(text[offset]).toMatch(/[-{["tfn\d]/);
    }),
  );
});

test('paths and places', () => {
  expect(childPath('', 'a')).toBe('a');
  expect(childPath('a', 3)).toBe('a[3]');
  expect(childPath('a', 'x y')).toBe('a["x y"]');
  expect(lineAndColumn('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
});
