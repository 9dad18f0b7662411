import { hasRole, type Actor } from "../platform/actor";
import { TAKE_BACK_MS } from "./schema";

type Sent = { uploaderId: number; sentAt: Date | null };

const isUploader = (actor: Actor, { uploaderId }: { uploaderId: number }) =>
  actor.kind === "user" && actor.userId === uploaderId;

/** Who may send files and take them away again. */
export const attachmentPolicy = {
  upload: (actor: Actor) => actor.kind === "user",
  settle: (actor: Actor) => actor.kind === "system",
  seeMissing: (actor: Actor) => hasRole(actor, "admin"),
  /** From a conversation that they see: those who handle tickets at any time, who sent it for ten minutes. */
  remove: (actor: Actor, sent: Sent, at: Date) =>
    hasRole(actor, "technician", "admin") ||
    (isUploader(actor, sent) && sent.sentAt !== null && at.getTime() - sent.sentAt.getTime() < TAKE_BACK_MS),
};
