import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { notificationSubscriber } from "../../notifications/subscribers";
import type { Actor } from "../../platform/actor";
import { setClock } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { TicketNumber } from "../../platform/ids";
import { drainOutbox } from "../../platform/outbox/worker";
import { textStream } from "../../platform/text-stream";
import { asAdmin, asLearner, asTechnician } from "../../testing/actors";
import { aLearner, anAdmin, aTechnician, aTicket, unique, type Person } from "../../testing/factories";
import { storedChain } from "../../testing/stored-chain";
import { eventNames, expectExactAccess, lastEvent, refused, refusedUntouched } from "../../testing/ticket-state";
import { subscribers } from "../../wiring";
import { findTickets } from "../queries/find-tickets";
import { getTicket } from "../queries/get-ticket";
import { listTickets } from "../queries/list-tickets";
import { messageWaits } from "../message-times";
import { exportTicket } from "../queries/export-ticket";
import { listTicketEvents } from "../queries/list-history";
import { applyChanges } from "./apply-changes";
import { changeStatus } from "./change-status";
import { commentOnTicket } from "./comment-on-ticket";
import { deleteComment } from "./delete-comment";
import { markTicketRead } from "./mark-ticket-read";
import { openTicket } from "./open-ticket";
import { retractComment } from "./retract-comment";

let lea: Person, ines: Person, karim: Person, aicha: Person, nadia: Person;
beforeAll(async () => {
  [lea, ines, karim, aicha, nadia] = await Promise.all([
    aLearner(),
    aLearner(),
    aTechnician(),
    aTechnician(),
    anAdmin(),
  ]);
});
beforeEach(async () => {
  await db.outbox.deleteMany();
  await db.eventDelivery.deleteMany();
});
afterEach(() => setClock());

const later = (ms: number) => {
  const at = new Date(Date.now() + ms);
  setClock(() => at);
};
const row = (id: number) => db.ticket.findUniqueOrThrow({ where: { id } });
const reply = (number: number, body = "Bonjour") => ({ number, kind: "reply" as const, body });

/** A ticket that was opened by its requester, with its history. */
async function opened() {
  const categoryId = (await aTicket().then(({ id }) => row(id))).categoryId;
  const { number } = await openTicket(asLearner(lea), { title: "L’écran reste noir", categoryId });
  return number;
}

/** The history as programs read it, an event a page. */
async function pagedNames(actor: Actor, number: number): Promise<string[]> {
  const names: string[] = [];
  for (let cursor: string | null | undefined = null; cursor !== undefined;) {
    const page = await listTicketEvents(actor, TicketNumber.parse(number), { limit: 1, cursor });
    names.push(...page.items.map(({ name }) => name));
    cursor = page.nextCursor ?? undefined;
  }
  return names;
}

async function exportedNames(actor: Actor, number: number): Promise<string[]> {
  const { pieces } = await exportTicket(actor, TicketNumber.parse(number), { format: "json", locale: "fr" });
  const file = await new Response(textStream(pieces, () => Promise.resolve())).text();
  return (JSON.parse(file) as { history: { name: string }[] }).history.map(({ name }) => name);
}

test("a message taken back was never there: not in the conversation, the search, the history or the counts", async () => {
  const word = unique("oups");
  const number = await opened();
  const { commentId } = await commentOnTicket(asTechnician(karim), reply(number, word));
  await retractComment(asTechnician(karim), { number, commentId });
  for (const actor of [asLearner(lea), asTechnician(karim), asTechnician(aicha)]) {
    const read = await getTicket(actor, TicketNumber.parse(number));
    expect(read.comments).toEqual([]);
    expect(read.events.map(({ name }) => name)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/Retracted|replied/)]),
    );
    expect(await pagedNames(actor, number)).toEqual(read.events.map(({ name }) => name).toReversed());
    expect(await exportedNames(actor, number)).toEqual(read.events.map(({ name }) => name));
    expect(JSON.stringify(read)).not.toContain(word);
    expect(await findTickets(actor, { q: word })).toEqual([]);
  }
  expect(await row(number)).toMatchObject({ replyCount: 0, firstReplyAt: null });
  expect(await db.eventText.count({ where: { text: word } })).toBe(0);
  expect(await eventNames(number)).toContain("ticket.commentRetracted");
  expect((await storedChain("ticket", number)).fault).toBeNull();
  await expectExactAccess(number);
});

