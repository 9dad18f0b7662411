import type { NotificationKind } from "./schema";

/** One line behind the bell. */
export type NotificationRow = {
  id: number;
  kind: NotificationKind;
  ticket: { number: number; title: string };
  /** The ticket that this one was merged into, for who sees it. */
  mergedInto: number | null;
  /** Who did it; null where the system did. */
  actor: { id: number; name: string } | null;
  createdAt: Date;
  read: boolean;
};
