/** A file of a conversation, as everyone sees it who sees its message. */
export type AttachmentRow = {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  width: number | null;
  height: number | null;
  /** There is a small picture of it. */
  thumbnail: boolean;
  /** `held` until it was looked through; `refused` when something was found. Only `ready` has a file to give. */
  state: "ready" | "held" | "refused";
  /** The reader may take it away, now. */
  canRemove: boolean;
};

/** A row's file that the storage does not have. */
export type MissingFile = { name: string; ticketNumber: number | null };
