import { beforeAll, expect, test } from "vitest";
import { listEvents } from "../../audit/queries";
import { db } from "../../platform/db/client";
import { TicketNumber } from "../../platform/ids";
import { asAdmin, asLearner, asManager, asTechnician } from "../../testing/actors";
import { aLearner, aManager, anAdmin, aTechnician, aTicket, unique, type Person } from "../../testing/factories";
import { storedChain } from "../../testing/stored-chain";
import { eventNames, expectExactAccess, refusedUntouched } from "../../testing/ticket-state";
import { commentShape } from "../api-shape";
import { findTickets } from "../queries/find-tickets";
import { getTicket } from "../queries/get-ticket";
import { listComments, listTicketEvents } from "../queries/list-history";
import { commentOnTicket } from "./comment-on-ticket";
import { deleteComment } from "./delete-comment";
import { editComment } from "./edit-comment";

let lea: Person, karim: Person, nadia: Person, philippe: Person;
beforeAll(async () => {
  [lea, karim, nadia, philippe] = await Promise.all([aLearner(), aTechnician(), anAdmin(), aManager()]);
});

const page = { limit: 100, cursor: null };

async function said(body: string, kind: "reply" | "note" = "reply") {
  const { id } = await aTicket({ requesterId: lea.id, leadId: karim.id });
  const { commentId } = await commentOnTicket(asTechnician(karim), { number: id, kind, body });
  return { number: TicketNumber.parse(id), commentId };
}
const ticket = (id: number) => db.ticket.findUniqueOrThrow({ where: { id } });

test("a deleted reply leaves a trace for everybody who saw it, and its text stands nowhere they read", async () => {
  const word = unique("gone");
  const message = await said(`Le code est ${word}`);
  await editComment(asTechnician(karim), { ...message, body: `Le mot est ${word}`, editedAt: null });
  const before = await ticket(message.number);
  await deleteComment(asTechnician(karim), message);
  for (const actor of [asLearner(lea), asTechnician(karim), asManager(philippe)]) {
    const read = await getTicket(actor, message.number);
    expect(read.comments).toMatchObject([
      { body: "", deletedBy: { id: karim.id, name: karim.name }, can: { edit: false, delete: false } },
    ]);
    expect(read.comments[0]?.deletedAt).toBeInstanceOf(Date);
    const answers = [
      read,
      await listComments(actor, message.number, page),
      await listTicketEvents(actor, message.number, page),
    ];
    expect(JSON.stringify(answers)).not.toContain(word);
    expect(await findTickets(actor, { q: word })).toEqual([]);
  }
  expect(
    JSON.stringify(await listEvents(asManager(philippe), { type: "ticket", subject: message.number }, page)),
  ).not.toContain(word);
  expect(await ticket(message.number)).toMatchObject({
    status: before.status,
    replyCount: 0,
    firstReplyAt: before.firstReplyAt,
  });
  await expectExactAccess(message.number);
});

test("the log keeps the text for administrators, and the chain still verifies", async () => {
  const word = unique("kept");
  const message = await said(word);
  await deleteComment(asAdmin(nadia), message);
  expect((await eventNames(message.number)).slice(-2)).toEqual(["ticket.commentDeleted", "ticket.deletedTextKept"]);
  const log = await listEvents(asAdmin(nadia), { type: "ticket", subject: message.number }, page);
  expect(log.items.find(({ name }) => name === "ticket.deletedTextKept")?.texts).toEqual({ deleted: word });
  const texts = await db.eventText.findMany({ where: { text: { contains: word } }, include: { event: true } });
  expect(texts.map(({ event }) => event.audience)).toEqual(["admin"]);
  expect((await storedChain("ticket", message.number)).fault).toBeNull();
});

test("the API keeps its place with an empty body", async () => {
  const message = await said("Bonjour");
  await deleteComment(asTechnician(karim), message);
  const [row] = (await listComments(asLearner(lea), message.number, page)).items;
  expect(row && commentShape(row)).toMatchObject({ id: String(message.commentId), kind: "reply", body: "" });
  expect(row && commentShape(row).deletedAt).toMatch(/^\d{4}-/);
});

test("a deleted note stays unknown to learners and is counted no more", async () => {
  const message = await said("Entre nous", "note");
  const before = await ticket(message.number);
  await deleteComment(asTechnician(karim), message);
  expect(await ticket(message.number)).toMatchObject({ noteCount: 0, publicUpdatedAt: before.publicUpdatedAt });
  expect((await getTicket(asLearner(lea), message.number)).comments).toEqual([]);
  expect((await getTicket(asLearner(lea), message.number)).events).toEqual([]);
});

test("deleting twice, also by two at once, is one deletion", async () => {
  const message = await said("Bonjour");
  await Promise.all([deleteComment(asTechnician(karim), message), deleteComment(asAdmin(nadia), message)]);
  await deleteComment(asTechnician(karim), message);
  expect((await ticket(message.number)).replyCount).toBe(0);
  expect((await eventNames(message.number)).filter((name) => name === "ticket.commentDeleted")).toHaveLength(1);
});

test("a deleted message is not edited any more", async () => {
  const message = await said("Bonjour");
  await deleteComment(asTechnician(karim), message);
  const error = await refusedUntouched(
    message.number,
    () => editComment(asTechnician(karim), { ...message, body: "Bonsoir", editedAt: null }),
    "conflict",
  );
  expect(error.key).toBe("tickets.errors.messageDeleted");
});
