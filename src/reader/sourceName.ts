import type { TableSource } from './tableProtocol.ts';

/** What a table is called before anything of it is read. */
export function sourceName(source: TableSource): string {
  switch (source.kind) {
    case 'file':
      return source.file.name;
    case 'address':
      return source.address;
    case 'text':
      return source.name;
    case 'kept':
      return source.id;
  }
}
