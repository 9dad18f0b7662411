import { z } from "zod";
import { lineOfText } from "../platform/text";
import { ATTACHMENT_MAX_BYTES, ATTACHMENTS_MAX } from "./labels";

const MB = 1024 * 1024;

/** What a person may send within 24 hours. */
export const DAILY_BYTES = 200 * MB;
export const DAILY_FILES = 500;
/** How long the one who sent a file may take it back from a conversation. */
export const TAKE_BACK_MS = 10 * 60_000;

/** What browsers show in place; everything else only downloads. */
export const shownTypes = ["image/jpeg", "image/png", "image/webp", "image/gif", "application/pdf"] as const;

/** The address of an attachment. */
export const AttachmentId = z.string().regex(/^[\w-]{22}$/, "attachments.errors.unknown");
export type AttachmentId = z.output<typeof AttachmentId>;

/** The attachments that a message takes along, in their order. */
export const AttachmentIds = z
  .array(AttachmentId)
  .max(ATTACHMENTS_MAX, "attachments.errors.tooMany")
  .refine((ids) => new Set(ids).size === ids.length, "attachments.errors.unknown")
  .default([]);

/** A file that is about to be sent; the key is the browser's own and makes a repeated sending one attachment. */
export const BeginUpload = z.object({
  key: z.string().regex(/^[\w-]{8,64}$/),
  name: lineOfText(1_000),
  bytes: z.coerce
    .number()
    .int()
    .min(1, "attachments.errors.empty")
    .max(ATTACHMENT_MAX_BYTES, "attachments.errors.tooLarge"),
});
export type BeginUpload = z.input<typeof BeginUpload>;

export const AttachmentRef = z.object({ id: AttachmentId });
export type AttachmentRef = z.input<typeof AttachmentRef>;

/** A file that has come; with the SHA-256 of what was sent, another content under the same key is not taken for a repeat. */
export const FinishUpload = AttachmentRef.extend({
  content: z
    .string()
    .regex(/^[\da-f]{64}$/)
    .optional(),
});
