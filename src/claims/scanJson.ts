/** Where a text stops being JSON. Lines and columns count from 1, `offset` from 0 in UTF-16 units. */
export interface JsonProblem {
  readonly message: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  /** The text ends where more was needed: it was cut off. */
  readonly atEnd: boolean;
}

/** Where each value of a JSON text begins, by its path; and what a parser would not tell. */
export interface JsonScan {
  readonly positions: ReadonlyMap<string, number>;
  /** Paths of keys that stand twice in one object: a parser silently keeps the last. */
  readonly duplicates: readonly string[];
  readonly problem: JsonProblem | null;
}

/** Deeper than any dataset; keeps hostile nesting from exhausting the stack. */
const DEEPEST = 256;

/** A word or number of which the end is missing. */
const CUT_WORD = /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-|-?\d+\.|-?\d+(?:\.\d+)?[eE][+-]?)$/;

/** The path of a member: `claims[3].quote`, `["odd key"]`. */
export function childPath(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`;
  if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `${parent}[${JSON.stringify(key)}]`;
  return parent === '' ? key : `${parent}.${key}`;
}

/** Line and column, from 1, of an offset in UTF-16 units. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak };
}

/** The line of a path, or of the nearest ancestor that the text has. */
export function lineOfPath(text: string, scan: JsonScan, path: string): number {
  for (let at = path; at !== ''; at = at.replace(/(\.?[A-Za-z_$][\w$]*|\[[^[\]]*\])$/, '')) {
    const offset = scan.positions.get(at);
    if (offset !== undefined) return lineAndColumn(text, offset).line;
    if (!/(\.?[A-Za-z_$][\w$]*|\[[^[\]]*\])$/.test(at)) break;
  }
  return 1;
}

class Stop extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

class Scanner {
  readonly positions = new Map<string, number>();
  readonly duplicates: string[] = [];
  readonly text: string;
  offset = 0;

  constructor(text: string) {
    this.text = text;
  }

  document(): void {
    this.value('', 0);
    this.space();
    if (this.offset < this.text.length)
      throw new Stop('text follows after the end of the JSON value', this.offset);
  }

  space(): void {
    while (/[ \t\r\n]/.test(this.text[this.offset] ?? '')) this.offset++;
  }

  value(path: string, depth: number): void {
    if (depth > DEEPEST) throw new Stop(`nested deeper than ${DEEPEST} levels`, this.offset);
    this.space();
    if (path !== '') this.positions.set(path, this.offset);
    const first = this.text[this.offset];
    if (first === '{') this.object(path, depth);
    else if (first === '[') this.list(path, depth);
    else if (first === '"') this.string();
    else this.word();
  }

  object(path: string, depth: number): void {
    const keys = new Set<string>();
    this.offset++;
    this.space();
    if (this.take('}')) return;
    for (;;) {
      this.space();
      const at = this.offset;
      if (this.text[at] !== '"') throw this.unexpected('a key in double quotes');
      const child = childPath(path, this.string());
      if (keys.has(child)) this.duplicates.push(child);
      keys.add(child);
      this.space();
      if (!this.take(':')) throw this.unexpected('":" after the key');
      this.value(child, depth + 1);
      this.space();
      if (this.take('}')) return;
      if (!this.take(',')) throw this.unexpected('"," or "}"');
    }
  }

  list(path: string, depth: number): void {
    this.offset++;
    this.space();
    if (this.take(']')) return;
    for (let index = 0; ; index++) {
      this.value(childPath(path, index), depth + 1);
      this.space();
      if (this.take(']')) return;
      if (!this.take(',')) throw this.unexpected('"," or "]"');
    }
  }

  string(): string {
    const start = this.offset++;
    for (; this.offset < this.text.length; this.offset++) {
      const unit = this.text[this.offset] as string;
      if (unit === '"') {
        this.offset++;
        try {
          return JSON.parse(this.text.slice(start, this.offset)) as string;
        } catch {
          throw new Stop('a string with an escape that JSON does not have', start);
        }
      }
      if (unit === '\\') this.offset++;
      else if (unit < ' ') throw new Stop('a line break or control character inside a string', this.offset);
    }
    throw new Stop('a string without its closing quote', this.text.length);
  }

  word(): void {
    const rest = this.text.slice(this.offset, this.offset + 32);
    const pattern = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
    pattern.lastIndex = this.offset;
    const match = pattern.exec(this.text);
    if (this.offset + rest.length === this.text.length && CUT_WORD.test(rest)) {
      throw new Stop('a value that is cut off', this.text.length);
    }
    if (match === null) throw this.unexpected('a value');
    this.offset += match[0].length;
  }

  take(unit: string): boolean {
    if (this.text[this.offset] !== unit) return false;
    this.offset++;
    return true;
  }

  unexpected(wanted: string): Stop {
    const found = this.text[this.offset];
    return new Stop(
      `expected ${wanted}, found ${found === undefined ? 'the end of the file' : JSON.stringify(found)}`,
      this.offset,
    );
  }
}

/** Scans a JSON text without building its value. Never throws: what is wrong is in `problem`. */
export function scanJson(text: string): JsonScan {
  const scanner = new Scanner(text);
  let problem: JsonProblem | null = null;
  try {
    scanner.document();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const atEnd = error.offset >= text.length;
    problem = { message: error.message, offset: error.offset, ...lineAndColumn(text, error.offset), atEnd };
  }
  return { positions: scanner.positions, duplicates: scanner.duplicates, problem };
}
