import { failure, success, type Result } from '../../core/result.ts';

/** The variable that names where the built folder will be reached. */
export const SITE_VARIABLE = 'DATELINE_SITE_URL';

/**
 * The address of the published folder, with the slash at its end; null where none is given. The failure says what is
 * wrong with the one that is given.
 */
export function siteAddressOf(text: string | undefined): Result<string | null, string> {
  if (text === undefined || text.trim() === '') return success(null);
  const remedy = `Give the whole address of the published folder, such as https://example.org/map/`;
  let address: URL;
  try {
    address = new URL(text.trim());
  } catch {
    return failure(`${SITE_VARIABLE}=${text} is not an address. ${remedy}`);
  }
  if (address.protocol !== 'https:' && address.protocol !== 'http:') {
    return failure(`${SITE_VARIABLE}=${text} is not an address of the web. ${remedy}`);
  }
  if (address.search !== '' || address.hash !== '' || address.username !== '' || address.password !== '') {
    return failure(`${SITE_VARIABLE}=${text} is more than the address of a folder. ${remedy}`);
  }
  if (!address.pathname.endsWith('/')) address.pathname += '/';
  return success(address.href);
}

/**
 * The way from a file of the folder to another: both are paths from the folder's root, in which a path that is empty or
 * ends in `/` is a folder's page. A query or a fragment at the end of `to` is
 * kept.
 */
export function pathBetween(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const end = to.search(/[?#]/);
  const path = end < 0 ? to : to.slice(0, end);
  const rest = end < 0 ? '' : to.slice(end);
  const there = path.split('/');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  const up = '../'.repeat(here.length - common);
  return `${up === '' ? './' : up}${there.slice(common).join('/')}${rest}`;
}
