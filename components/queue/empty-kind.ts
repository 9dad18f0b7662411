import type { QueueAddress } from "./queue-address";

/** Why a list that no words narrow is empty: its reader's filters, its view, or that there is no ticket at all yet. */
export function emptyKind({
  filtered,
  saved,
  view,
  written,
  cursor,
}: Pick<QueueAddress, "filtered" | "saved" | "view" | "written" | "cursor">) {
  if (filtered) return "filtered";
  if (cursor === null && Object.keys(written).every((name) => name === "sort")) return "first";
  return !saved && (view === "mine" || view === "offered" || view === "late") ? view : "none";
}
