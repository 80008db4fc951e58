import { FACETS, type FacetName } from '../../core/filter.ts';
import type { IncidentBatch, TextColumn } from '../../core/incidentBatch.ts';
import { gatherDictionaries } from './packedDictionaries.ts';
import { MAGIC, PREAMBLE } from './magic.ts';
import { MOST_CELLS_OF_PART, type PackedBlock, type PackedHead, type Section } from './packedHead.ts';
import { packedOrder, type PackedOrder } from './packedOrder.ts';
import {
  createSectionWriter,
  type Compress,
  type SectionWriter,
  type WrittenSection,
} from './sectionWriter.ts';
import { createColumnsWriter } from './writeColumns.ts';
import { writeOwnTexts } from './writeOwnTexts.ts';
import { writeTexts } from './writeTexts.ts';
import { createTitlesWriter } from './writeTitles.ts';

/** A table that was read, to be packed. */
export interface PackedTable {
  readonly head: Omit<PackedHead, 'rows' | 'blocks' | 'dictionaries' | 'texts' | 'problems'>;
  readonly batches: readonly IncidentBatch[];
  /** For each batch the rows' own columns. */
  readonly own: readonly (readonly TextColumn[])[];
  /** Every problem as CSV. */
  readonly problems: Uint8Array;
}

/** A packed file, and how many bytes of it are needed for filters, counts, timeline and map. */
export interface PackedFile {
  readonly pieces: readonly Uint8Array[];
  readonly bytes: number;
  readonly bytesOfColumns: number;
}

/** The first rows come in small blocks, so that something is drawn at once. */
const BLOCKS = [20_000, 80_000];
const LATER_BLOCKS = 100_000;
/** Rows whose own columns are inflated when one of them is opened; fewer where there are very many columns. */
const ROWS_OF_TEXTS = 8192;

/** Writes a packed file, as `FORMAT.md` describes it. Throws where a row cannot be written. */
export async function writePacked(table: PackedTable, compress: Compress): Promise<PackedFile> {
  const { batches, own } = table;
  const order = packedOrder(batches);
  const { dictionaries, ranks } = gatherDictionaries(batches);
  const columns = orderedColumns(order, ranks);
  const pieces: Uint8Array[] = [];
  let at = 0;
  let bytesOfColumns = 0;
  const add = (written: WrittenSection): Section => {
    const { packed, inflated, plain, crc } = written;
    const begin = at;
    pieces.push(packed, plain);
    at += packed.length + plain.length;
    return [begin, packed.length, inflated, plain.length, crc];
  };
  const section = async (write: (writer: SectionWriter) => void): Promise<Section> => {
    const writer = createSectionWriter();
    write(writer);
    return add(await writer.finish(compress));
  };
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

  const dictionarySection = await section((writer) => writer.bytes(json(dictionaries)));
  const writeColumns = createColumnsWriter();
  const writeTitles = createTitlesWriter(batches.map(({ titles }) => titles));
  const blocks: PackedBlock[] = [];
  for (let from = 0; from < order.rows;) {
    const to = Math.min(order.rows, from + (BLOCKS[blocks.length] ?? LATER_BLOCKS));
    const begin = from;
    const textsOf = (column: 'ids' | 'titles' | 'notes') =>
      order.texts(
        batches.map((batch) => batch[column]),
        begin,
        to,
      );
    blocks.push({
      rows: to - from,
      columns: await section((writer) => writeColumns(writer, columns(begin, to))),
      ids: await section((writer) => writeTexts(writer, textsOf('ids'), false)),
      titles: await section((writer) => writeTitles(writer, textsOf('titles'))),
      notes: await section((writer) => writeTexts(writer, textsOf('notes'))),
    });
    from = to;
  }
  for (const { columns: written } of blocks) bytesOfColumns += written[1] + written[3];

  const rowsOfTexts = Math.max(
    1,
    Math.min(ROWS_OF_TEXTS, Math.floor(MOST_CELLS_OF_PART / table.head.columns.length)),
  );
  const parts: Section[] = [];
  for (let from = 0; from < order.rows && table.head.columns.length > 0; from += rowsOfTexts) {
    const to = Math.min(order.rows, from + rowsOfTexts);
    const texts = table.head.columns.map((_, column) =>
      order.texts(
        own.map((columnsOfBatch) => columnsOfBatch[column]!),
        from,
        to,
      ),
    );
    parts.push(await section((writer) => writeOwnTexts(writer, texts, table.head.notesOf ?? [])));
  }
  const problems = await section((writer) => writer.bytes(table.problems));

  const head: PackedHead = {
    ...table.head,
    rows: order.rows,
    dictionaries: dictionarySection,
    blocks,
    texts: { rows: rowsOfTexts, parts },
    problems,
  };
  const plainHead = json(head);
  const packedHead = await compress(plainHead);
  const preamble = new Uint8Array(PREAMBLE);
  preamble.set(new TextEncoder().encode(MAGIC));
  const view = new DataView(preamble.buffer);
  view.setUint32(MAGIC.length, packedHead.length, true);
  view.setUint32(MAGIC.length + 4, plainHead.length, true);
  return {
    pieces: [preamble, packedHead, ...pieces],
    bytes: PREAMBLE + packedHead.length + at,
    bytesOfColumns: bytesOfColumns + PREAMBLE + packedHead.length + dictionarySection[1],
  };
}

function orderedColumns(order: PackedOrder, ranks: Readonly<Record<FacetName, Uint32Array>>) {
  const doubles = (name: 'earliest' | 'latest' | 'longitude' | 'latitude') =>
    order.numbers((batch) => batch[name], new Float64Array(order.rows));
  const setsOf = (facet: FacetName) =>
    order
      .numbers((batch) => batch.facets[facet].sets, new Uint32Array(order.rows))
      .map((set) => ranks[facet][set]!);
  const columns = {
    earliest: doubles('earliest'),
    latest: doubles('latest'),
    longitude: doubles('longitude'),
    latitude: doubles('latitude'),
    radius: order.numbers((batch) => batch.radius, new Float32Array(order.rows)),
  };
  const sets = Object.fromEntries(FACETS.map((facet) => [facet, setsOf(facet)])) as Record<
    FacetName,
    Uint32Array
  >;
  return (from: number, to: number) => ({
    earliest: columns.earliest.subarray(from, to),
    latest: columns.latest.subarray(from, to),
    longitude: columns.longitude.subarray(from, to),
    latitude: columns.latitude.subarray(from, to),
    radius: columns.radius.subarray(from, to),
    sets: Object.fromEntries(FACETS.map((facet) => [facet, sets[facet].subarray(from, to)])) as Record<
      FacetName,
      Uint32Array
    >,
  });
}
