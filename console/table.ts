import stringWidth from "fast-string-width";

export type Column = { title: string; cells: readonly string[]; shrinks?: boolean };

const GAP = "  ";
const segments = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The beginning of a text that fits into so many cells of a terminal. */
function headOf(text: string, width: number): string {
  let [kept, used] = ["", 0];
  for (const { segment } of segments.segment(text)) {
    used += stringWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return kept;
}

/** A text cut to so many cells, with an ellipsis where something is missing. */
export const cutTo = (text: string, width: number) =>
  stringWidth(text) <= width ? text : `${headOf(text, width - 1)}…`;

const pad = (text: string, width: number) => text + " ".repeat(Math.max(0, width - stringWidth(text)));

/** Columns side by side, the shrinking one as wide as there is room; `paint` colours a cell once it is as wide as it will be. */
export function table(
  columns: readonly Column[],
  width: number,
  paint: (text: string, column: number, row: number) => string,
): string {
  const natural = columns.map(({ title, cells }) => Math.max(0, ...[title, ...cells].map((cell) => stringWidth(cell))));
  const fixed = natural.filter((_, at) => columns[at]?.shrinks !== true).reduce((sum, one) => sum + one, 0);
  const room = Math.max(12, width - fixed - GAP.length * (columns.length - 1));
  const widths = natural.map((one, at) => (columns[at]?.shrinks === true ? Math.min(one, room) : one));
  const line = (row: number) =>
    columns
      .map(({ title, cells }, at) => {
        const text = cutTo(row < 0 ? title : (cells[row] ?? ""), widths[at] ?? 0);
        return paint(at === columns.length - 1 ? text : pad(text, widths[at] ?? 0), at, row);
      })
      .join(GAP)
      .trimEnd();
  const rows = columns[0]?.cells.length ?? 0;
  return Array.from({ length: rows + 1 }, (_, at) => line(at - 1)).join("\n");
}

/** Breaks lines between words so that none is wider than the terminal; what is too long for a line is cut through. */
export function wrap(text: string, width: number): string {
  return text
    .split("\n")
    .flatMap((line) => wrapLine(line, width))
    .join("\n");
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(/(?<= )/)) {
    if (stringWidth((current + word).trimEnd()) <= width) {
      current += word;
      continue;
    }
    if (current !== "") lines.push(current.trimEnd());
    current = word;
    while (stringWidth(current.trimEnd()) > width) {
      const head = headOf(current, width);
      lines.push(head);
      current = current.slice(head.length);
    }
  }
  return [...lines, current.trimEnd()];
}
