import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';

/** The rooms each room may import besides itself. `main` stands for the files directly in `src/`. */
const below: Record<string, readonly string[]> = {
  core: [],
  testing: ['core'],
  claims: ['core'],
  engine: ['core'],
  formats: ['core'],
  offline: [],
  pipeline: ['core', 'claims', 'engine', 'formats', 'reader', 'offline'],
  reader: ['core', 'claims', 'formats'],
  state: ['core', 'engine', 'reader'],
  map: ['core', 'engine'],
  ui: ['core', 'claims', 'engine', 'formats', 'state', 'map'],
  main: ['core', 'claims', 'engine', 'formats', 'reader', 'pipeline', 'state', 'map', 'ui'],
};

/** Rooms that see only a part of the engine, and which paths below `src/` that part is. */
const engineParts: Record<string, { allowed: RegExp; words: string }> = {
  state: { allowed: /^engine\/(client|protocol)/, words: 'only the client and the protocol of the engine' },
  map: { allowed: /^engine\/(client|protocol)/, words: 'only the client and the protocol of the engine' },
  ui: { allowed: /^engine\/(?!worker)/, words: 'anything of the engine but its worker' },
};

/**
 * What the pages without JavaScript take from the page: its words and its shapes, in modules that draw nothing by
 * themselves (no component, no hook), and the tokens of its look. A test below sees to it that these bring no framework.
 */
const publishedPages = {
  files: /^pipeline\/publish\//,
  allowed:
    /^(ui\/look\/tokens\.css|ui\/[a-z]+\/(?!use[A-Z])[a-z]\w*\.ts|map\/(basemapData|basemapFacts|basemapPalette|footprintGeometry|incidentColours|mapMessages|symbolGeometry)\.ts)$/,
};

/** Packages that belong to some rooms only; a name ending in `/` stands for the whole scope. */
const packageRooms: { names: RegExp; rooms: readonly string[] }[] = [
  { names: /^maplibre-gl(\/|$)/, rooms: ['map'] },
  { names: /^(react|react-dom|react-aria|react-aria-components|react-stately)(\/|$)/, rooms: ['ui', 'main'] },
  { names: /^@(react-aria|react-stately|react-types|testing-library)\//, rooms: ['ui', 'main'] },
  { names: /^zustand(\/|$)/, rooms: ['state', 'ui', 'main'] },
];

/** Every module that a source names: imports of all kinds, exports from, and `new URL` for workers. */
function importsOf(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`src/${file} cannot be parsed: ${errors[0].message}`);
  const found: string[] = [];
  const add = (node: unknown) => {
    const value = textOf(node);
    if (value !== null) found.push(value);
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    TSExternalModuleReference: (node) => add(node.expression),
    NewExpression: (node) => {
      const [path, origin] = node.arguments;
      const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL';
      if (isUrl && origin?.type === 'MemberExpression' && origin.object.type === 'MetaProperty') add(path);
    },
    CallExpression: (node) => {
      const { callee } = node;
      const isMeta = callee.type === 'MemberExpression' && callee.object.type === 'MetaProperty';
      if (!isMeta && !(callee.type === 'Identifier' && callee.name === 'require')) return;
      const [paths] = node.arguments;
      if (paths?.type === 'ArrayExpression') paths.elements.forEach(add);
      else add(paths);
    },
  }).visit(program);
  return found;
}

/** The text of a string, or of a template without holes; null for anything computed. */
function textOf(node: unknown): string | null {
  if (typeof node !== 'object' || node === null) return null;
  if ('value' in node && typeof node.value === 'string') return node.value;
  if (!('quasis' in node) || !Array.isArray(node.quasis) || node.quasis.length !== 1) return null;
  const [only] = node.quasis as { value: { cooked: string | null } }[];
  return only?.value.cooked ?? null;
}

function roomOf(path: string): string {
  const slash = path.indexOf('/');
  return slash < 0 ? 'main' : path.slice(0, slash);
}

function roomsAtOrBelow(room: string): Set<string> {
  const rooms = new Set([room]);
  for (const one of rooms) for (const lower of below[one] ?? []) rooms.add(lower);
  return rooms;
}

