import { isHttpAddress } from '../../core/httpAddress.ts';
import type { RowSource } from '../../core/tableImport.ts';

/** A source that may be an address: then it is shown by its host, and only http(s) becomes a link. */
export function sourceOf(text: string, detail: string | null = null): RowSource {
  const address = isHttpAddress(text) ? text : null;
  return { name: address === null ? text : new URL(address).host, address, detail };
}
