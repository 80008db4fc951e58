import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countText, matchSelector } from '../claims/quoteMatch.ts';
import type { Selector } from '../core/format/primitives.ts';
import { temporaryFolder, writeDataset } from './datasetFixture.ts';
import { findQuote } from './findQuote.ts';

const TEXT = 'قال مصدر إنّ القاعدة قُصفت.\nوقال مصدر آخر إن “4 صواريخ” سقطت في محيط القاعدة. The End.\n';

async function search(words: readonly string[], text = TEXT) {
  const root = await temporaryFolder();
  const data = join(root, 'data');
  const archive = join(root, 'archive');
  await mkdir(archive);
  await writeFile(join(archive, 'text.txt'), text);
  await writeDataset(data, (bundle) => {
    const sha256 = createHash('sha256').update(text).digest('hex');
    Object.assign(bundle.sources[0]?.archive ?? {}, { sha256 });
  });
  return findQuote([...words, '--data', data, '--archive', archive]);
}

function selectorsIn(output: string): Selector[] {
  return [...output.matchAll(/^\{\n[^}]*\n\}$/gm)].map(([json]) => JSON.parse(json) as Selector);
}

test('every occurrence comes as a selector that the checker accepts', async () => {
  const { output, status } = await search(['قال مصدر']);
  expect(status).toBe(0);
  expect(output).toContain('(text.txt), 2 of 2:');
  const selectors = selectorsIn(output);
  expect(selectors.map(({ start, end }) => [start, end])).toEqual([
    [0, 8],
    [29, 37],
  ]);
  for (const selector of selectors) {
    expect(matchSelector(countText(TEXT), selector)).toEqual({ kind: 'found' });
  }
});

test('words that the shell has split, or that are not in NFC, are found', async () => {
  expect((await search(['سقطت', 'في', 'محيط'])).status).toBe(0);
  expect((await search(['مصدر ا\u0653خر'])).status).toBe(0);
});

test.each([
  ['إن القاعدة قصفت', 'tashkeel', 'إنّ القاعدة قُصفت'],
  ['قال مصدر اخر', 'form of alef', 'قال مصدر آخر'],
  ['ان "٤ صواريخ"', 'digits', 'إن “4 صواريخ”'],
  ['ان "٤ صواريخ"', 'quotation marks', 'إن “4 صواريخ”'],
  ['في  محيط القاعده', 'teh marbuta', 'في محيط القاعدة'],
  ['قصفت. وقال', 'spaces or line breaks', 'قُصفت.\nوقال'],
  ['the end', 'capital', 'The End'],
])('%s: the text has another spelling (%s)', async (words, difference, exact) => {
  const { output, status } = await search([words]);
  expect(status).toBe(1);
  expect(output).toContain(difference);
  expect(selectorsIn(output)[0]?.exact).toBe(exact);
});

test('a sign on the last letter belongs to the words', async () => {
  const { output } = await search(['كتب احمد'], 'وكتب أحمدُ ذلك.');
  expect(selectorsIn(output)[0]?.exact).toBe('كتب أحمدُ');
});

test('the first difference is named by its code point', async () => {
  const { output, status } = await search(['سقطت في محيط المدينة']);
  expect(status).toBe(1);
  expect(output).toContain('comes closest at offset');
  expect(output).toMatch(/the text has "ق" \(U\+0642\), yours have "م" \(U\+0645\)/);
  expect((await search(['قال مصدر اخر'])).output).toContain(
    'the text has "آ" (U+0622 ARABIC LETTER ALEF WITH MADDA ABOVE), yours have "ا" (U+0627 ARABIC LETTER ALEF)',
  );
});

test('words that the text has nothing of', async () => {
  const { output, status } = await search(['xyzw']);
  expect(status).toBe(1);
  expect(output).toContain('has nothing like these words');
});

test('without words, a folder, an archive or a text of the source it ends with 2', async () => {
  expect((await search([])).status).toBe(2);
  expect((await search(['x', '--nonsense'])).status).toBe(2);
  expect((await findQuote(['x', '--data', 'no-such-folder'])).status).toBe(2);
  const root = await temporaryFolder();
  await writeDataset(root);
  expect((await findQuote(['x', '--data', root, '--archive', join(root, 'none')])).status).toBe(2);
  const { output, status } = await findQuote(['x', '--data', root], {
    DATELINE_ARCHIVE: await temporaryFolder(),
  });
  expect(status).toBe(2);
  expect(output).toContain('nothing was searched');
});
