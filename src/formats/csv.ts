/** A cell: a number stays one; null is an empty cell. */
export type CsvCell = string | number | null;

/** Spreadsheets run a cell that begins like this as a formula (OWASP, "CSV Injection"); full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;

/** An apostrophe tells a spreadsheet that what follows is text. */
function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = neutralised(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of such a file, its line end included. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

/**
 * A CSV file by RFC 4180 with CRLF line ends, and a byte order mark so that Excel reads it as UTF-8. A text that a
 * spreadsheet would run as a formula begins with an apostrophe instead.
 */
export function csvText(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${[header, ...rows].map(csvLine).join('')}`;
}
