import { z } from "zod";
import { ChecklistEntryId, TicketNumber } from "../platform/ids";
import { lineOfText } from "../platform/text";

/** So many entries of one ticket, each so long. */
export const CHECKLIST_MAX = 50;
export const ENTRY_MAX = 200;

export const EntryText = lineOfText(ENTRY_MAX);

/** Adds entries after one that is named (null: before all), else at the end. */
export const AddChecklistEntries = z.object({
  number: TicketNumber,
  entries: z
    .array(z.object({ text: EntryText, done: z.boolean().default(false) }))
    .min(1)
    .max(CHECKLIST_MAX),
  afterId: ChecklistEntryId.nullable().optional(),
});
export type AddChecklistEntries = z.input<typeof AddChecklistEntries>;

export const TickChecklistEntry = z.object({ number: TicketNumber, id: ChecklistEntryId, done: z.boolean() });
export type TickChecklistEntry = z.input<typeof TickChecklistEntry>;

export const RenameChecklistEntry = z.object({
  number: TicketNumber,
  id: ChecklistEntryId,
  version: z.number().int().positive(),
  text: EntryText,
});
export type RenameChecklistEntry = z.input<typeof RenameChecklistEntry>;

/** Puts an entry after another, or with null before all. */
export const MoveChecklistEntry = z.object({
  number: TicketNumber,
  id: ChecklistEntryId,
  afterId: ChecklistEntryId.nullable(),
});
export type MoveChecklistEntry = z.input<typeof MoveChecklistEntry>;

export const RemoveChecklistEntry = z.object({ number: TicketNumber, id: ChecklistEntryId });
export type RemoveChecklistEntry = z.input<typeof RemoveChecklistEntry>;
