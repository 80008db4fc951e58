import * as v from 'valibot';
import { BUNDLE_FORMAT, type Bundle, datasetHeadSchema } from '../core/format/dataset.ts';
import { incidentSchema } from '../core/format/incident.ts';
import {
  actorRecordSchema,
  actorsFileSchema,
  placeRecordSchema,
  placesFileSchema,
  speakerRecordSchema,
  speakersFileSchema,
} from '../core/format/registers.ts';
import { claimSchema, discrepancySchema, sourceSchema } from '../core/format/source.ts';
import type { Issue } from '../core/result.ts';
import { type DecodedFile, decodeFile } from './decodeFile.ts';
import type {
  DatasetEntries,
  EntryKind,
  Located,
  LocatedClaim,
  LocatedDiscrepancy,
} from './rules/ruleContext.ts';
import { show } from './rules/ruleContext.ts';
import { schemaIssues } from './schemaIssues.ts';
import { childPath } from './scanJson.ts';

/** A dataset's files, read as far as they can be. */
export interface ParsedDataset {
  readonly files: ReadonlyMap<string, DecodedFile>;
  /** What is wrong with the files and their shape; the rules are not in it. */
  readonly issues: readonly Issue[];
  readonly entries: DatasetEntries;
  /** The whole, where every file has the right shape. */
  readonly bundle: Bundle | null;
}

const ENTRY_FILE = /^(sources|incidents)\/([^/]+)\.json$/;
const REGISTERS = ['places.json', 'actors.json', 'speakers.json'] as const;

type Schema<Value> = v.GenericSchema<unknown, Value>;

