import { beforeAll, describe, expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asLearner, asManager, asRestricted, asTechnician } from "../../testing/actors";
import {
  aComment,
  aLearner,
  aManager,
  anAdmin,
  aTeam,
  aTechnician,
  aTicket,
  type Person,
} from "../../testing/factories";
import { eventNames, expectExactAccess, lastEvent, refused, refusedUntouched } from "../../testing/ticket-state";
import { commentOnTicket } from "./comment-on-ticket";

let lea: Person, ines: Person, karim: Person, philippe: Person, nadia: Person;

beforeAll(async () => {
  [lea, ines, karim, philippe, nadia] = await Promise.all([
    aLearner(),
    aLearner(),
    aTechnician(),
    aManager(),
    anAdmin(),
  ]);
});

const reply = (number: number, body = "Bonjour") => ({ number, kind: "reply" as const, body });
const note = (number: number) => ({ number, kind: "note" as const, body: "Entre nous" });
const row = (id: number) => db.ticket.findUniqueOrThrow({ where: { id } });

describe("a reply", () => {
  test("is kept exactly, counted, and recorded with its text", async () => {
    const { id } = await aTicket({ requesterId: lea.id });
    const body = "  Merci 🎉\nمرحبا\n<b>gras</b>  ";
    const result = await commentOnTicket(asLearner(lea), reply(id, body));
    expect(await db.comment.findUnique({ where: { id: result.commentId } })).toMatchObject({
      body,
      kind: "reply",
      authorId: lea.id,
    });
    const event = await lastEvent(id);
    expect(event).toMatchObject({
      name: "ticket.replied",
      audience: "public",
      data: { commentId: result.commentId, participant: true },
    });
    expect(event.texts).toMatchObject([{ field: "body", text: body }]);
    expect(await row(id)).toMatchObject({ replyCount: 1, noteCount: 0, version: 1, publicVersion: 1 });
    await expectExactAccess(id);
  });

  test.each([
    ["new", "in_progress", true],
    ["in_progress", "in_progress", true],
    ["waiting", "waiting", true],
    ["resolved", "resolved", true],
  ] as const)("of staff on a %s ticket leaves it %s and is the first answer", async (status, after, first) => {
    const { id } = await aTicket({
      requesterId: lea.id,
      status,
      ...(status === "waiting" ? { waitingFor: "requester" as const } : {}),
    });
    expect((await commentOnTicket(asManager(philippe), reply(id))).status).toBe(after);
    expect((await row(id)).firstReplyAt !== null).toBe(first);
  });

  test.each([
    ["new", "new"],
    ["in_progress", "in_progress"],
    ["waiting", "in_progress"],
    ["resolved", "in_progress"],
  ] as const)("of the requester or a follower on a %s ticket makes it %s", async (status, after) => {
    for (const person of [lea, ines]) {
      const { id } = await aTicket({
        requesterId: lea.id,
        followerIds: [ines.id],
        status,
        waitingFor: status === "waiting" ? "supplier" : null,
      });
      const result = await commentOnTicket(asLearner(person), reply(id));
      expect(result.status).toBe(after);
      expect(await row(id)).toMatchObject({
        status: after,
        open: true,
        waitingFor: null,
        resolvedAt: null,
        firstReplyAt: null,
      });
      expect(await eventNames(id)).toEqual(
        status === after ? ["ticket.replied"] : ["ticket.replied", "ticket.statusChanged"],
      );
      await expectExactAccess(id);
    }
  });

  test("of a technician on their own request counts as the requester's", async () => {
    const { id } = await aTicket({ requesterId: karim.id });
    expect((await commentOnTicket(asTechnician(karim), reply(id))).status).toBe("new");
    expect((await row(id)).firstReplyAt).toBeNull();
  });

  test("on a closed ticket is refused with the way on, and nothing is written", async () => {
    const { id } = await aTicket({ requesterId: lea.id, status: "closed" });
    for (const actor of [asLearner(lea), asTechnician(karim)]) {
      const error = await refusedUntouched(id, () => commentOnTicket(actor, reply(id)), "conflict");
      expect(error.key).toBe("tickets.errors.closed");
    }
  });
});

