import { describe, expect, it } from 'vitest';
import { UnreadableTable } from './containerTable.ts';
import { decodeXml } from './decodeXml.ts';
import { kmlTable } from './kmlTable.ts';

/** The rows as objects of what their cells hold. */
function rowsOf(body: string) {
  const table = kmlTable(
    `<kml xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>${body}</Document></kml>`,
  );
  return Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(
      table.columns
        .map((name, column) => [name, table.cell(row, column)] as const)
        .filter(([, cell]) => cell !== null && cell !== undefined),
    ),
  );
}

const point = (longitude: number, latitude: number) =>
  `<Point><coordinates>${longitude},${latitude},0</coordinates></Point>`;

describe('KML', () => {
  it('gives a placemark the folders around it, and their time where it has none of its own', () => {
    const rows = rowsOf(`
      <Placemark><name>Outside</name>${point(1, 2)}</Placemark>
      <Folder><name>July</name><TimeSpan><begin>2024-07-01</begin><end>2024-07-31</end></TimeSpan>
        <Folder><name>Strikes</name>
          <Placemark><name>By the folder</name><TimeSpan/>${point(42, 33)}</Placemark>
          <Placemark><name>Its own</name><TimeStamp><when>2024-07-25T21:00:00Z</when></TimeStamp></Placemark>
        </Folder>
      </Folder>`);
    expect(rows).toMatchObject([
      { name: 'Outside' },
      { name: 'By the folder', folder: 'July / Strikes', date: '2024-07-01', 'end date': '2024-07-31' },
      { name: 'Its own', folder: 'July / Strikes', date: '2024-07-25T21:00:00Z' },
    ]);
    expect(rows[0]).not.toHaveProperty('date');
    expect(rows[2]).not.toHaveProperty('end date');
  });

  it('makes one row of a track: from its first moment to its last, somewhere along it', () => {
    const [row, ...more] = rowsOf(`<Placemark><name>Convoy</name><gx:Track>
      <when>2024-07-25T10:00:00Z</when><when>2024-07-25T12:00:00Z</when>
      <gx:coord>42.0 33.0 0</gx:coord><gx:coord>42.2 33.0 0</gx:coord></gx:Track></Placemark>`);
    expect(more).toEqual([]);
    const [turned] = rowsOf(`<Placemark><TimeSpan/><gx:Track><when/><when>2024-07-25T12:00:00Z</when>
      <when>2024-07-25T10:00:00Z</when></gx:Track></Placemark>`);
    expect(turned).toMatchObject({ date: '2024-07-25T10:00:00Z', 'end date': '2024-07-25T12:00:00Z' });
    expect(row).toMatchObject({ date: '2024-07-25T10:00:00Z', 'end date': '2024-07-25T12:00:00Z' });
    const numbers = Object.values(row!).filter((cell) => typeof cell === 'number');
    expect(numbers).toContainEqual(expect.closeTo(42.1, 6));
    // Half of 0.2 degrees of longitude at 33 degrees north, in metres, and not less.
    expect(Math.max(...numbers)).toBeGreaterThan(9_300);
  });
});

describe('the encoding of XML', () => {
  const ARABIC = 'عين الأسد';
  // In Windows-1256.
  const BYTES = [0xda, 0xed, 0xe4, 0x20, 0xc7, 0xe1, 0xc3, 0xd3, 0xcf];
  const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0));

  it('is what its declaration says', () => {
    const bytes = Uint8Array.from([...ascii('<?xml version="1.0" encoding="windows-1256"?><a>'), ...BYTES]);
    expect(decodeXml(bytes)).toContain(ARABIC);
  });

  it('is UTF-16 by a byte order mark or by its zero bytes, and else UTF-8', () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?><kml><name>${ARABIC}</name></kml>${' '.repeat(200)}`;
    const units = Uint16Array.from(text, (character) => character.charCodeAt(0));
    const bytes = new Uint8Array(units.buffer);
    expect(decodeXml(Uint8Array.of(0xff, 0xfe, ...bytes))).toBe(text);
    expect(decodeXml(bytes)).toBe(text);
    expect(decodeXml(new TextEncoder().encode(`<a>${ARABIC}</a>`))).toBe(`<a>${ARABIC}</a>`);
  });

  it('is UTF-8 where UTF-16 is declared and is not there', () => {
    const text = `<?xml version="1.0" encoding="utf-16"?><a>${ARABIC}</a>`;
    expect(decodeXml(new TextEncoder().encode(text))).toBe(text);
  });

  it('that nobody knows is refused by name', () => {
    const bytes = Uint8Array.from(ascii('<?xml version="1.0" encoding="x-private"?><a/>'));
    expect(() => decodeXml(bytes)).toThrow(UnreadableTable);
    expect(() => decodeXml(bytes)).toThrow('x-private');
  });
});
