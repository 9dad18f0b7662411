import type { TargetKind } from "../sla/ticket-clocks";
import type { NotificationKind } from "./schema";

/** One line behind the bell. */
export type NotificationRow = {
  id: number;
  kind: NotificationKind;
  /** Null where it is about a webhook. */
  ticket: { number: number; title: string } | null;
  /** To administrators, while there is such a webhook. */
  webhook: { id: number; description: string } | null;
  /** The ticket that this one was merged into, for who sees it. */
  mergedInto: number | null;
  /** Which deadline is near or has passed; null where it is about none. */
  deadline: TargetKind | null;
  /** Who did it; null where the system did. */
  actor: { id: number; name: string } | null;
  createdAt: Date;
  read: boolean;
};
