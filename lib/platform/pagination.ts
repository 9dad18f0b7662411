import { z } from "zod";
import { AppError } from "./errors";

export type Page<T> = { items: T[]; nextCursor: string | null };

export const PageRequest = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(500).nullish(),
});
export type PageRequest = z.output<typeof PageRequest>;

/** Writes the position after a row as an opaque cursor. */
export function encodeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

/** Reads a cursor back; throws invalid_input when it isn't one of ours. */
export function decodeCursor<T extends z.ZodType>(position: T, cursor: string | null | undefined): z.output<T> | null {
  if (cursor === null || cursor === undefined || cursor === "") return null;
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    throw new AppError("invalid_input", {
      key: "errors.invalidInput",
      issues: [{ path: ["cursor"], key: "validation.cursor" }],
      cause,
    });
  }
}

/** Cuts limit + 1 rows to a page; `positionOf` gives what the next page starts after. */
export function toPage<Row, T>(
  rows: readonly Row[],
  limit: number,
  positionOf: (row: Row) => unknown,
  map: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(map),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(positionOf(last)) : null,
  };
}
