import { z } from "zod";
import { decodeCursor, PageRequest, toPage, type Page } from "@/lib/platform/pagination";

export const NoParameters = z.strictObject({});
/** Nothing but a page is asked for. */
export const PageOnly = z.strictObject(PageRequest.shape);

const After = z.int().positive();

/** A page of a list that is short enough to be read whole. A cursor whose row is gone begins again. */
export function pageOfWhole<Row extends { id: number }>(rows: readonly Row[], page: PageRequest): Page<Row> {
  const after = decodeCursor(After, page.cursor);
  const start = rows.findIndex(({ id }) => id === after) + 1;
  return toPage(
    rows.slice(start, start + page.limit + 1),
    page.limit,
    ({ id }) => id,
    (row) => row,
  );
}
