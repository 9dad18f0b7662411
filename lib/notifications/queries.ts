import { z } from "zod";
import type { Actor } from "../platform/actor";
import { db } from "../platform/db/client";
import { decodeCursor, toPage, type Page, type PageRequest } from "../platform/pagination";
import type { NotificationRow } from "./rows";
import type { NotificationKind } from "./schema";
import { ownNotifications } from "./scope";

/** Counting stops here; the bell says 99+. */
const COUNTED = 100;
const Before = z.int().positive();

/** Counts the actor's unread notifications of tickets they still see, 100 at most. */
export async function countUnread(actor: Actor): Promise<number> {
  const unread = await db.notification.findMany({
    where: { AND: [{ readAt: null }, ownNotifications(actor)] },
    select: { id: true },
    take: COUNTED,
  });
  return unread.length;
}

/** Lists the actor's notifications of tickets they still see, newest first, a page at a time. Throws invalid_input for a bad cursor. */
export async function listNotifications(actor: Actor, page: PageRequest): Promise<Page<NotificationRow>> {
  const before = decodeCursor(Before, page.cursor);
  const rows = await db.notification.findMany({
    where: { AND: [before === null ? {} : { id: { lt: before } }, ownNotifications(actor)] },
    select: {
      id: true,
      kind: true,
      createdAt: true,
      readAt: true,
      actorId: true,
      ticket: { select: { id: true, title: true } },
    },
    orderBy: { id: "desc" },
    take: page.limit + 1,
  });
  const actors = await db.user.findMany({
    where: { id: { in: [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))] } },
    select: { id: true, name: true },
  });
  const names = new Map(actors.map((person) => [person.id, person]));
  return toPage(
    rows,
    page.limit,
    ({ id }) => id,
    ({ id, kind, createdAt, readAt, actorId, ticket }) => ({
      id,
      kind: kind as NotificationKind,
      ticket: { number: ticket.id, title: ticket.title },
      actor: actorId === null ? null : (names.get(actorId) ?? null),
      createdAt,
      read: readAt !== null,
    }),
  );
}
