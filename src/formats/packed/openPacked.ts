import { FACETS, type FacetName } from '../../core/filter.ts';
import { textOfRow, type FacetBatch, type IncidentBatch, type TextColumn } from '../../core/incidentBatch.ts';
import { UnreadableTable } from '../container/containerTable.ts';
import { inflate } from './inflate.ts';
import { checkDictionaries, type PackedDictionaries } from './packedDictionaries.ts';
import { MAGIC, PREAMBLE } from './magic.ts';
import { checkHead, type PackedHead, type Section } from './packedHead.ts';
import { createColumnsReader } from './readColumns.ts';
import { readOwnTexts, type OwnColumn } from './readOwnTexts.ts';
import { readTexts } from './readTexts.ts';
import { createTitlesReader } from './readTitles.ts';
import { openSection, textBudget, type SectionReader } from './sectionReader.ts';

/** A packed file whose head was read. What is wrong with it is thrown as `UnreadableTable`. */
export interface OpenPacked {
  readonly head: PackedHead;
  /** All rows, block after block; `read`: how many bytes of the file were needed so far. */
  batches(): AsyncGenerator<{ readonly batch: IncidentBatch; readonly read: number }, void, undefined>;
  /** The own columns of a row as texts. */
  own(row: number): Promise<readonly string[]>;
  /** Every problem as CSV. */
  problems(): Promise<Uint8Array>;
}

/** Deflate makes at most 1,032 bytes of one; a head needs far less than this. */
const LARGEST_HEAD = 64 << 20;
const MOST_INFLATED = 1032;

export async function openPacked(file: Blob): Promise<OpenPacked> {
  const preamble = new DataView(await file.slice(0, PREAMBLE).arrayBuffer());
  if (preamble.byteLength < PREAMBLE) throw new UnreadableTable('broken', 'head: the file ends in it');
  const packedLength = preamble.getUint32(MAGIC.length, true);
  const length = preamble.getUint32(MAGIC.length + 4, true);
  const begin = PREAMBLE + packedLength;
  if (begin > file.size || length > LARGEST_HEAD || length > packedLength * MOST_INFLATED) {
    throw new UnreadableTable('broken', `head: ${packedLength} bytes, in a file of ${file.size}`);
  }
  const packedHead = new Uint8Array(await file.slice(PREAMBLE, begin).arrayBuffer());
  const body = file.slice(begin);
  const value = parseJson(await inflate(packedHead, length, 'head'), 'head');
  const head = checkHead(value, body.size);
  if (typeof head === 'string') throw new UnreadableTable('broken', `head: ${head}`);
  return openBody(body, head, begin);
}

function openBody(body: Blob, head: PackedHead, begin: number): OpenPacked {
  const firsts = [0];
  for (const { rows } of head.blocks) firsts.push(firsts.at(-1)! + rows);
  const readOwn = createOwnReader(body, head, firsts);
  const whole = async (section: Section, place: string) => {
    const reader = await openSection(body, section, place);
    return reader.bytes(section[2]);
  };

  return {
    head,
    async *batches() {
      const bytes = await whole(head.dictionaries, 'dictionaries');
      const dictionaries = checkDictionaries(parseJson(bytes, 'dictionaries'));
      if (typeof dictionaries === 'string')
        throw new UnreadableTable('broken', `dictionaries: ${dictionaries}`);
      const readColumns = createColumnsReader(setCountsOf(dictionaries));
      const readTitles = createTitlesReader();
      const budget = textBudget(body.size);
      let next = openBlock(body, head, 0, budget);
      for (const [number, { rows, notes }] of head.blocks.entries()) {
        const [columns, idTexts, titleTexts, noteTexts] = await next;
        // The next block is inflated while this one is taken over.
        if (number + 1 < head.blocks.length) {
          next = openBlock(body, head, number + 1, budget);
          next.catch(() => undefined);
        }
        const { sets, ...numbers } = readColumns(columns, rows);
        const batch: IncidentBatch = {
          rows,
          ids: readTexts(idTexts, rows),
          titles: readTitles(titleTexts, rows),
          notes: readTexts(noteTexts, rows),
          ...numbers,
          facets: facetsOf(dictionaries, sets, number === 0),
          addedTypeShapes: number === 0 ? dictionaries.shapes : [],
        };
        for (const reader of [columns, idTexts, titleTexts, noteTexts]) reader.end();
        yield { batch, read: begin + notes[0] + notes[1] + notes[3] };
      }
    },
    own: readOwn,
    problems: () => whole(head.problems, 'problems'),
  };
}

