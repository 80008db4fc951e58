import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { jsonSchemas } from './jsonSchemas.ts';

const FOLDER = fileURLToPath(new URL('../../data/schema/', import.meta.url));

test('the committed schemas are those of the definitions (npm run data:schema writes them)', () => {
  const generated = jsonSchemas();
  expect(readdirSync(FOLDER).sort()).toEqual([...generated.keys()].sort());
  for (const [name, text] of generated) expect(readFileSync(resolve(FOLDER, name), 'utf8')).toBe(text);
});

test('they are draft-07 and refuse unknown keys', () => {
  for (const text of jsonSchemas().values()) {
    expect(JSON.parse(text)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      additionalProperties: false,
    });
  }
});
