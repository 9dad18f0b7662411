import { beforeEach, describe, expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { TicketNumber, UserId } from "../../platform/ids";
import { drainOutbox } from "../../platform/outbox/worker";
import { listNotifications } from "../../notifications/queries";
import { notificationSubscriber } from "../../notifications/subscribers";
import { asAdmin, asLearner, asRestricted, asTechnician } from "../../testing/actors";
import { aComment, aLearner, anAdmin, aTeam, aTechnician, aTicket, type Person, unique } from "../../testing/factories";
import { aLink, countedLinks } from "../../testing/linked";
import { eventNames, expectExactAccess, refused, refusedUntouched, ticketState } from "../../testing/ticket-state";
import { changeStatus } from "../../tickets/commands/change-status";
import { commentOnTicket } from "../../tickets/commands/comment-on-ticket";
import { findTickets } from "../../tickets/queries/find-tickets";
import { getTicket } from "../../tickets/queries/get-ticket";
import { getMergePreview } from "../queries/get-merge-preview";
import { getUndoPreview } from "../queries/get-undo-preview";
import { mergeTickets } from "./merge-tickets";
import { undoMerge } from "./undo-merge";

let lea: Person, tom: Person, ines: Person, karim: Person, nadia: Person;
let from: number, into: number, word: string;

beforeEach(async () => {
  [lea, tom, ines, karim, nadia] = await Promise.all([
    aLearner({ name: "Léa F" }),
    aLearner({ name: "Tom B" }),
    aLearner({ name: "Inès M" }),
    aTechnician(),
    anAdmin(),
  ]);
  word = unique("imprimante");
  const status = "waiting" as const;
  from = (await aTicket({ requesterId: lea.id, followerIds: [ines.id], status, waitingFor: "supplier", title: word }))
    .id;
  into = (await aTicket({ requesterId: tom.id })).id;
});

const readersOf = async (number: number, kept: number) =>
  (await getMergePreview(asAdmin(nadia), { number: TicketNumber.parse(number), into: TicketNumber.parse(kept) }))
    .readerIds;
async function merge(number = from, kept = into) {
  const confirmedReaderIds = (await readersOf(number, kept)).map((id) => UserId.parse(id));
  return mergeTickets(asAdmin(nadia), { number, into: kept, confirmedReaderIds });
}
const read = (who: Person, number: number) => getTicket(asLearner(who), TicketNumber.parse(number));
const bodies = async (who: Person, number: number) => (await read(who, number)).comments.map(({ body }) => body);

/** What a merge moves: not the history, the moments of the last change, nor the clocks, which no factory counts. */
async function substance(id: number) {
  const { ticket } = await ticketState(id);
  if (!ticket) throw new Error("the ticket is gone");
  const { status, open, waitingFor, closedReason, resolvedAt, closedAt, mergedIntoId, access } = ticket;
  const { replyCount, noteCount, linkCount, blockedCount, comments, followers, searchText } = ticket;
  return {
    ...{ status, open, waitingFor, closedReason, resolvedAt, closedAt, mergedIntoId },
    ...{ replyCount, noteCount, linkCount, blockedCount, comments, followers, searchText },
    access: access.map(({ userId, participant, assigned }) => ({ userId, participant, assigned })),
  };
}

test("conversation and followers join the kept ticket, and the merged one is closed and points to it", async () => {
  await aComment(from, lea.id, { body: "Toujours en panne" });
  await aComment(from, karim.id, { kind: "note", body: "Pièce commandée" });
  await aComment(into, tom.id, { body: "Chez moi aussi" });
  expect(await merge()).toMatchObject({ number: from, status: "closed", mergedInto: into });
  const merged = await read(lea, from);
  expect(merged).toMatchObject({ status: "closed", closedReason: "duplicate", replyCount: 0, comments: [] });
  expect(merged.mergedInto).toMatchObject({ number: into });
  for (const who of [lea, tom, ines])
    expect((await bodies(who, into)).sort()).toEqual([word, "Chez moi aussi", "Toujours en panne"].sort());
  const kept = await getTicket(asTechnician(karim), TicketNumber.parse(into));
  expect(kept).toMatchObject({ replyCount: 3, staff: { noteCount: 1 } });
  expect(kept.comments.filter(({ origin }) => origin === from)).toHaveLength(3);
  expect(kept.relations?.merged).toMatchObject([{ number: from }]);
  expect(await eventNames(from)).toEqual(["ticket.merged", "ticket.statusChanged"]);
  for (const id of [from, into]) {
    await expectExactAccess(id);
    const { stored, counted } = await countedLinks(id);
    expect(stored).toEqual(counted);
  }
});

test("under its key a repeat merges nothing again, even after it was undone, and another one is a conflict", async () => {
  const confirmedReaderIds = (await readersOf(from, into)).map((id) => UserId.parse(id));
  const options = { idempotencyKey: unique("key-") };
  const ask = (readers = confirmedReaderIds) =>
    mergeTickets(asAdmin(nadia), { number: from, into, confirmedReaderIds: readers }, options);
  const first = await ask();
  expect(await ask()).toEqual(first);
  await undoMerge(asAdmin(nadia), { number: from });
  expect(await ask()).toMatchObject({ number: from, status: "waiting", mergedInto: into });
  await refused(ask([]), "conflict");
  expect(await db.ticketMerge.count({ where: { fromId: from } })).toBe(1);
});

test("what was said is found on the kept ticket", async () => {
  const said = unique("courroie");
  await aComment(from, lea.id, { body: `La ${said} est cassée` });
  await merge();
  expect((await findTickets(asLearner(tom), { q: said })).map(({ number }) => number)).toEqual([into]);
});

describe("it is confirmed who comes to read what", () => {
  test("the preview names them, and the merge wants exactly these", async () => {
    const numbers = { number: TicketNumber.parse(from), into: TicketNumber.parse(into) };
    const preview = await getMergePreview(asAdmin(nadia), numbers);
    expect(preview).toMatchObject({ joining: [{ name: "Léa F" }, { name: "Inès M" }], staying: [{ name: "Tom B" }] });
    const attempts = [undefined, [], [UserId.parse(lea.id)]];
    for (const confirmedReaderIds of attempts) {
      const input = { ...numbers, ...(confirmedReaderIds ? { confirmedReaderIds } : {}) };
      await refusedUntouched(from, () => mergeTickets(asAdmin(nadia), input), "conflict");
    }
  });

  test("not where nobody comes to read anything new", async () => {
    const own = (await aTicket({ requesterId: lea.id, followerIds: [ines.id] })).id;
    await mergeTickets(asAdmin(nadia), { number: from, into: own });
    expect(await bodies(ines, own)).toEqual([word]);
  });
});

describe("refused are", () => {
  test("what makes no sense, with words", async () => {
    const closed = (await aTicket({ requesterId: lea.id, status: "closed" })).id;
    for (const kept of [from, closed])
      await refusedUntouched(from, () => mergeTickets(asAdmin(nadia), { number: from, into: kept }), "conflict");
    await merge();
    const third = (await aTicket()).id;
    await refusedUntouched(from, () => mergeTickets(asAdmin(nadia), { number: from, into: third }), "conflict");
    await refusedUntouched(into, () => mergeTickets(asAdmin(nadia), { number: into, into: from }), "conflict");
  });

  test("what either end hides", async () => {
    const hidden = (await aTicket({ teamId: (await aTeam()).id })).id;
    for (const [number, kept] of [
      [from, hidden],
      [hidden, from],
    ] as const)
      await refused(mergeTickets(asRestricted(karim), { number, into: kept }), "not_found");
  });

  test("replies on the merged one, with where to write, and moving it", async () => {
    await merge();
    const reply = { number: from, kind: "reply", body: "Alors ?" } as const;
    const error = await refusedUntouched(from, () => commentOnTicket(asLearner(lea), reply), "conflict");
    expect(error.details).toEqual({ mergedInto: into });
    const version = (await db.ticket.findUniqueOrThrow({ where: { id: from } })).version;
    const reopen = () => changeStatus(asAdmin(nadia), { number: from, status: "in_progress", version });
    await refusedUntouched(from, reopen, "conflict");
  });
});

test("before a merge is undone, it is said which replies stay with the kept one, and who loses sight of theirs", async () => {
  await aComment(from, lea.id, { body: "Toujours en panne" });
  await aComment(into, tom.id, { body: "Chez moi aussi" });
  await merge();
  const preview = (who = asAdmin(nadia)) => getUndoPreview(who, TicketNumber.parse(from));
  expect(await preview()).toEqual({ into, replyCount: 0, losing: [] });
  const reply = { number: into, kind: "reply" as const };
  await commentOnTicket(asLearner(lea), { ...reply, body: "Encore" });
  await commentOnTicket(asLearner(tom), { ...reply, body: "Pareil" });
  await commentOnTicket(asTechnician(karim), { ...reply, body: "Je viens" });
  await commentOnTicket(asTechnician(karim), { number: into, kind: "note", body: "Entre nous" });
  expect(await preview()).toEqual({ into, replyCount: 3, losing: [{ id: lea.id, name: "Léa F" }] });
  await refused(preview(asLearner(lea)), "forbidden");
  await undoMerge(asAdmin(nadia), { number: from });
  await refused(read(lea, into), "not_found");
  expect(await bodies(tom, into)).toEqual(["Chez moi aussi", "Encore", "Pareil", "Je viens"]);
  await refused(preview(), "not_found");
});

test("merging into a merged ticket goes where that one went", async () => {
  await merge();
  const third = (await aTicket({ requesterId: lea.id })).id;
  expect(await merge(third, from)).toMatchObject({ mergedInto: into });
});

test("the requester of the merged one is told, with the number that they now see", async () => {
  await db.outbox.deleteMany();
  await merge();
  await drainOutbox([notificationSubscriber]);
  const page = { limit: 20, cursor: null };
  const [line] = (await listNotifications(asLearner(lea), page)).items;
  expect(line).toMatchObject({ kind: "merged", ticket: { number: from }, mergedInto: into });
  await db.ticketAccess.deleteMany({ where: { ticketId: into, userId: lea.id } });
  expect((await listNotifications(asLearner(lea), page)).items[0]).toMatchObject({ mergedInto: null });
  expect((await listNotifications(asLearner(ines), page)).items).toEqual([]);
});

test("what the merged one blocks stays blocked while the kept one is open", async () => {
  const blocked = (await aTicket()).id;
  await aLink(from, "blocks", blocked);
  await merge();
  expect(await countedLinks(blocked)).toMatchObject({ stored: { blockedCount: 1 }, counted: { blockedCount: 1 } });
  const { version } = await db.ticket.findUniqueOrThrow({ where: { id: into } });
  await changeStatus(asAdmin(nadia), { number: into, status: "resolved", version });
  expect(await countedLinks(blocked)).toMatchObject({ stored: { blockedCount: 0 }, counted: { blockedCount: 0 } });
});

describe("undone", () => {
  test("both are as they were, but for what was written since", async () => {
    await aComment(from, lea.id, { body: "Toujours en panne" });
    await aComment(from, karim.id, { kind: "note", body: "Pièce commandée" });
    const before = [await substance(from), await substance(into)];
    await merge();
    await undoMerge(asAdmin(nadia), { number: from });
    expect([await substance(from), await substance(into)]).toEqual(before);
    for (const who of [lea, ines]) await refused(read(who, into), "not_found");
    for (const id of [from, into]) await expectExactAccess(id);
    const state = await ticketState(from);
    await undoMerge(asAdmin(nadia), { number: from });
    expect(await ticketState(from)).toEqual(state);
  });

  test("what was written on the kept one since stays there", async () => {
    await merge();
    await commentOnTicket(asLearner(lea), { number: into, kind: "reply", body: "Merci à tous" });
    await undoMerge(asAdmin(nadia), { number: from });
    expect([await bodies(tom, into), await bodies(lea, from)]).toEqual([["Merci à tous"], []]);
    expect(await db.ticket.findUnique({ where: { id: into } })).toMatchObject({ replyCount: 1 });
  });

  test("one level at a time where the kept one was merged itself, each comment as far as it came", async () => {
    await aComment(from, lea.id, { body: "De la première" });
    await aComment(into, tom.id, { body: "De la deuxième" });
    const last = (await aTicket({ requesterId: ines.id })).id;
    const before = [await substance(from), await substance(into), await substance(last)];
    await merge();
    const between = await substance(into);
    await merge(into, last);
    expect((await read(lea, from)).mergedInto).toMatchObject({ number: last });
    expect(await bodies(lea, last)).toContain("De la première");
    await refusedUntouched(from, () => undoMerge(asAdmin(nadia), { number: from }), "conflict");
    await undoMerge(asAdmin(nadia), { number: into });
    expect(await substance(into)).toEqual(between);
    expect((await read(lea, from)).mergedInto).toMatchObject({ number: into });
    await undoMerge(asAdmin(nadia), { number: from });
    expect([await substance(from), await substance(into), await substance(last)]).toEqual(before);
  });

  test("who was added by hand since stays", async () => {
    await merge();
    await db.follower.deleteMany({ where: { ticketId: into, userId: ines.id } });
    await db.follower.create({ data: { ticketId: into, userId: ines.id, createdAt: new Date(0) } });
    await undoMerge(asAdmin(nadia), { number: from });
    expect((await db.follower.findMany({ where: { ticketId: into } })).map(({ userId }) => userId)).toEqual([ines.id]);
  });

  test("by two at once, it is undone once", async () => {
    await merge();
    await Promise.all([1, 2].map(() => undoMerge(asAdmin(nadia), { number: from })));
    expect((await eventNames(from)).filter((name) => name === "ticket.unmerged")).toHaveLength(1);
  });
});

test("two who merge two tickets into each other at once: one is kept", async () => {
  const [one, other] = [(await aTicket({ requesterId: lea.id })).id, (await aTicket({ requesterId: lea.id })).id];
  const done = await Promise.allSettled([
    mergeTickets(asAdmin(nadia), { number: one, into: other }),
    mergeTickets(asTechnician(karim), { number: other, into: one }),
  ]);
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
