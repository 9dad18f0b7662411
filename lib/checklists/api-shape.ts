import { z } from "zod";
import type { ChecklistEntryRow } from "./rows";
import { EntryText, MoveChecklistEntry, RenameChecklistEntry } from "./schema";

export const EntryToAdd = z.strictObject({ text: EntryText, done: z.boolean().default(false) });
export const EntryPatch = z.strictObject({ done: z.boolean() });
export const EntryWords = z.strictObject({ text: EntryText, version: RenameChecklistEntry.shape.version });
export const EntryPlace = z.strictObject({ after: MoveChecklistEntry.shape.afterId });

/** An entry of a checklist as the API gives it. */
export const entryShape = ({ id, text, done, version }: ChecklistEntryRow) => ({
  id: String(id),
  text,
  done: done !== null,
  doneBy: done?.by ?? null,
  doneAt: done?.at.toISOString() ?? null,
  version,
});
