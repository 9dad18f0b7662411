import { defineCommand } from "../../define-command";
import { MarkNotificationsRead } from "../schema";

/** Marks the actor's notifications read, those named or all; gives how many were unread. Others' are left alone as if missing. */
export const markNotificationsRead = defineCommand({
  name: "notifications.markRead",
  input: MarkNotificationsRead,
  load: (_tx, actor) => Promise.resolve(actor.kind === "user" ? actor.userId : null),
  authorize: (_actor, userId) => userId !== null,
  run: async ({ tx, input, target: userId, now }) => {
    const { count } = await tx.notification.updateMany({
      where: { userId: userId ?? -1, readAt: null, ...(input.ids ? { id: { in: input.ids } } : {}) },
      data: { readAt: now },
    });
    return { result: { marked: count }, unrecorded: "read-mark" };
  },
});
