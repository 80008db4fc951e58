import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLicences } from './checkLicences.ts';
import { temporaryFolder } from './datasetFixture.ts';
import { isAllowed } from './licenceExpression.ts';

interface FakePackage {
  readonly own?: object;
  readonly lock?: object;
  readonly text?: string;
}

/** Checks a tree of packages by their paths below `node_modules`. */
async function check(packages: Readonly<Record<string, FakePackage>>) {
  const root = await temporaryFolder();
  const locked: Record<string, object> = { '': { license: 'MIT' } };
  for (const [name, { own, lock, text }] of Object.entries(packages)) {
    const path = `node_modules/${name}`;
    if (lock !== undefined) locked[path] = { version: '1.0.0', ...lock };
    if (own === undefined) continue;
    await mkdir(join(root, path), { recursive: true });
    const base = { name: name.replace(/^.*node_modules\//, ''), version: '1.0.0' };
    await writeFile(join(root, path, 'package.json'), JSON.stringify({ ...base, ...own }));
    if (text !== undefined) await writeFile(join(root, path, 'LICENSE'), text);
  }
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: locked }));
  return checkLicences(['--folder', root]);
}

test('permissive licences pass, in every spelling', async () => {
  const { output, status } = await check({
    plain: { own: { license: 'MIT' }, lock: { license: 'MIT' } },
    either: { own: { license: '(GPL-3.0-only OR MIT)' } },
    old: { own: { licenses: [{ type: 'ISC' }] } },
    elsewhere: { lock: { license: 'BSD-2-Clause', optional: true } },
    silent: { own: {}, text: 'Apache License\n  Version 2.0, January 2004' },
    '@fontsource/x': { own: { license: 'OFL-1.1' }, lock: {} },
    'axe-core': { own: { license: 'MPL-2.0' }, lock: { dev: true } },
  });
  expect(output).toContain('7 packages, 0 with a licence that is not allowed');
  expect(status).toBe(0);
});

test.each([
  ['x', { own: { license: 'GPL-3.0-only' }, lock: { dev: true } }, 'not on the list'],
  ['x', { own: { license: 'MIT AND AGPL-3.0-only' } }, 'not on the list'],
  ['x', { own: { license: 'UNLICENSED' } }, 'not on the list'],
  ['x', { own: { license: 'SEE LICENSE IN TERMS.txt' } }, 'not on the list'],
  ['x', { own: {} }, 'it states no licence'],
  ['x', { own: {}, text: 'All rights reserved.' }, 'it states no licence'],
  ['x', { own: { license: 'OFL-1.1' } }, 'named packages only'],
  ['x', { own: { license: 'MPL-2.0' }, lock: { dev: true } }, 'named packages only'],
  ['axe-core', { own: { license: 'MPL-2.0' }, lock: {} }, 'the published app needs it'],
  ['axe-core', { own: { license: 'MPL-2.0' } }, 'the published app needs it'],
  ['not-installed', { lock: { license: 'SSPL-1.0', optional: true } }, 'not on the list'],
  ['two-words', { own: { license: 'GPL-2.0-only' }, lock: { license: 'MIT' } }, '(package.json)'],
  ['outer/node_modules/@scope/inner', { own: { license: 'BUSL-1.1' } }, '@scope/inner 1.0.0'],
])('%s %j is refused', async (name, fake, reason) => {
  const outer = { own: { license: 'MIT' } };
  const { output, status } = await check({ outer, [name]: fake });
  expect(status).toBe(1);
  expect(output).toContain('Not allowed:');
  expect(output).toContain(reason);
  expect(output).toContain(`node_modules/${name}`);
});

test('a folder without packages is not passed over', async () => {
  expect(checkLicences(['--folder', await temporaryFolder()]).status).toBe(2);
});

test.each([
  ['MIT', true],
  ['GPL', false],
  ['MIT OR GPL', true],
  ['MIT AND GPL', false],
  ['GPL OR MIT AND ISC', true],
  ['(GPL OR MIT) AND GPL', false],
  ['MIT WITH x', false],
  ['', false],
  ['MIT OR', false],
  ['MIT ISC', false],
  ['(MIT', false],
  ['MIT)', false],
])('the expression %j: %s', (expression, expected) => {
  expect(isAllowed(expression, (licence) => ['MIT', 'ISC'].includes(licence))).toBe(expected);
});
