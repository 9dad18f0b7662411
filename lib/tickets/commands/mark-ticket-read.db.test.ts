import { expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { asAnonymous, asLearner, asRestricted, asTechnician } from "../../testing/actors";
import { aLearner, aTeam, aTechnician, aTicket } from "../../testing/factories";
import { eventNames, refusedUntouched } from "../../testing/ticket-state";
import { listTickets } from "../queries/list-tickets";
import { commentOnTicket } from "./comment-on-ticket";
import { markTicketRead } from "./mark-ticket-read";

const unread = async (person: { id: number }) =>
  (await listTickets(asLearner(person), {}, { limit: 1, cursor: null })).items[0]?.unread;

test("what one has seen is unread again after the other side replies, and never by what one did oneself", async () => {
  const [lea, karim] = await Promise.all([aLearner(), aTechnician()]);
  const { id } = await aTicket({ requesterId: lea.id });
  await markTicketRead(asLearner(lea), { number: id });
  expect(await unread(lea)).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await commentOnTicket(asTechnician(karim), { number: id, kind: "note", body: "Rien à voir" });
  expect(await unread(lea)).toBe(false);
  await commentOnTicket(asTechnician(karim), { number: id, kind: "reply", body: "Je regarde" });
  expect(await unread(lea)).toBe(true);
  await markTicketRead(asLearner(lea), { number: id });
  expect(await unread(lea)).toBe(false);
  await commentOnTicket(asLearner(lea), { number: id, kind: "reply", body: "Merci" });
  expect(await unread(lea)).toBe(false);
});

test("it marks the ticket's notifications read too, and is nobody's history", async () => {
  const lea = await aLearner();
  const { id } = await aTicket({ requesterId: lea.id });
  const facts = { userId: lea.id, ticketId: id, kind: "replied" };
  await db.notification.createMany({ data: [{ ...facts, eventId: 1_900_000_001 + id }] });
  await markTicketRead(asLearner(lea), { number: id });
  await markTicketRead(asLearner(lea), { number: id });
  expect(await db.notification.count({ where: { userId: lea.id, readAt: null } })).toBe(0);
  expect(await eventNames(id)).toEqual([]);
});

test("outsiders find nothing to mark", async () => {
  const team = await aTeam();
  const { id } = await aTicket({ teamId: team.id });
  for (const actor of [asLearner(await aLearner()), asRestricted(await aTechnician()), asAnonymous()]) {
    await refusedUntouched(id, () => markTicketRead(actor, { number: id }), "not_found");
  }
});
