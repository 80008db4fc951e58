const IS_ADDRESS = /^\s*https?:\/\//i;

/**
 * The sources that one cell lists, between any of the `marks`. An address may hold a semicolon of its own: it ends at
 * one only where a space, another address or nothing follows.
 */
export function listedSources(text: string, marks: string): string[] {
  const found: string[] = [];
  let begin = 0;
  let isAddress = IS_ADDRESS.test(text.slice(0, 12));
  const end = (at: number, next: number) => {
    const part = text.slice(begin, at).trim();
    if (part !== '') found.push(part);
    begin = next;
    isAddress = IS_ADDRESS.test(text.slice(next, next + 12));
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (!marks.includes(mark)) continue;
    const isInAddress = isAddress && mark === ';' && /^[^\s;]/.test(text.slice(at + 1, at + 2));
    if (!isInAddress || IS_ADDRESS.test(text.slice(at + 1, at + 13))) end(at, at + 1);
  }
  end(text.length, text.length);
  return found;
}
