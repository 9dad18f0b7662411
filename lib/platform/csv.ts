/** What a cell holds: a number stays one in a spreadsheet. */
export type CsvCell = string | number | null;

/** What a spreadsheet takes for the beginning of a formula, behind blanks and quotes too; the wide signs are for Asian keyboards. */
const FORMULA = /^[\s"'’«\u200B\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A byte order mark: without it spreadsheets read UTF-8 as something else. */
export const CSV_START = "\uFEFF";

function written(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** Writes one line of a table (RFC 4180); no text in it is a formula to the spreadsheet that opens it. */
export function csvLine(cells: readonly CsvCell[], separator: ";" | ","): string {
  return `${cells.map(written).join(separator)}\r\n`;
}
