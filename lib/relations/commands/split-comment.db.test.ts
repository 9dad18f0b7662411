import { beforeEach, describe, expect, test } from "vitest";
import { beginUpload } from "../../attachments/commands/begin-upload";
import { removeDeletedFilesJob } from "../../attachments/jobs";
import { getAttachment } from "../../attachments/queries";
import { AttachmentId, DAILY_FILES } from "../../attachments/schema";
import { db } from "../../platform/db/client";
import { TicketNumber } from "../../platform/ids";
import { fileStorage } from "../../platform/storage/storage";
import { asJob, asLearner, asManager, asRestricted, asTechnician } from "../../testing/actors";
import {
  aCategory,
  aComment,
  aLearner,
  aManager,
  aTeam,
  aTechnician,
  aTicket,
  type Person,
  unique,
} from "../../testing/factories";
import { countedLinks } from "../../testing/linked";
import { eventNames, expectExactAccess, refused, refusedUntouched } from "../../testing/ticket-state";
import { anUpload, aPicture } from "../../testing/uploads";
import { commentOnTicket } from "../../tickets/commands/comment-on-ticket";
import { removeAttachment } from "../../tickets/commands/remove-attachment";
import { findTickets } from "../../tickets/queries/find-tickets";
import { getTicket } from "../../tickets/queries/get-ticket";
import { splitComment } from "./split-comment";

let lea: Person, ines: Person, karim: Person, number: number, commentId: number, categoryId: number;
const title = "Le vidéoprojecteur aussi";

beforeEach(async () => {
  [lea, ines, karim] = await Promise.all([aLearner(), aLearner(), aTechnician()]);
  categoryId = (await aCategory({ defaultTeamId: (await aTeam()).id })).id;
  number = (await aTicket({ requesterId: lea.id, followerIds: [ines.id] })).id;
  commentId = (await aComment(number, ines.id, { body: "Le vidéoprojecteur clignote." })).id;
});

const split = () => splitComment(asTechnician(karim), { number, commentId, title, categoryId });
const read = (who: Person, id: number) => getTicket(asLearner(who), TicketNumber.parse(id));

test("the comment becomes a ticket of who wrote it, stays, and says so; both are linked", async () => {
  const { became } = await split();
  const made = await getTicket(asTechnician(karim), TicketNumber.parse(became));
  expect(made).toMatchObject({ title, description: "Le vidéoprojecteur clignote.", requester: { id: ines.id } });
  expect(made.relations?.links).toMatchObject([{ number, relation: "relates" }]);
  expect((await read(ines, number)).comments).toMatchObject([{ id: commentId, became }]);
  // The requester of the first sees what was said, and not what became of it.
  expect((await read(lea, number)).comments).toMatchObject([{ id: commentId, became: null }]);
  await refused(read(lea, became), "not_found");
  expect(await eventNames(number)).toEqual(["ticket.split", "ticket.linked"]);
  expect(await eventNames(became)).toEqual(["ticket.opened", "ticket.linked"]);
  expect((await findTickets(asLearner(ines), { q: title })).map((found) => found.number)).toContain(became);
  for (const id of [number, became]) {
    await expectExactAccess(id);
    const { stored, counted } = await countedLinks(id);
    expect(stored).toEqual(counted);
  }
});