describe("the status that the message changed", () => {
  test("goes back with the first reply", async () => {
    const number = await opened();
    const { commentId, status } = await commentOnTicket(asTechnician(karim), reply(number));
    expect(status).toBe("in_progress");
    expect((await retractComment(asTechnician(karim), { number, commentId })).status).toBe("new");
    expect(await lastEvent(number)).toMatchObject({
      name: "ticket.statusChanged",
      data: { from: "in_progress", to: "new" },
    });
  });

  test("goes back from resolved, and who was waited for is known again", async () => {
    const number = await opened();
    const waitingFor = { kind: "supplier" as const, label: "LDLC" };
    const { version } = await row(number);
    await changeStatus(asTechnician(karim), { number, status: "waiting", waitingFor, version });
    const { commentId } = await commentOnTicket(asTechnician(karim), { ...reply(number), resolve: true });
    await retractComment(asTechnician(karim), { number, commentId });
    expect(await row(number)).toMatchObject({
      status: "waiting",
      open: true,
      waitingFor: "supplier",
      waitingForLabel: "LDLC",
      resolvedAt: null,
    });
  });

  test("goes back to resolved, since the day it was, when a learner takes their words back", async () => {
    const number = await opened();
    await commentOnTicket(asTechnician(karim), { ...reply(number), resolve: true });
    const { resolvedAt } = await row(number);
    const { commentId } = await commentOnTicket(asLearner(lea), reply(number, "Toujours pas"));
    await retractComment(asLearner(lea), { number, commentId });
    expect(await row(number)).toMatchObject({ status: "resolved", open: false, resolvedAt });
  });

  test("stays where somebody changed it since", async () => {
    const number = await opened();
    const { commentId } = await commentOnTicket(asTechnician(karim), reply(number));
    const { version } = await row(number);
    await changeStatus(asTechnician(aicha), { number, status: "waiting", version });
    await retractComment(asTechnician(karim), { number, commentId });
    expect((await row(number)).status).toBe("waiting");
  });
});

