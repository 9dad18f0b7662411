import { afterEach, beforeAll, expect, test } from "vitest";
import { setClock } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { CommentId, TicketNumber } from "../../platform/ids";
import { asAdmin, asLearner, asTechnician } from "../../testing/actors";
import { aLearner, anAdmin, aTechnician, aTicket, unique, type Person } from "../../testing/factories";
import { storedChain } from "../../testing/stored-chain";
import { eventNames, lastEvent, refused, refusedUntouched } from "../../testing/ticket-state";
import { findTickets } from "../queries/find-tickets";
import { getTicket } from "../queries/get-ticket";
import { listCommentVersions } from "../queries/list-comment-versions";
import { commentOnTicket } from "./comment-on-ticket";
import { deleteComment } from "./delete-comment";
import { editComment } from "./edit-comment";

let lea: Person, ines: Person, karim: Person, nadia: Person;
beforeAll(async () => {
  [lea, ines, karim, nadia] = await Promise.all([aLearner(), aLearner(), aTechnician(), anAdmin()]);
});
afterEach(() => setClock());

const later = (ms: number) => {
  const at = new Date(Date.now() + ms);
  setClock(() => at);
};

async function said(body = "Bonjour", kind: "reply" | "note" = "reply", by: Person = karim) {
  const { id } = await aTicket({ requesterId: lea.id, followerIds: [ines.id] });
  const { commentId } = await commentOnTicket(by === karim ? asTechnician(karim) : asLearner(by), {
    number: id,
    kind,
    body,
  });
  return { number: id, commentId };
}
const row = (id: number) => db.comment.findUniqueOrThrow({ where: { id } });
const shown = async (number: number) =>
  (await getTicket(asLearner(lea), TicketNumber.parse(number))).comments.map(({ body, editedAt, can }) => ({
    body,
    edited: editedAt !== null,
    can,
  }));

test("a message says its new text everywhere, and the history keeps the old one", async () => {
  const [before, after] = [unique("avant"), unique("apres")];
  const message = await said(before);
  await editComment(asTechnician(karim), { ...message, body: after, editedAt: null });
  expect(await shown(message.number)).toEqual([{ body: after, edited: true, can: { edit: false, delete: false } }]);
  const event = await lastEvent(message.number);
  expect(event).toMatchObject({
    name: "ticket.commentEdited",
    audience: "public",
    data: { commentId: message.commentId, kind: "reply" },
  });
  expect(event.texts.map(({ field, text }) => [field, text]).sort()).toEqual([
    ["after", after],
    ["before", before],
  ]);
  expect((await findTickets(asAdmin(nadia), { q: after })).map(({ number }) => number)).toEqual([message.number]);
  expect(await findTickets(asAdmin(nadia), { q: before })).toEqual([]);
  expect((await storedChain("ticket", message.number)).fault).toBeNull();
});

test("what it said before is read by staff, oldest first, and by nobody once it is deleted", async () => {
  const message = await said("Un");
  const ref = { number: TicketNumber.parse(message.number), commentId: CommentId.parse(message.commentId) };
  await editComment(asTechnician(karim), { ...message, body: "Deux", editedAt: null });
  const { editedAt, createdAt } = await row(message.commentId);
  await editComment(asTechnician(karim), { ...message, body: "Trois", editedAt: editedAt?.toISOString() ?? null });
  expect(await listCommentVersions(asAdmin(nadia), ref)).toEqual([
    { body: "Un", at: createdAt },
    { body: "Deux", at: editedAt },
  ]);
  await refused(listCommentVersions(asLearner(lea), ref), "forbidden");
  await deleteComment(asTechnician(karim), message);
  expect(await listCommentVersions(asAdmin(nadia), ref)).toEqual([]);
});

test("an edit of a note is a fact for staff, and learners find no versions of it", async () => {
  const message = await said("Entre nous", "note");
  await editComment(asTechnician(karim), { ...message, body: "Entre nous deux", editedAt: null });
  expect((await lastEvent(message.number)).audience).toBe("staff");
  const ref = { number: TicketNumber.parse(message.number), commentId: CommentId.parse(message.commentId) };
  await refused(listCommentVersions(asLearner(lea), ref), "not_found");
});

test("two tabs: the second is told what the message says by now, and nothing of it is written", async () => {
  const message = await said("Un");
  await editComment(asTechnician(karim), { ...message, body: "Deux", editedAt: null });
  const { editedAt } = await row(message.commentId);
  const second = { ...message, body: "Trois", editedAt: null };
  const error = await refusedUntouched(message.number, () => editComment(asTechnician(karim), second), "conflict");
  expect(error).toMatchObject({
    key: "tickets.errors.editedMeanwhile",
    details: { theirs: "Deux", editedAt: editedAt?.toISOString() },
  });
  await editComment(asTechnician(karim), { ...second, editedAt: editedAt?.toISOString() ?? null });
  expect((await row(message.commentId)).body).toBe("Trois");
});

test("after ten minutes it is refused with a sentence of its own; a minute before it is not", async () => {
  const message = await said("Un");
  later(9 * 60_000);
  await editComment(asTechnician(karim), { ...message, body: "Deux", editedAt: null });
  later(10 * 60_000 + 1_000);
  const { editedAt } = await row(message.commentId);
  const late = { ...message, body: "Trois", editedAt: editedAt?.toISOString() ?? null };
  const error = await refusedUntouched(message.number, () => editComment(asTechnician(karim), late), "conflict");
  expect(error.key).toBe("tickets.errors.editedTooLate");
});

test("the same edit again changes nothing, with its key or without", async () => {
  const message = await said("Un");
  const edit = { ...message, body: "Deux", editedAt: null };
  const key = { idempotencyKey: unique("edit-key") };
  await editComment(asTechnician(karim), edit, key);
  await editComment(asTechnician(karim), edit, key);
  await editComment(asTechnician(karim), edit);
  expect((await eventNames(message.number)).filter((name) => name === "ticket.commentEdited")).toHaveLength(1);
});

test("a learner's reply is theirs to edit; a message of another ticket is not found", async () => {
  const message = await said("Un", "reply", lea);
  const other = await aTicket({ requesterId: lea.id });
  await refused(
    editComment(asLearner(lea), { ...message, number: other.id, body: "Deux", editedAt: null }),
    "not_found",
  );
  await refusedUntouched(
    message.number,
    () => editComment(asLearner(ines), { ...message, body: "Deux", editedAt: null }),
    "forbidden",
  );
  await editComment(asLearner(lea), { ...message, body: "Deux", editedAt: null });
  expect((await row(message.commentId)).body).toBe("Deux");
});