describe("resolving with a reply", () => {
  test("is one act: the reply, the status and its time", async () => {
    const { id } = await aTicket({ requesterId: lea.id });
    const result = await commentOnTicket(asTechnician(karim), { ...reply(id), resolve: true });
    expect(result).toMatchObject({ status: "resolved", version: 2 });
    expect(await row(id)).toMatchObject({ status: "resolved", open: false });
    expect((await row(id)).resolvedAt).not.toBeNull();
    expect(await eventNames(id)).toEqual(["ticket.replied", "ticket.statusChanged"]);
    await expectExactAccess(id);
  });

  test("is refused to managers and learners, who don't change the status, and in a note", async () => {
    const { id } = await aTicket({ requesterId: lea.id });
    for (const actor of [asManager(philippe), asLearner(lea)]) {
      await refusedUntouched(id, () => commentOnTicket(actor, { ...reply(id), resolve: true }), "forbidden");
    }
    await refusedUntouched(id, () => commentOnTicket(asAdmin(nadia), { ...note(id), resolve: true }), "invalid_input");
  });
});

describe("a note", () => {
  test("is for staff: it moves nothing that learners see", async () => {
    const { id } = await aTicket({ requesterId: lea.id });
    const before = await row(id);
    await commentOnTicket(asTechnician(karim), note(id));
    const after = await row(id);
    expect(after).toMatchObject({ noteCount: 1, replyCount: 0, status: "new", publicVersion: 1, firstReplyAt: null });
    expect(after.publicUpdatedAt).toEqual(before.publicUpdatedAt);
    expect((await lastEvent(id)).audience).toBe("staff");
  });

  test("is forbidden to the requester, and may be added to a closed ticket", async () => {
    const { id } = await aTicket({ requesterId: lea.id, status: "closed" });
    await refusedUntouched(id, () => commentOnTicket(asLearner(lea), note(id)), "forbidden");
    await commentOnTicket(asManager(philippe), note(id));
    expect((await row(id)).noteCount).toBe(1);
  });
});

test("outsiders find nothing to comment on", async () => {
  const team = await aTeam();
  const { id } = await aTicket({ requesterId: lea.id, teamId: team.id });
  for (const actor of [asLearner(ines), asRestricted(karim)]) {
    await refusedUntouched(id, () => commentOnTicket(actor, reply(id)), "not_found");
  }
});

test("the same comment sent again under its key is one comment; another under it is refused; lost rights hide it", async () => {
  const { id } = await aTicket({ requesterId: lea.id, followerIds: [ines.id] });
  const options = { idempotencyKey: "comment-key-1" };
  const first = await commentOnTicket(asLearner(ines), reply(id), options);
  const again = await commentOnTicket(asLearner(ines), reply(id), options);
  expect(again.commentId).toBe(first.commentId);
  await refused(commentOnTicket(asLearner(ines), reply(id, "Autre chose"), options), "conflict");
  expect((await row(id)).replyCount).toBe(1);
  await db.follower.deleteMany({ where: { ticketId: id } });
  await db.ticketAccess.deleteMany({ where: { ticketId: id, userId: ines.id } });
  await refused(commentOnTicket(asLearner(ines), reply(id), options), "not_found");
});

test("eight people at once lose no comment and no count", async () => {
  const { id } = await aTicket({ requesterId: lea.id, status: "waiting" });
  await aComment(id, lea.id);
  await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      commentOnTicket(index % 2 ? asLearner(lea) : asTechnician(karim), reply(id, `n° ${String(index)}`)),
    ),
  );
  expect(await row(id)).toMatchObject({ replyCount: 9, status: "in_progress" });
  expect(await db.comment.count({ where: { ticketId: id } })).toBe(9);
  await expectExactAccess(id);
});

describe("a reply on a conversation that moved on", () => {
  test("is refused and not kept when its writer was not shown the newest reply", async () => {
    const { id } = await aTicket({ requesterId: lea.id });
    const shown = await commentOnTicket(asTechnician(karim), reply(id));
    const newer = await commentOnTicket(asTechnician(karim), reply(id, "Et encore"));
    const late = { ...reply(id, "Merci"), shownReplyId: shown.commentId };
    await expect(commentOnTicket(asLearner(lea), late)).rejects.toMatchObject({
      code: "conflict",
      key: "tickets.errors.movedOn",
      details: { movedOn: true },
    });
    expect((await row(id)).replyCount).toBe(2);
    await commentOnTicket(asLearner(lea), { ...late, shownReplyId: newer.commentId });
    expect((await row(id)).replyCount).toBe(3);
  });

  test("minds neither the writer's own replies, nor notes, nor who says nothing of it", async () => {
    const { id } = await aTicket({ requesterId: lea.id });
    await commentOnTicket(asLearner(lea), reply(id));
    await commentOnTicket(asTechnician(karim), note(id));
    await commentOnTicket(asLearner(lea), { ...reply(id, "Aussi"), shownReplyId: 0 });
    await commentOnTicket(asTechnician(karim), reply(id));
    await commentOnTicket(asTechnician(karim), { ...note(id), shownReplyId: 0 });
    expect(await row(id)).toMatchObject({ replyCount: 3, noteCount: 2 });
  });
});
