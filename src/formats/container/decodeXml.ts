import { detectEncoding } from '../delimited/detectEncoding.ts';
import { UnreadableTable } from './containerTable.ts';

const DECLARED = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/;
/** A declaration stands at the very beginning. */
const LONGEST_DECLARATION = 1024;

/**
 * The text of an XML document, by its byte order mark, by its zero bytes (UTF-16), by what its declaration says, else
 * UTF-8. Throws `UnreadableTable` where the declaration names an encoding that is not known.
 */
export function decodeXml(bytes: Uint8Array): string {
  const { label, from } = detectEncoding(bytes);
  if (from === 'byte-order-mark' || label.startsWith('utf-16')) return new TextDecoder(label).decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LONGEST_DECLARATION));
  const written = DECLARED.exec(head)?.[1] ?? 'utf-8';
  // Had it been, its zero bytes would have told; programs that convert a text forget its first line.
  const declared = /^utf-?16/i.test(written) ? 'utf-8' : written;
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    throw new UnreadableTable(
      'broken',
      `its first line names the encoding “${declared}”, which is not known`,
    );
  }
}
