import type { TableFormat } from '../core/tableImport.ts';
import { UnreadableTable, type ContainerTable } from '../formats/container/containerTable.ts';
import { geoJsonTable } from '../formats/container/geoJsonTable.ts';
import { timemapTable } from '../formats/container/timemapTable.ts';

/** Formats that are decoded as a whole take memory for all of it: larger files are refused with a way out. */
const LARGEST: Readonly<Record<'json' | 'kml' | 'parquet' | 'arrow', number>> = {
  json: 400 << 20,
  kml: 200 << 20,
  parquet: 600 << 20,
  arrow: 800 << 20,
};

function checkSize(kind: keyof typeof LARGEST, blob: Blob): void {
  if (blob.size <= LARGEST[kind]) return;
  const megabytes = (bytes: number) => `${Math.round(bytes / (1 << 20))} MB`;
  throw new UnreadableTable('too-large', `${megabytes(blob.size)} > ${megabytes(LARGEST[kind])}`);
}

/** Decodes a file that is not delimited text. Throws `UnreadableTable`. */
export async function containerTableOf(
  format: Extract<TableFormat, 'kml' | 'parquet' | 'arrow'>,
  blob: Blob,
): Promise<ContainerTable> {
  checkSize(format, blob);
  switch (format) {
    case 'kml': {
      const { kmlTable } = await import('../formats/container/kmlTable.ts');
      const { decodeXml } = await import('../formats/container/decodeXml.ts');
      return kmlTable(decodeXml(new Uint8Array(await blob.arrayBuffer())));
    }
    case 'parquet': {
      const { parquetTable } = await import('../formats/container/parquetTable.ts');
      return parquetTable(await blob.arrayBuffer());
    }
    case 'arrow': {
      const { arrowTable } = await import('../formats/container/arrowTable.ts');
      return arrowTable(await blob.arrayBuffer());
    }
  }
}

/** Decodes JSON as a whole: what is not a collection of features, or TimeMap. Throws `UnreadableTable`. */
export async function jsonTableOf(blob: Blob, encoding: string): Promise<ContainerTable> {
  checkSize('json', blob);
  const text = new TextDecoder(encoding).decode(await blob.arrayBuffer());
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UnreadableTable('broken', `${detail}${lineOfError(text, detail)}`);
  }
  if (isBundle(value)) {
    throw new UnreadableTable('unknown-format', DATELINE_BUNDLE);
  }
  return timemapTable(value) ?? tableOfJson(value);
}

/** The detail of the failure that says that a file is a dataset of ours, to be opened as such. */
export const DATELINE_BUNDLE = 'dateline-bundle';

/** A list of plain objects is a table as well, also where it comes with the heading of an answer around it. */
function tableOfJson(value: unknown): ContainerTable {
  const list = isRecordList(value) ? value : listInAnswer(value);
  if (list === null) return geoJsonTable(value);
  const features = list.map((item) =>
    'type' in item && item.type === 'Feature' ? item : { type: 'Feature', properties: item, geometry: null },
  );
  return geoJsonTable({ type: 'FeatureCollection', features });
}

function isRecordList(value: unknown): value is readonly object[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item))
  );
}

/** The one list of records in an answer of an interface (`{"count": 2, "data": […]}`), as ACLED's and UCDP's; else null. */
function listInAnswer(value: unknown): readonly object[] | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  // A collection of features that is broken is not to be read as something else.
  if ('type' in value || 'features' in value) return null;
  const lists = Object.values(value).filter(isRecordList);
  return lists.length === 1 ? lists[0]! : null;
}

function isBundle(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    typeof value.format === 'string' &&
    value.format.startsWith('dateline-bundle/')
  );
}

/** Engines tell the place of an error as a position; people look for lines. */
function lineOfError(text: string, detail: string): string {
  const position = /position (\d+)/.exec(detail)?.[1];
  return position === undefined || /line \d/.test(detail)
    ? ''
    : ` (line ${text.slice(0, Number(position)).split('\n').length})`;
}
