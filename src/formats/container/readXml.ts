import { UnreadableTable } from './containerTable.ts';

/** An element with its text, that of its children apart. Names without their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const NAME = /[^\s/>=]+/y;
const ATTRIBUTE = /\s+([^\s/>=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
/** Elements inside one another: no format that is read here comes near. */
const DEEPEST = 200;

/**
 * Reads XML into elements. It refuses document types, and with them every entity but XML's own five: nothing in the
 * file can stand for more than it is ("billion laughs"). Throws `UnreadableTable` with the line where it breaks.
 */
export function readXml(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open: XmlElement[] = [top];
  let at = text.codePointAt(0) === 0xfeff ? 1 : 0;

  const fail = (what: string): never => {
    const line = text.slice(0, at).split('\n').length;
    throw new UnreadableTable('broken', `line ${line}: ${what}`);
  };
  const past = (mark: string, what: string): number => {
    const end = text.indexOf(mark, at);
    return end < 0 ? fail(what) : end + mark.length;
  };

  while (at < text.length) {
    const current = open.at(-1)!;
    const next = text.indexOf('<', at);
    if (next < 0) {
      if (text.slice(at).trim() !== '') fail('text outside any element');
      break;
    }
    if (next > at) {
      current.text += decoded(text.slice(at, next));
      at = next;
    }
    if (text.startsWith('<!--', at)) at = past('-->', 'a comment does not end');
    else if (text.startsWith('<![CDATA[', at)) {
      const begin = at + 9;
      at = past(']]>', 'a CDATA section does not end');
      current.text += text.slice(begin, at - 3);
    } else if (text.startsWith('<?', at)) at = past('?>', 'a processing instruction does not end');
    else if (text.startsWith('<!', at)) {
      fail('document types and entities of a file’s own are not read; remove <!DOCTYPE …>');
    } else if (text.startsWith('</', at)) {
      const begin = at + 2;
      at = past('>', 'a closing tag does not end');
      const name = withoutPrefix(text.slice(begin, at - 1).trim());
      if (open.length === 1 || current.name !== name) fail(`</${name}> closes nothing that is open`);
      open.pop();
    } else {
      NAME.lastIndex = at + 1;
      const name = NAME.exec(text)?.[0] ?? fail('“<” begins no tag');
      at = NAME.lastIndex;
      const attributes = new Map<string, string>();
      for (;;) {
        ATTRIBUTE.lastIndex = at;
        const found = ATTRIBUTE.exec(text);
        if (found === null) break;
        attributes.set(withoutPrefix(found[1] ?? ''), decoded(found[2] ?? found[3] ?? ''));
        at = ATTRIBUTE.lastIndex;
      }
      const element: XmlElement = { name: withoutPrefix(name), attributes, children: [], text: '' };
      current.children.push(element);
      const end = /\s*(\/?)>/y;
      end.lastIndex = at;
      const closing = end.exec(text) ?? fail(`the tag <${name}> is broken`);
      at = end.lastIndex;
      if (closing[1] !== '/') open.push(element);
      if (open.length > DEEPEST) fail(`more than ${DEEPEST} elements inside one another`);
    }
  }
  if (open.length > 1) fail(`<${open.at(-1)?.name ?? ''}> is not closed: the file breaks off`);
  return top.children[0] ?? fail('no element at all');
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return ENTITIES[entity] ?? whole;
    const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : parseInt(entity.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
