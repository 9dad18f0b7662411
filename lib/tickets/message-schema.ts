import { z } from "zod";
import { CommentId, TicketNumber } from "../platform/ids";
import { longText, requiredLongText } from "../platform/text";
import { commentKinds, LONG_TEXT_MAX } from "./schema";

/** One message of a ticket. */
export const CommentRef = z.object({ number: TicketNumber, commentId: CommentId });
export type CommentRef = z.input<typeof CommentRef>;

/** Changes what a message says; `editedAt` is when it was last edited as far as the writer knows, null for never. */
export const EditComment = z.object({
  ...CommentRef.shape,
  body: requiredLongText(LONG_TEXT_MAX),
  editedAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .nullable(),
});
export type EditComment = z.input<typeof EditComment>;

/** Keeps what somebody is writing; an empty text forgets it. `base` is when the draft that they know was kept, null for none. */
export const SaveDraft = z.object({
  number: TicketNumber,
  kind: z.enum(commentKinds),
  body: longText(LONG_TEXT_MAX),
  base: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .nullable(),
});
export type SaveDraft = z.input<typeof SaveDraft>;
