import type { Actor } from "../platform/actor";
import { attachmentPolicy } from "./policy";
import type { AttachmentRow } from "./rows";

/** What is read of an attachment to show it. */
export const shownAttachment = {
  publicId: true,
  name: true,
  mediaType: true,
  bytes: true,
  width: true,
  height: true,
  thumbnail: true,
  state: true,
  commentId: true,
  uploaderId: true,
  sentAt: true,
} as const;

type Read = Omit<AttachmentRow, "id" | "state" | "canRemove"> & {
  publicId: string;
  state: string;
  commentId: number | null;
  uploaderId: number;
  sentAt: Date | null;
};

/** An attachment as the actor is shown it at a moment, and the comment it came with; null for the request itself. */
export function toShownAttachment(
  actor: Actor,
  { publicId, commentId, uploaderId, sentAt, state, ...facts }: Read,
  at: Date,
): { file: AttachmentRow; commentId: number | null } {
  const canRemove = attachmentPolicy.remove(actor, { uploaderId, sentAt }, at);
  return { commentId, file: { ...facts, id: publicId, state: state as AttachmentRow["state"], canRemove } };
}