describe("what the message moved", () => {
  const told = async (actor: Actor, number: number) => {
    const read = await getTicket(actor, TicketNumber.parse(number));
    const page = await listTicketEvents(actor, TicketNumber.parse(number), { limit: 1, cursor: read.earlierEvents });
    return {
      page: read.events.map(({ name }) => name),
      newest: page.items.map(({ name }) => name),
      exported: await exportedNames(actor, number),
    };
  };

  test("is told to no learner once it is taken back, nor is there news of it; the staff's history keeps all", async () => {
    const number = await opened();
    later(1_000);
    await markTicketRead(asLearner(lea), { number });
    later(2_000);
    const { commentId } = await commentOnTicket(asTechnician(karim), { ...reply(number), resolve: true });
    expect((await told(asLearner(lea), number)).page).toContain("ticket.statusChanged");
    const { publicVersion } = await row(number);
    await retractComment(asTechnician(karim), { number, commentId });
    const learners = await told(asLearner(lea), number);
    for (const names of Object.values(learners)) expect(names).not.toContain("ticket.statusChanged");
    const staffs = await told(asTechnician(aicha), number);
    expect(staffs.page.filter((name) => name === "ticket.statusChanged")).toHaveLength(2);
    const { items } = await listTickets(asLearner(lea), {}, { limit: 50, cursor: null });
    expect(items.find((one) => one.number === number)).toMatchObject({ unread: false, status: "new" });
    expect((await row(number)).publicVersion).toBe(publicVersion + 1);
    expect((await storedChain("ticket", number)).fault).toBeNull();
  });

  test("with a ready reply neither: the changes that undo it name the message", async () => {
    const number = await opened();
    later(1_000);
    await markTicketRead(asLearner(lea), { number });
    later(2_000);
    const { publicUpdatedAt } = await row(number);
    const changes = [
      { property: "status" as const, status: "resolved" as const },
      { property: "lead" as const, leadId: karim.id },
    ];
    const sent = await commentOnTicket(asTechnician(karim), { ...reply(number), also: { changes, checklist: [] } });
    await retractComment(asTechnician(karim), { number, commentId: sent.commentId });
    const back = [
      { property: "status" as const, status: "new" as const },
      { property: "lead" as const, leadId: null },
    ];
    const undo = { number, also: { changes: back, checklist: [] }, takesBack: sent.commentId };
    await applyChanges(asTechnician(karim), undo);
    expect(await row(number)).toMatchObject({ status: "new", leadId: null });
    expect((await told(asLearner(lea), number)).page).toEqual(["ticket.opened"]);
    expect((await row(number)).publicUpdatedAt).toEqual(publicUpdatedAt);
    const { items } = await listTickets(asLearner(lea), {}, { limit: 50, cursor: null });
    expect(items.find((one) => one.number === number)).toMatchObject({ unread: false, status: "new" });
  });

  test("is told all the same where what undoes it names a message that stands", async () => {
    const number = await opened();
    const { commentId } = await commentOnTicket(asTechnician(karim), { ...reply(number), resolve: true });
    const also = { changes: [{ property: "status" as const, status: "new" as const }], checklist: [] };
    await applyChanges(asTechnician(karim), { number, also, takesBack: commentId });
    const moves = (await told(asLearner(lea), number)).page.filter((name) => name === "ticket.statusChanged");
    expect(moves).toHaveLength(2);
    const { updatedAt, publicUpdatedAt } = await row(number);
    expect(publicUpdatedAt).toEqual(updatedAt);
  });
});

test("the second of two first answers stands for the first", async () => {
  const number = await opened();
  const first = await commentOnTicket(asTechnician(karim), reply(number));
  later(2_000);
  await commentOnTicket(asTechnician(aicha), reply(number, "Aussi"));
  await retractComment(asTechnician(karim), { number, commentId: first.commentId });
  const second = await db.comment.findFirstOrThrow({ where: { ticketId: number, retracted: false } });
  expect(await row(number)).toMatchObject({ replyCount: 1, firstReplyAt: second.createdAt, status: "in_progress" });
});

test("nobody answered nor took up what was only answered by it", async () => {
  const number = await opened();
  const clocks = async () => db.ticketSla.findUniqueOrThrow({ where: { ticketId: number } });
  const before = await clocks();
  const { respondBy, nextDueAt } = await row(number);
  const { commentId } = await commentOnTicket(asTechnician(karim), reply(number));
  expect((await clocks()).acceptedAt).not.toBeNull();
  await retractComment(asTechnician(karim), { number, commentId });
  expect((await clocks()).acceptedAt).toEqual(before.acceptedAt);
  expect(await row(number)).toMatchObject({ respondBy, nextDueAt });
});

test("a learner who had read all has nothing new", async () => {
  const number = await opened();
  await commentOnTicket(asTechnician(karim), reply(number));
  later(1_000);
  await markTicketRead(asLearner(lea), { number });
  later(2_000);
  const { commentId } = await commentOnTicket(asTechnician(karim), reply(number, "Encore"));
  const unread = async () =>
    (await listTickets(asLearner(lea), {}, { limit: 50, cursor: null })).items.find((one) => one.number === number)
      ?.unread;
  expect(await unread()).toBe(true);
  await retractComment(asTechnician(karim), { number, commentId });
  expect(await unread()).toBe(false);
  await expectExactAccess(number);
});

