import type { PortableSource } from './tableMessages.ts';
import type { TableSource } from './tableProtocol.ts';

/** What a table is called before anything of it is read. */
export function sourceName(source: TableSource | PortableSource): string {
  switch (source.kind) {
    case 'file':
      return 'file' in source ? source.file.name : source.name;
    case 'address':
      return source.address;
    case 'text':
      return source.name;
    case 'kept':
      return source.id;
  }
}

/** The file's name in an address; of one that names none, its host. */
export function nameInAddress(address: string): string {
  const { pathname, host } = new URL(address);
  return pathname.split('/').at(-1) || host;
}