/** The rule that an import breaks, or null. `file` is relative to `src/`. */
function brokenRule(file: string, imported: string): string | null {
  const room = roomOf(file);
  const allowed = below[room];
  if (allowed === undefined) return `src/${room} is no room: ${Object.keys(below).join(', ')}`;
  const isTest = room === 'testing' || /\.(test|bench)\.tsx?$/.test(file);

  if (isBuiltin(imported)) {
    return isTest || room === 'pipeline' ? null : 'only pipeline, tests and vite.config.ts use Node';
  }
  const [path = ''] = imported.split(/[?#]/);
  if (!path.startsWith('.') && !path.startsWith('/')) {
    const owner = packageRooms.find(({ names }) => names.test(path));
    if (owner === undefined) return null;
    const rooms = isTest ? roomsAtOrBelow(room) : new Set([room]);
    return owner.rooms.some((one) => rooms.has(one)) ? null : `only ${owner.rooms.join(', ')} may import it`;
  }

  const target = path.startsWith('/')
    ? posix.relative('/src', posix.normalize(path))
    : posix.normalize(posix.join(posix.dirname(file), path));
  if (target.startsWith('..')) {
    return isTest || room === 'pipeline' ? null : 'only pipeline and tests reach outside src';
  }
  const targetRoom = roomOf(target);
  if (targetRoom === room) return null;
  if (publishedPages.files.test(file) && publishedPages.allowed.test(target)) return null;
  if (targetRoom === 'testing') return isTest ? null : 'only tests import what is made for tests';
  if (isTest) {
    return roomsAtOrBelow(room).has(targetRoom) ? null : `tests of ${room} import what lies at or below it`;
  }
  if (!allowed.includes(targetRoom)) return `${room} may import ${allowed.join(', ') || 'no other room'}`;
  const part = targetRoom === 'engine' ? engineParts[room] : undefined;
  return part === undefined || part.allowed.test(target) ? null : `${room} may import ${part.words}`;
}

/** Every broken rule in the given files (path below `src/` → source), one line each. */
function findViolations(files: Iterable<[string, string]>): string[] {
  return [...files].flatMap(([file, source]) =>
    importsOf(file, source).flatMap((imported) => {
      const rule = brokenRule(file, imported);
      return rule === null ? [] : [`src/${file} imports '${imported}': ${rule}`];
    }),
  );
}

function sourceFiles(): [string, string][] {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(`${folder}/${path}`, 'utf8')]);
}

