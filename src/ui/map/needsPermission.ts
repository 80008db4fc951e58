/** True for an address on another origin: the page asks there only once the reader has said so. */
export function needsPermission(address: string): boolean {
  return new URL(address, document.baseURI).origin !== window.location.origin;
}