function rawMember(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** Collects what is found while the files are read. */
class Reading {
  readonly files = new Map<string, DecodedFile>();
  readonly issues: Issue[] = [];
  readonly broken: Record<EntryKind, Set<string>> = {
    incident: new Set(),
    place: new Set(),
    actor: new Set(),
    speaker: new Set(),
    source: new Set(),
    claim: new Set(),
    discrepancy: new Set(),
  };

  report(
    rule: string,
    file: string,
    path: string,
    evidence: string,
    remedy: string,
    severity: Issue['severity'] = 'error',
  ) {
    this.issues.push({ rule, severity, file, path, evidence, remedy });
  }

  /** The whole value where its types are right; its issues are reported either way. */
  whole<Value>(schema: Schema<Value>, file: string): { output: Value | null; usable: boolean } {
    const json = this.files.get(file)?.json;
    if (json === undefined) return { output: null, usable: false };
    const parsed = v.safeParse(schema, json);
    if (parsed.issues !== undefined) this.issues.push(...schemaIssues(parsed.issues, schema, file));
    return parsed.typed ? { output: parsed.output, usable: true } : { output: null, usable: false };
  }

  /** The members of a list that can be examined; the ids of the others are remembered as broken. */
  list<Value>(
    kind: EntryKind,
    schema: Schema<Value>,
    json: unknown,
    file: string,
    key: string,
  ): Located<Value>[] {
    const items = rawMember(json, key);
    if (!Array.isArray(items)) return [];
    return items.flatMap((item: unknown, index) => {
      const parsed = v.safeParse(schema, item);
      if (parsed.typed) return [{ value: parsed.output, file, path: childPath(key, index) }];
      this.breakId(kind, rawMember(item, 'id'));
      return [];
    });
  }

  breakId(kind: EntryKind, id: unknown): void {
    if (typeof id === 'string') this.broken[kind].add(id);
  }

  checkName(id: string, file: string): void {
    const name = ENTRY_FILE.exec(file)?.[2];
    if (name === undefined || name === id) return;
    const folder = file.slice(0, file.indexOf('/'));
    const remedy = `Rename the file to ${folder}/${id}.json, or set id to ${show(name)}.`;
    this.report('file-name', file, 'id', `${show(id)} in a file named ${show(name)}`, remedy);
  }
}

const sourceHeadSchema = v.omit(sourceSchema, ['claims', 'discrepancies']);

function readSource(reading: Reading, file: string) {
  const whole = reading.whole(sourceSchema, file);
  const json = reading.files.get(file)?.json;
  const none = { output: null, source: null, claims: [], discrepancies: [] };
  if (typeof json !== 'object' || json === null) {
    reading.breakId('source', ENTRY_FILE.exec(file)?.[2]);
    return none;
  }
  const { claims: _claims, discrepancies: _discrepancies, ...rest } = json as Record<string, unknown>;
  const claims = reading.list('claim', claimSchema, json, file, 'claims');
  const discrepancies = reading.list('discrepancy', discrepancySchema, json, file, 'discrepancies');
  const head = v.safeParse(sourceHeadSchema, rest, { abortEarly: false });
  if (!head.typed) {
    // Without its head a source's claims cannot be examined; they exist all the same.
    reading.breakId('source', rest['id'] ?? ENTRY_FILE.exec(file)?.[2]);
    for (const claim of claims) reading.breakId('claim', claim.value.id);
    for (const discrepancy of discrepancies) reading.breakId('discrepancy', discrepancy.value.id);
    return none;
  }
  reading.checkName(head.output.id, file);
  const value = {
    ...head.output,
    claims: claims.map((claim) => claim.value),
    discrepancies: discrepancies.map((discrepancy) => discrepancy.value),
  };
  const source = { value, file, path: '' };
  return {
    output: whole.output,
    source,
    claims: claims.map((claim): LocatedClaim => Object.assign(claim, { source })),
    discrepancies: discrepancies.map((each): LocatedDiscrepancy => Object.assign(each, { source })),
  };
}

function readIncident(reading: Reading, file: string) {
  const { output } = reading.whole(incidentSchema, file);
  if (output === null) {
    const id = rawMember(reading.files.get(file)?.json, 'id') ?? ENTRY_FILE.exec(file)?.[2];
    reading.breakId('incident', id);
    return [];
  }
  reading.checkName(output.id, file);
  return [{ value: output, file, path: '' }];
}

function reportMissing(reading: Reading, names: readonly string[]): void {
  for (const file of ['dataset.json', ...REGISTERS]) {
    if (names.includes(file)) continue;
    reading.report('file-missing', file, '', 'there is no such file', `Add ${file}: every dataset has one.`);
  }
  for (const folder of ['sources', 'incidents']) {
    if (names.some((name) => name.startsWith(`${folder}/`) && ENTRY_FILE.test(name))) continue;
    const evidence = `the folder ${folder}/ holds no .json file`;
    reading.report('file-missing', `${folder}/`, '', evidence, `Add one file for each of its ${folder}.`);
  }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Reads a dataset from the bytes of its files by their paths (`sources/x.json`). Never stops at the first mistake. */
export function parseDataset(bytes: ReadonlyMap<string, Uint8Array>): ParsedDataset {
  const reading = new Reading();
  const names = [...bytes.keys()].sort(byCodeUnit);
  reportMissing(reading, names);
  for (const name of names) {
    if (name !== 'dataset.json' && !REGISTERS.includes(name as 'places.json') && !ENTRY_FILE.test(name)) {
      const remedy =
        'Remove it, or move it to where the format has it: sources/<id>.json or incidents/<id>.json.';
      reading.report('file-unknown', name, '', 'the format has no such file', remedy, 'warning');
      continue;
    }
    const decoded = decodeFile(name, bytes.get(name) ?? new Uint8Array());
    reading.files.set(name, decoded);
    reading.issues.push(...decoded.issues);
  }
  const known = [...reading.files.keys()];
  const head = reading.whole(datasetHeadSchema, 'dataset.json').output;
  const places = reading.whole(placesFileSchema, 'places.json').output;
  const actors = reading.whole(actorsFileSchema, 'actors.json').output;
  const speakers = reading.whole(speakersFileSchema, 'speakers.json').output;
  const sources = known
    .filter((name) => name.startsWith('sources/'))
    .map((name) => readSource(reading, name));
  const incidents = known
    .filter((name) => name.startsWith('incidents/'))
    .flatMap((name) => readIncident(reading, name));
  const register = <Value>(kind: EntryKind, schema: Schema<Value>, file: (typeof REGISTERS)[number]) =>
    reading.list(kind, schema, reading.files.get(file)?.json, file, file.replace('.json', ''));
  const entries: DatasetEntries = {
    head: head === null ? null : { value: head, file: 'dataset.json', path: '' },
    sources: sources.flatMap(({ source }) => (source === null ? [] : [source])),
    claims: sources.flatMap(({ claims }) => claims),
    discrepancies: sources.flatMap(({ discrepancies }) => discrepancies),
    incidents,
    places: register('place', placeRecordSchema, 'places.json'),
    actors: register('actor', actorRecordSchema, 'actors.json'),
    speakers: register('speaker', speakerRecordSchema, 'speakers.json'),
    brokenIds: reading.broken,
  };
  const whole = !reading.issues.some((issue) => issue.severity === 'error');
  const bundle: Bundle | null =
    whole && head !== null && places !== null && actors !== null && speakers !== null
      ? {
          format: BUNDLE_FORMAT,
          dataset: head,
          sources: sources.flatMap(({ output }) => (output === null ? [] : [output])),
          incidents: incidents.map(({ value }) => value),
          ...places,
          ...actors,
          ...speakers,
        }
      : null;
  return { files: reading.files, issues: reading.issues, entries, bundle };
}
