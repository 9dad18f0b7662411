/** Rows as text, to see whether others are drawn: « 12.1795341600000 13.1795341600123 ». */
export function drawnRows(rows: readonly { number: number; updatedAt: Date }[]): string {
  return rows.map(({ number, updatedAt }) => `${String(number)}.${String(updatedAt.getTime())}`).join(" ");
}