test("nor after two were taken back one after the other, or a note with what it set", async () => {
  const number = await opened();
  later(1_000);
  await markTicketRead(asLearner(lea), { number });
  const { publicUpdatedAt } = await row(number);
  const status = { property: "status" as const, status: "waiting" as const };
  const messages = [
    reply(number, "Un"),
    { ...reply(number, "Deux"), resolve: true },
    { number, kind: "note" as const, body: "Trois", also: { changes: [status], checklist: [] } },
    reply(number, "Quatre"),
  ];
  for (const [nth, message] of messages.entries()) {
    later(2_000 * (nth + 1));
    const { commentId } = await commentOnTicket(asTechnician(karim), message);
    await retractComment(asTechnician(karim), { number, commentId });
    expect((await row(number)).publicUpdatedAt, String(nth)).toEqual(publicUpdatedAt);
  }
  const { items } = await listTickets(asLearner(lea), {}, { limit: 50, cursor: null });
  expect(items.find((one) => one.number === number)).toMatchObject({ unread: false, status: "new" });
});

test("after ten seconds it is refused, and says what can be done", async () => {
  const number = await opened();
  const { commentId } = await commentOnTicket(asTechnician(karim), reply(number));
  later(10_500);
  const error = await refusedUntouched(
    number,
    () => retractComment(asTechnician(karim), { number, commentId }),
    "conflict",
  );
  expect(error.key).toBe("tickets.errors.retractedTooLate");
});

test("taking back twice under its key is one, and what is taken back is found by nobody", async () => {
  const number = await opened();
  const { commentId } = await commentOnTicket(asLearner(lea), reply(number));
  const key = { idempotencyKey: unique("retract-key") };
  await retractComment(asLearner(lea), { number, commentId }, key);
  await retractComment(asLearner(lea), { number, commentId }, key);
  expect((await row(number)).replyCount).toBe(0);
  await refused(deleteComment(asAdmin(nadia), { number, commentId }), "not_found");
});

describe("deliveries of a message", () => {
  const told = (person: Person) => db.notification.count({ where: { userId: person.id, kind: "replied" } });

  test("wait for ten seconds, then nobody hears of what was taken back or deleted, and everybody of what stands", async () => {
    const number = await opened();
    await db.outbox.deleteMany();
    const before = await told(lea);
    const gone = await commentOnTicket(asTechnician(karim), reply(number, "Un"));
    const deleted = await commentOnTicket(asTechnician(karim), reply(number, "Deux"));
    await commentOnTicket(asTechnician(karim), reply(number, "Trois"));
    await drainOutbox([notificationSubscriber]);
    expect(await told(lea)).toBe(before);
    await retractComment(asTechnician(karim), { number, commentId: gone.commentId });
    await deleteComment(asTechnician(karim), { number, commentId: deleted.commentId });
    later(10_500);
    await drainOutbox([notificationSubscriber]);
    expect(await told(lea)).toBe(before + 1);
  });

  test("wait with every subscriber that the worker knows", () => {
    for (const { name, events, waits } of subscribers) {
      const messages = Object.keys(messageWaits).filter((event) => events.includes(event));
      for (const event of messages) expect(waits?.[event], `${name} of ${event}`).toBe(10_000);
    }
  });
});

test("a note taken back leaves learners untouched", async () => {
  const number = await opened();
  const before = await row(number);
  const { commentId } = await commentOnTicket(asTechnician(karim), { number, kind: "note", body: "Entre nous" });
  await refused(retractComment(asLearner(ines), { number, commentId }), "not_found");
  await retractComment(asTechnician(karim), { number, commentId });
  expect(await row(number)).toMatchObject({ noteCount: 0, publicUpdatedAt: before.publicUpdatedAt, status: "new" });
});
