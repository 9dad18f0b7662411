import { beforeEach, expect, test } from "vitest";
import { getAttachment } from "../../attachments/queries";
import { AttachmentId } from "../../attachments/schema";
import type { UserActor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { TicketNumber, UserId } from "../../platform/ids";
import { asAdmin, asLearner, asTechnician } from "../../testing/actors";
import { aCategory, aLearner, anAdmin, aTechnician, aTicket, type Person } from "../../testing/factories";
import { refused } from "../../testing/ticket-state";
import { anUpload } from "../../testing/uploads";
import { commentOnTicket } from "../../tickets/commands/comment-on-ticket";
import { openTicket } from "../../tickets/commands/open-ticket";
import { getTicket } from "../../tickets/queries/get-ticket";
import { mergeTickets } from "./merge-tickets";
import { undoMerge } from "./undo-merge";

let lea: Person, tom: Person, karim: Person, nadia: Person;
let from: number, into: number;
let files: { request: AttachmentId; reply: AttachmentId; note: AttachmentId };

async function commentWithFile(actor: UserActor, kind: "reply" | "note") {
  const { id } = await anUpload(actor, kind, `${kind}.txt`);
  await commentOnTicket(actor, { number: from, kind, body: "Voici", attachments: [id] });
  return AttachmentId.parse(id);
}

beforeEach(async () => {
  [lea, tom, karim, nadia] = await Promise.all([aLearner(), aLearner(), aTechnician(), anAdmin()]);
  const request = await anUpload(asLearner(lea), "photo", "request.txt");
  const { id: categoryId } = await aCategory();
  const opened = await openTicket(asLearner(lea), { title: "Écran", categoryId, attachments: [request.id] });
  from = opened.number;
  into = (await aTicket({ requesterId: tom.id })).id;
  files = {
    request: AttachmentId.parse(request.id),
    reply: await commentWithFile(asLearner(lea), "reply"),
    note: await commentWithFile(asTechnician(karim), "note"),
  };
});

/** Of the three files, those that somebody gets. */
async function given(actor: UserActor): Promise<string[]> {
  const got = await Promise.all(
    Object.entries(files).map(async ([name, id]) => {
      const file = await getAttachment(actor, { id, size: "whole" }).catch(() => null);
      return file ? [name] : [];
    }),
  );
  return got.flat();
}
const shown = async (actor: UserActor, number: number) => {
  const { attachments, comments } = await getTicket(actor, TicketNumber.parse(number));
  return [...attachments, ...comments.flatMap((comment) => comment.attachments)].map(({ name }) => name).sort();
};
const merge = () =>
  mergeTickets(asAdmin(nadia), {
    number: from,
    into,
    confirmedReaderIds: [lea.id, tom.id].map((id) => UserId.parse(id)),
  });

test("files join the kept ticket with what they were sent with, for exactly those who read that", async () => {
  expect(await given(asLearner(tom))).toEqual([]);
  await merge();
  for (const who of [lea, tom]) {
    expect(await given(asLearner(who))).toEqual(["request", "reply"]);
    expect(await shown(asLearner(who), into)).toEqual(["reply.txt", "request.txt"]);
  }
  expect(await given(asTechnician(karim))).toEqual(["request", "reply", "note"]);
  expect(await shown(asTechnician(karim), into)).toEqual(["note.txt", "reply.txt", "request.txt"]);
  expect(await shown(asTechnician(karim), from)).toEqual([]);
});

test("undone, they are back, and out of sight of those whom they joined", async () => {
  await merge();
  await undoMerge(asAdmin(nadia), { number: from });
  expect(await given(asLearner(tom))).toEqual([]);
  await refused(getAttachment(asLearner(tom), { id: files.reply, size: "whole" }), "not_found");
  expect(await given(asLearner(lea))).toEqual(["request", "reply"]);
  expect(await shown(asLearner(lea), from)).toEqual(["reply.txt", "request.txt"]);
  expect(await shown(asTechnician(karim), from)).toEqual(["note.txt", "reply.txt", "request.txt"]);
  expect(await shown(asTechnician(karim), into)).toEqual([]);
  const counts = { attachmentCount: true, noteAttachmentCount: true } as const;
  const counted = (id: number) => db.ticket.findUniqueOrThrow({ where: { id }, select: counts });
  expect(await counted(from)).toEqual({ attachmentCount: 2, noteAttachmentCount: 1 });
  expect(await counted(into)).toEqual({ attachmentCount: 0, noteAttachmentCount: 0 });
});
