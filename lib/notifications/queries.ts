import { z } from "zod";
import type { Actor } from "../platform/actor";
import { decodeCursor, toPage, type Page, type PageRequest } from "../platform/pagination";
import { countOwnUnread, readOwnNotifications } from "./own-notifications";
import type { NotificationRow } from "./rows";
import type { NotificationKind } from "./schema";

/** Counting stops here; the bell says 99+. */
const COUNTED = 100;
const Before = z.int().positive();

/** Counts the actor's unread notifications of tickets they still see, 100 at most. */
export async function countUnread(actor: Actor): Promise<number> {
  return countOwnUnread(actor, COUNTED);
}

/** Lists the actor's notifications of tickets they still see, newest first, a page at a time. Throws invalid_input for a bad cursor. */
export async function listNotifications(actor: Actor, page: PageRequest): Promise<Page<NotificationRow>> {
  const rows = await readOwnNotifications(actor, decodeCursor(Before, page.cursor), page.limit + 1);
  return toPage(
    rows,
    page.limit,
    ({ id }) => id,
    ({ id, kind, createdAt, readAt, actorId, actorName, mergedInto, deadline, ...about }) => ({
      id,
      kind: kind as NotificationKind,
      ticket: about.ticketId === null ? null : { number: about.ticketId, title: about.title ?? "" },
      webhook: about.webhookId === null ? null : { id: about.webhookId, description: about.webhook ?? "" },
      mergedInto,
      deadline,
      actor: actorId === null || actorName === null ? null : { id: actorId, name: actorName },
      createdAt,
      read: readAt !== null,
    }),
  );
}
