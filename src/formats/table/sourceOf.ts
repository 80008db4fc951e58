import { isHttpAddress } from '../../core/httpAddress.ts';
import type { RowSource } from '../../core/tableImport.ts';

/** A source that may be an address: then it is shown by its host, and only http(s) becomes a link. */
export function sourceOf(text: string, detail: string | null = null): RowSource {
  const address = isHttpAddress(text) ? text : null;
  return { name: address === null ? text : new URL(address).host, address, detail };
}

/** Addresses whose host is written as every parser of addresses leaves it. */
const PLAIN_ADDRESS = /^https?:\/\/([a-z0-9][a-z0-9.-]*\.[a-z]{2,})(?=[/?#]|$)/;
const UNUSUAL = /--|\.\.|-\.|\.-/;

/** The name of `sourceOf`, without parsing addresses whose host stands there plainly: tables bring one a row. */
export function sourceNameOf(text: string): string {
  const host = PLAIN_ADDRESS.exec(text)?.[1];
  return host === undefined || UNUSUAL.test(host) ? sourceOf(text).name : host;
}
