import { z } from "zod";
import { CHECKLIST_MAX, EntryText } from "../checklists/schema";

const MOST = 5;

/** Several changes of one ticket, each property named once, and what they add to its checklist. */
export const severalOf = <Change extends z.ZodType<{ property: string }>>(change: Change) =>
  z.object({
    changes: z
      .array(change)
      .max(MOST)
      .refine((all) => new Set(all.map(({ property }) => property)).size === all.length, "validation.invalid")
      .default([]),
    checklist: z.array(EntryText).max(CHECKLIST_MAX).default([]),
  });
