import type { Codec, DataType, Table } from '@uwdata/flechette';
import { checkArrowHeads } from './checkArrowHeads.ts';
import { checkClaim } from './claimedRows.ts';
import { columnCells, type ColumnKind } from './columnCells.ts';
import { lz4Frame } from './lz4.ts';
import { UnreadableTable, type ContainerTable } from './containerTable.ts';
import { unpackBudget } from './unpackBudget.ts';

/** Arrow IPC, file or stream; also Feather, whose buffers are LZ4 by default, and Zstandard's. */
export async function arrowTable(bytes: ArrayBuffer): Promise<ContainerTable> {
  const [{ CompressionType, setCompressionCodec, tableFromIPC, TimeUnit, Type }, { zstdFrames }] =
    await Promise.all([import('@uwdata/flechette'), import('./zstd.ts')]);

  const kindOf = (type: DataType): ColumnKind => {
    switch (type.typeId) {
      case Type.Date:
        return { kind: 'day' };
      case Type.Timestamp:
        return { kind: 'moment', isInstant: (type.timezone ?? '') !== '' };
      case Type.Time:
        return { kind: 'clock', perSecond: perSecond(type.unit) };
      case Type.Decimal:
        return { kind: 'decimal', scale: type.scale };
      case Type.Dictionary:
        return kindOf(type.dictionary);
      default:
        return { kind: 'any' };
    }
  };
  const perSecond = (unit: number): number =>
    unit === TimeUnit.SECOND
      ? 1
      : unit === TimeUnit.MILLISECOND
        ? 1e3
        : unit === TimeUnit.MICROSECOND
          ? 1e6
          : 1e9;

  try {
    checkArrowHeads(new Uint8Array(bytes));
    const read = (useDecimalInt: boolean): Table => {
      const take = unpackBudget(bytes.byteLength);
      const codecOf = (unpack: typeof lz4Frame): Codec => ({
        decode(packed, length) {
          take(length);
          return unpack(packed, length);
        },
        encode: (given) => given,
      });
      setCompressionCodec(CompressionType.LZ4_FRAME, codecOf(lz4Frame));
      setCompressionCodec(CompressionType.ZSTD, codecOf(zstdFrames));
      return tableFromIPC(new Uint8Array(bytes), { useDate: true, useBigInt: true, useDecimalInt });
    };
    const table = read(false);
    checkClaim(table.numRows, bytes.byteLength);
    const columns = table.names.map(String);
    const kinds = table.schema.fields.map(({ type }) => kindOf(type));
    // The digits of decimals are exact as whole numbers only; within lists their scale would be lost with that.
    const exact = kinds.some(({ kind }) => kind === 'decimal') ? read(true) : table;
    const cells = kinds.map((kind, index) => {
      const values = (kind.kind === 'decimal' ? exact : table).getChildAt(index);
      const scaled = (value: unknown) =>
        kind.kind === 'decimal' && typeof value === 'number' ? BigInt(value) : value;
      return columnCells(kind, table.numRows, (row) => scaled(values?.at(row)));
    });
    return {
      format: 'arrow',
      columns,
      rows: table.numRows,
      cell(row, column) {
        try {
          return cells[column]?.(row);
        } catch (error) {
          // Values are decoded only now; offsets can lead out of the file.
          const detail = error instanceof Error ? error.message : String(error);
          throw new UnreadableTable('broken', `row ${row + 1}, ${columns[column] ?? ''}: ${detail}`);
        }
      },
      problems: [],
    };
  } catch (error) {
    if (error instanceof UnreadableTable) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new UnreadableTable('broken', detail);
  }
}
