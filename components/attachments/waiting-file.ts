import { ATTACHMENT_MAX_BYTES } from "@/lib/attachments/labels";

/** A file that waits to be sent, or that can't be. */
export type WaitingFile = {
  key: string;
  place: string;
  name: string;
  bytes: number;
  state: "waiting" | "sending" | "sent" | "tooLarge" | "empty" | "refused" | "signedOut";
  /** From 0 to 1. */
  progress: number;
  /** Shown in the strip, for pictures. */
  preview: string | null;
  /** The server's sentence. */
  error: string | null;
  /** Sending it again may help. */
  again: boolean;
};

const OVER: readonly WaitingFile["state"][] = ["tooLarge", "empty", "refused"];
/** True for a file that will never be taken. */
export const isOver = ({ state }: WaitingFile) => OVER.includes(state);

/** What a file is at first, by its size alone. */
export function stateOf({ size }: Blob): WaitingFile["state"] {
  if (size === 0) return "empty";
  return size > ATTACHMENT_MAX_BYTES ? "tooLarge" : "waiting";
}
