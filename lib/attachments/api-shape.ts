import type { AttachmentRow } from "./rows";

/** A file of a conversation as the API gives it; `comment` is the message it came with, null for the request itself. */
export function attachmentShape({ id, name, mediaType, bytes, state }: AttachmentRow, comment: number | null) {
  return { id, name, mediaType, bytes, state, comment: comment === null ? null : String(comment) };
}
