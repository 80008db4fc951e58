import type { BatchBuilder } from './batchBuilder.ts';
import { createCodeCache, createPairCache } from './codeCache.ts';
import type { TimeReading } from './rowMapping.ts';
import type { ByteWriter, RowValues } from './rowValues.ts';
import type { FacetName } from '../../core/filter.ts';
import { ALL_TIME } from '../../core/interval.ts';
import type { RowProblemKind, RowSource } from '../../core/tableImport.ts';
import { listedSources } from './listedSources.ts';
import { sourceNameOf, sourceOf } from './sourceOf.ts';

/** What several schemas read in the same way. */

/** A code as its codebook has it: "1.0" is 1, as programs write it that keep numbers with gaps as fractions. */
export function codeOf(text: string): string {
  return text.replace(/^(-?\d+)\.0+$/, '$1');
}

/** The parts of a text that lists several things, without empty ones. */
export function listed(text: string, separator: RegExp = /\s*;\s*/): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The set of the names that one column lists. */
export function setOfColumn(
  builder: BatchBuilder,
  facet: FacetName,
  column: number,
  separator: RegExp = /\s*;\s*/,
): (values: RowValues) => number {
  const ofFacet = builder.facets[facet];
  return createCodeCache(column, (text) =>
    ofFacet.setOf(listed(text, separator).map((name) => ofFacet.valueOf(name))),
  );
}

/** The set of the names that several columns hold together. */
export function setOfColumns(
  builder: BatchBuilder,
  facet: FacetName,
  columns: readonly number[],
  separator?: RegExp,
): (values: RowValues) => number {
  return unionOf(
    builder,
    facet,
    columns.filter((column) => column >= 0).map((column) => setOfColumn(builder, facet, column, separator)),
  );
}

/** The set that holds what all of these hold. */
export function unionOf(
  builder: BatchBuilder,
  facet: FacetName,
  sets: readonly ((values: RowValues) => number)[],
): (values: RowValues) => number {
  const ofFacet = builder.facets[facet];
  const nothing = ofFacet.setOf([]);
  return (values) => {
    let set = nothing;
    for (const next of sets) set = ofFacet.union(set, next(values));
    return set;
  };
}

/** The set of the sources of a cell, where they may be addresses: those are gathered by their host. */
export function sourceSetOf(
  builder: BatchBuilder,
  column: number,
  marks = ';',
): (values: RowValues) => number {
  const { source } = builder.facets;
  return createCodeCache(column, (text) =>
    source.setOf(listedSources(text, marks).map((part) => source.valueOf(sourceNameOf(part)))),
  );
}

/** The sources of a cell, which lists them between `marks`. */
export function sourcesOf(text: string, marks = ';'): RowSource[] {
  return listedSources(text, marks).map((part) => sourceOf(part));
}

/** The place facet "Al Baghdadi, Anbar". */
export function placeSetOf(
  builder: BatchBuilder,
  place: number,
  around: number,
): (values: RowValues) => number {
  const { place: facet } = builder.facets;
  return createPairCache(place, around, (name, within) =>
    facet.setOfName([name, within].filter((part) => part !== '').join(', ')),
  );
}

const BETWEEN = new TextEncoder().encode(' · ');

/** "Shelling/artillery/missile attack · Al Baghdadi"; what is empty is left out. */
export function titleOf(...columns: readonly number[]): (values: RowValues, into: ByteWriter) => void {
  return (values, into) => {
    const begin = into.length;
    for (const column of columns) {
      const before = into.length;
      if (before > begin) into.writeBytes(BETWEEN, 0, BETWEEN.length);
      const written = into.length;
      values.copyText(column, into);
      if (into.length === written) into.rewind(before);
    }
  };
}

/** A row that says nothing of when, or nothing that can be read. */
export function undated(problem: RowProblemKind, column: string, value: string): TimeReading {
  return {
    interval: ALL_TIME,
    precision: 'undated',
    problem: { problem, column, value, outcome: 'not-dated' },
  };
}

/** A count as tables write it; null where there is none, a negative one (-9, -99) among them. */
export function countOf(values: RowValues, column: number): number | null {
  if (column < 0) return null;
  const stated = values.number(column);
  // People are counted whole: a comma in "1,200" cannot be a decimal one.
  const number = Number.isNaN(stated) ? thousands(values.text(column)) : stated;
  return Number.isFinite(number) && number >= 0 ? number : null;
}

/** "1,200" without its commas; NaN for what is no such number. */
function thousands(text: string): number {
  return /^\s*\d{1,3}(,\d{3})+\s*$/.test(text) ? Number(text.replaceAll(',', '')) : NaN;
}
