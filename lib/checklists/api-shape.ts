import { z } from "zod";
import type { ChecklistEntryRow } from "./rows";
import { EntryText } from "./schema";

export const EntryToAdd = z.strictObject({ text: EntryText, done: z.boolean().default(false) });
export const EntryPatch = z.strictObject({ done: z.boolean() });

/** An entry of a checklist as the API gives it. */
export const entryShape = ({ id, text, done }: ChecklistEntryRow) => ({
  id: String(id),
  text,
  done: done !== null,
  doneBy: done?.by ?? null,
  doneAt: done?.at.toISOString() ?? null,
});
