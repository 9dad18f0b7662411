import { z } from "zod";

export const notificationKinds = [
  "assigned",
  "routed",
  "helping",
  "replied",
  "mentioned",
  "dueSoon",
  "overdue",
  "notRouted",
  "offered",
  "handedOver",
  "merged",
  "unblocked",
  "unhappy",
  "fileRefused",
  "webhookStopped",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

const NotificationId = z.int().positive().max(2_147_483_647);

/** Which of one's notifications to mark read: those named, or all of them. */
export const MarkNotificationsRead = z.object({ ids: z.array(NotificationId).max(100).optional() });
export type MarkNotificationsRead = z.input<typeof MarkNotificationsRead>;
