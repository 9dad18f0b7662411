import type { Actor } from "../../platform/actor";
import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { appendEvents } from "../../platform/events";
import { ticketEvent } from "../../tickets/events";

/** Changes the hidden ticket's title in its history; gives the event's id. */
export async function retitled(insider: Actor, number: number): Promise<number> {
  const { title } = await db.ticket.findUniqueOrThrow({ where: { id: number }, select: { title: true } });
  const event = ticketEvent(number, "ticket.titleChanged", {}, { before: title, after: title });
  await db.$transaction((tx) => appendEvents(tx, insider, [event], now()));
  const last = { subjectType: "ticket", subjectId: number, name: "ticket.titleChanged" };
  const { id } = await db.auditEvent.findFirstOrThrow({ where: last, orderBy: { id: "desc" }, select: { id: true } });
  return id;
}