describe("the files of the comment", () => {
  const photo = async () => {
    const { id } = await anUpload(asLearner(ines), await aPicture(), "photo.jpg");
    const sent = { number, kind: "reply" as const, body: "Le voici", attachments: [id] };
    commentId = (await commentOnTicket(asLearner(ines), sent)).commentId;
    return AttachmentId.parse(id);
  };
  const files = async (became: number) => (await read(ines, became)).attachments;
  const given = (who: Person, id: string) =>
    getAttachment(asLearner(who), { id: AttachmentId.parse(id), size: "thumb" }).then(
      () => true,
      () => false,
    );

  test("are the new request's as well, for exactly those who see it, and stay the comment's", async () => {
    const first = await photo();
    const { became } = await split();
    const [copy, ...rest] = await files(became);
    expect([copy?.name, copy?.state, rest]).toEqual(["photo.jpg", "ready", []]);
    expect(copy?.id).not.toBe(first);
    expect(await db.ticket.findUnique({ where: { id: became } })).toMatchObject({ attachmentCount: 1 });
    expect([await given(ines, first), await given(lea, first)]).toEqual([true, true]);
    expect([await given(ines, copy?.id ?? ""), await given(lea, copy?.id ?? "")]).toEqual([true, false]);
  });

  test("outlive each other, until neither message has them", async () => {
    const first = await photo();
    const { became } = await split();
    const copy = AttachmentId.parse((await files(became))[0]?.id);
    const { storageKey } = await db.attachment.findUniqueOrThrow({ where: { publicId: first } });
    const isThere = async () => {
      const content = await (await fileStorage()).read(storageKey ?? "");
      content?.destroy();
      return content !== null;
    };
    await removeAttachment(asTechnician(karim), { id: first });
    await removeDeletedFilesJob.run(asJob());
    expect([await isThere(), await given(ines, first), await given(ines, copy)]).toEqual([true, false, true]);
    await removeAttachment(asTechnician(karim), { id: copy });
    await removeDeletedFilesJob.run(asJob());
    expect([await isThere(), await given(ines, copy)]).toEqual([false, false]);
  });

  test("count once toward the quota of who sent them", async () => {
    await photo();
    const { became } = await split();
    const rows = await db.attachment.findMany({
      where: { uploaderId: ines.id },
      select: { ticketId: true, copied: true },
    });
    expect(rows).toEqual([
      { ticketId: number, copied: false },
      { ticketId: became, copied: true },
    ]);
    const most = DAILY_FILES - 1;
    const facts = { uploaderId: ines.id, name: "a", bytes: 1 };
    await db.attachment.createMany({
      data: Array.from({ length: most - 1 }, () => ({ ...facts, publicId: unique("f-"), clientKey: unique("key-") })),
    });
    const begin = () => beginUpload(asLearner(ines), { key: unique("key-"), name: "a", bytes: 1 });
    expect((await begin()).state).toBe("uploading");
    await refused(begin(), "rate_limited");
  });
});

test("a note becomes a ticket of the staff who wrote it: no learner comes to read it", async () => {
  const note = await aComment(number, karim.id, { kind: "note", body: "Entre nous" });
  const { became } = await splitComment(asTechnician(karim), { number, commentId: note.id, title, categoryId });
  expect(await db.ticket.findUnique({ where: { id: became } })).toMatchObject({ requesterId: karim.id });
});

test("it is as urgent as its origin was said to be", async () => {
  await db.ticket.update({ where: { id: number }, data: { urgency: "low", priority: "high" } });
  const { became } = await split();
  expect(await db.ticket.findUnique({ where: { id: became } })).toMatchObject({ urgency: "low", priority: "low" });
});

test("once: also when sent many times", async () => {
  const sent = await Promise.allSettled([1, 2, 3, 4].map(() => split()));
  expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db.ticket.count({ where: { requesterId: ines.id } })).toBe(1);
});

test("under its key a repeat gives the ticket that was made, to who may see it", async () => {
  const input = { number, commentId, title, categoryId };
  const options = { idempotencyKey: unique("key-") };
  const first = await splitComment(asTechnician(karim), input, options);
  expect(await splitComment(asTechnician(karim), input, options)).toEqual(first);
  await refused(splitComment(asTechnician(karim), { ...input, title: "Autre" }, options), "conflict");
  await db.ticket.update({ where: { id: first.became }, data: { teamId: (await aTeam()).id } });
  await refused(splitComment(asRestricted(karim), input, options), "not_found");
});

test("technicians and admins do, within what they see", async () => {
  const input = { number, commentId, title, categoryId };
  for (const actor of [asLearner(lea), asManager(await aManager())])
    await refusedUntouched(number, () => splitComment(actor, input), "forbidden");
  const hidden = await aTicket({ teamId: (await aTeam()).id });
  const theirs = await aComment(hidden.id, lea.id);
  await refused(splitComment(asRestricted(karim), { ...input, number: hidden.id, commentId: theirs.id }), "not_found");
  await refusedUntouched(
    number,
    () => splitComment(asTechnician(karim), { ...input, commentId: theirs.id }),
    "not_found",
  );
  const gone = await aCategory({ active: false });
  await refusedUntouched(
    number,
    () => splitComment(asTechnician(karim), { ...input, categoryId: gone.id }),
    "invalid_input",
  );
});