describe('the rooms of src', () => {
  it('import only what lies below them', () => {
    const files = sourceFiles();
    expect(files.map(([path]) => path)).toContain('layers.test.ts');
    expect(findViolations(files)).toEqual([]);
  });

  it('bring no framework into the pages without JavaScript', () => {
    const files = new Map(sourceFiles());
    const isOfPublish = (file: string) => publishedPages.files.test(file) && !file.endsWith('.test.ts');
    const reached = new Set([...files.keys()].filter(isOfPublish));
    const brought: string[] = [];
    for (const file of reached) {
      for (const imported of importsOf(file, files.get(file) ?? '')) {
        const target = posix.normalize(posix.join(posix.dirname(file), imported));
        if (packageRooms.some(({ names }) => names.test(imported))) brought.push(`${file} ${imported}`);
        if (!imported.startsWith('.') || target.startsWith('..')) continue;
        if (target.endsWith('.ts')) reached.add(target);
        else if (!isOfPublish(file)) brought.push(`${file} ${imported}`);
      }
    }
    expect([...reached]).toContain('ui/language/plural.ts');
    expect(brought).toEqual([]);
  });

  it.each([
    ['pipeline/publish/a.ts', `import { B } from '../../ui/panel/B.tsx';`],
    ['pipeline/publish/a.ts', `import { useB } from '../../ui/panel/useB.ts';`],
    ['pipeline/publish/a.ts', `import '../../ui/look/base.css';`],
    ['pipeline/publish/a.ts', `import { IncidentMap } from '../../map/IncidentMap.ts';`],
    ['pipeline/publish/a.ts', `import { b } from '../../state/b.ts';`],
    ['pipeline/a.ts', `import { plural } from '../ui/language/plural.ts';`],
    ['ui/a.ts', `import { publishedDataset } from '../testing/publishedDataset.ts';`],
    ['core/a.ts', `import { b } from '../claims/b.ts';`],
    ['core/a.ts', `import type { B } from '../claims/b.ts';`],
    ['core/a.ts', `export { b } from '../engine/b.ts';`],
    ['core/a.ts', `export * from '../engine/b.ts';`],
    ['core/a.ts', `type B = import('../ui/B.tsx').B;`],
    ['core/a.ts', `const b = await import('../claims/b.ts');`],
    ['core/a.ts', 'const b = await import(`../claims/b.ts`);'],
    ['core/a.ts', `import '../main.tsx';`],
    ['core/a.ts', `import { readFileSync } from 'node:fs';`],
    ['core/a.ts', `import path from 'path';`],
    ['core/a.ts', `import data from '../../data/dataset.json';`],
    ['core/deep/er/a.ts', `import { b } from '../../../state/b.ts';`],
    ['core/a.ts', `import { b } from '/src/claims/b.ts';`],
    ['core/a.ts', `import.meta.glob('../ui/*.tsx');`],
    ['core/a.ts', `import.meta.glob(['./x.ts', '../ui/*.tsx']);`],
    ['claims/a.ts', `import { b } from '../formats/b.ts';`],
    ['engine/a.ts', `import { createStore } from 'zustand/vanilla';`],
    ['pipeline/a.ts', `import { b } from '../state/b.ts';`],
    ['state/a.ts', `import { b } from '../engine/query.ts';`],
    ['state/a.ts', `new Worker(new URL('../engine/worker.ts', import.meta.url), { type: 'module' });`],
    ['state/a.ts', `import { useState } from 'react';`],
    ['map/a.ts', `import workerUrl from '../engine/worker.ts?url';`],
    ['map/a.ts', `import EngineWorker from '../engine/worker.ts?worker';`],
    ['map/a.ts', `import { useState } from 'react';`],
    ['map/a.ts', `import { create } from 'zustand';`],
    ['map/a.ts', `import { store } from '../state/store.ts';`],
    ['ui/A.tsx', `import { Map } from 'maplibre-gl';`],
    ['ui/A.tsx', `import 'maplibre-gl/dist/maplibre-gl.css';`],
    ['ui/A.tsx', `import { b } from '../pipeline/b.ts';`],
    ['ui/A.tsx', `import { b } from '../engine/worker.ts';`],
    ['main.tsx', `import { Map } from 'maplibre-gl';`],
    ['main.tsx', `import { readFileSync } from 'node:fs';`],
    ['core/a.test.ts', `import { b } from '../claims/b.ts';`],
    ['map/a.test.ts', `import { store } from '../state/store.ts';`],
    ['utils/a.ts', `import { b } from './b.ts';`],
  ])('catches, in %s: %s', (file, source) => {
    const [line, ...more] = findViolations([[file, source]]);
    expect(line).toMatch(new RegExp(`^src/${file} imports '.+': .+`));
    expect(more).toEqual([]);
  });

  it.each([
    ['core/a.ts', `import * as v from 'valibot'; import { b } from './deep/b.ts';`],
    ['engine/client.ts', `new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });`],
    [
      'state/a.ts',
      `import type { Answer } from '../engine/protocol.ts'; import { open } from '../engine/client.ts';`,
    ],
    ['map/a.ts', `import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';`],
    ['ui/A.tsx', `import { useStore } from 'zustand'; import { b } from '../map/b.ts'; import './A.css';`],
    ['ui/A.tsx', `import { bins } from '../engine/bins.ts';`],
    ['pipeline/publish/a.ts', `import { pluralAr } from '../../ui/language/plural.ts';`],
    ['pipeline/publish/a.ts', `new URL('../../ui/look/tokens.css', import.meta.url);`],
    ['pipeline/publish/a.test.ts', `import { symbolPath } from '../../map/symbolGeometry.ts';`],
    ['pipeline/a.ts', `import fs from 'node:fs'; import data from '../../data/dataset.json';`],
    ['main.tsx', `import worker from './engine/worker.ts?worker'; import './ui/page.css';`],
    ['state/a.test.ts', `import fs from 'node:fs'; import { query } from '../engine/query.ts';`],
    ['ui/A.test.tsx', `import { Map } from 'maplibre-gl'; import { render } from '@testing-library/react';`],
  ])('allows, in %s: %s', (file, source) => {
    expect(findViolations([[file, source]])).toEqual([]);
  });
});