function openBlock(
  body: Blob,
  { blocks }: PackedHead,
  number: number,
  budget: ReturnType<typeof textBudget>,
): Promise<[SectionReader, SectionReader, SectionReader, SectionReader]> {
  const block = blocks[number]!;
  const open = (name: 'columns' | 'ids' | 'titles' | 'notes') =>
    openSection(body, block[name], `block ${number + 1}, ${name}`, budget);
  return Promise.all([open('columns'), open('ids'), open('titles'), open('notes')]);
}

function setCountsOf({ facets }: PackedDictionaries): Record<FacetName, number> {
  return Object.fromEntries(FACETS.map((facet) => [facet, facets[facet].sets.length])) as Record<
    FacetName,
    number
  >;
}

function facetsOf(
  { facets }: PackedDictionaries,
  sets: Readonly<Record<FacetName, Uint32Array>>,
  isFirst: boolean,
): IncidentBatch['facets'] {
  const facetOf = (facet: FacetName): FacetBatch => ({
    addedIds: isFirst ? facets[facet].ids : [],
    addedNames: isFirst ? facets[facet].names : [],
    addedSets: isFirst ? facets[facet].sets : [],
    sets: sets[facet],
  });
  return Object.fromEntries(FACETS.map((facet) => [facet, facetOf(facet)])) as Record<FacetName, FacetBatch>;
}

const DECODER = new TextDecoder();

/** Inflates the part that a row stands in, and keeps the last one for the rows around it. */
function createOwnReader(body: Blob, head: PackedHead, firsts: readonly number[]) {
  const { columns, notesOf, blocks } = head;
  const inNotes = notesOf ?? [];
  let part: { readonly number: number; readonly columns: Promise<OwnColumn[]> } | null = null;
  let notes: { readonly block: number; readonly texts: Promise<TextColumn> } | null = null;

  const partOf = (number: number): Promise<OwnColumn[]> => {
    if (part?.number === number) return part.columns;
    const rows = Math.min(head.texts.rows, head.rows - number * head.texts.rows);
    const read = openSection(body, head.texts.parts[number]!, `own columns, part ${number + 1}`).then(
      (reader) => readOwnTexts(reader, rows, columns.length, inNotes),
    );
    part = { number, columns: read };
    return read;
  };
  const notesAt = async (row: number): Promise<Uint8Array> => {
    const block = firsts.findLastIndex((first) => first <= row);
    const { rows, notes: section } = blocks[block]!;
    if (notes?.block !== block) {
      const texts = openSection(body, section, `block ${block + 1}, notes`).then((reader) =>
        readTexts(reader, rows),
      );
      notes = { block, texts };
    }
    return textOfRow(await notes.texts, row - firsts[block]!);
  };

  return async (row: number): Promise<readonly string[]> => {
    if (!(row >= 0 && row < head.rows)) throw new RangeError(`row ${row} is not among the ${head.rows} rows`);
    if (columns.length === 0) return [];
    const at = row % head.texts.rows;
    const found = await partOf(Math.floor(row / head.texts.rows));
    const joined = inNotes.length === 0 ? new Uint8Array(0) : await notesAt(row);
    const begins = new Map<number, number>();
    let begin = 0;
    for (const column of inNotes) {
      begins.set(column, begin);
      const own = found[column]!;
      begin += (own.kind === 'in-notes' ? own.lengths[at]! : 0) + 1;
    }
    return found.map((own, column) => {
      if (own.kind === 'texts') return DECODER.decode(textOfRow(own.texts, at));
      const from = begins.get(column) ?? 0;
      return DECODER.decode(joined.subarray(from, from + own.lengths[at]!));
    });
  };
}

function parseJson(bytes: Uint8Array, place: string): unknown {
  try {
    return JSON.parse(DECODER.decode(bytes));
  } catch (error) {
    throw new UnreadableTable(
      'broken',
      `${place}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
