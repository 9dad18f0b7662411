import { beforeEach, describe, expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { asManager, asRestricted, asTechnician } from "../../testing/actors";
import { aLearner, aManager, aTeam, aTechnician, aTicket, unique, type Person } from "../../testing/factories";
import { recordedNames } from "../../testing/recorded";
import { SeveralChanges } from "../schema";
import { applyChanges } from "./apply-changes";
import { commentOnTicket } from "./comment-on-ticket";

let karim: Person, ticket: { id: number }, team: { id: number };
beforeEach(async () => {
  [karim, ticket, team] = [await aTechnician(), await aTicket(), await aTeam()];
});

const stored = () =>
  db.ticket.findUniqueOrThrow({
    where: { id: ticket.id },
    select: { status: true, priority: true, teamId: true, leadId: true, checklistCount: true, replyCount: true },
  });
const nothing = { status: "new", priority: "normal", teamId: null, leadId: null, checklistCount: 0, replyCount: 0 };
const all = () =>
  SeveralChanges.parse({
    changes: [
      { property: "team", teamId: team.id },
      { property: "status", status: "waiting", waitingFor: { kind: "delivery" } },
      { property: "lead", leadId: karim.id },
      { property: "priority", priority: "high" },
    ],
    checklist: ["Un", "Deux"],
  });
const everything = {
  status: "waiting",
  priority: "high",
  leadId: expect.any(Number) as number,
  checklistCount: 2,
};

describe("several changes", () => {
  it("are one act, with an event for each", async () => {
    const { version, status } = await applyChanges(asTechnician(karim), { number: ticket.id, also: all() });
    expect(status).toBe("waiting");
    expect(await stored()).toMatchObject({ ...everything, teamId: team.id, leadId: karim.id });
    expect(await recordedNames("ticket", ticket.id)).toEqual([
      "ticket.checklistAdded",
      "ticket.priorityChanged",
      "ticket.leadChanged",
      "ticket.statusChanged",
      "ticket.statusChanged",
      "ticket.teamChanged",
    ]);
    const { version: now } = await db.ticket.findUniqueOrThrow({ where: { id: ticket.id } });
    expect(version).toBe(now);
    await applyChanges(asTechnician(karim), { number: ticket.id, also: { ...all(), checklist: [] } });
    expect((await recordedNames("ticket", ticket.id)).length).toBe(6);
  });

  it("are all refused where one is", async () => {
    const manager = asManager(await aManager());
    await expect(applyChanges(manager, { number: ticket.id, also: all() })).rejects.toMatchObject({
      code: "forbidden",
    });
    const learner = await aLearner();
    const wrong = [
      ...all().changes.filter(({ property }) => property !== "lead"),
      { property: "lead", leadId: learner.id },
    ];
    const attempt = applyChanges(asTechnician(karim), {
      number: ticket.id,
      also: { changes: wrong as never, checklist: ["Un"] },
    });
    await expect(attempt).rejects.toMatchObject({ code: "invalid_input" });
    expect(await stored()).toEqual(nothing);
    expect(await recordedNames("ticket", ticket.id)).toEqual([]);
  });

  it("may send a ticket out of its user's sight, and still say what came of it", async () => {
    const own = await aTeam();
    const restricted = asRestricted(karim, [own.id]);
    const also = SeveralChanges.parse({ changes: [{ property: "team", teamId: team.id }] });
    expect(await applyChanges(restricted, { number: ticket.id, also })).toMatchObject({ number: ticket.id });
    await expect(applyChanges(restricted, { number: ticket.id, also })).rejects.toMatchObject({ code: "not_found" });
  });

  it("name each property once", async () => {
    const twice = [
      { property: "priority" as const, priority: "high" as const },
      { property: "priority" as const, priority: "low" as const },
    ];
    const attempt = applyChanges(asTechnician(karim), {
      number: ticket.id,
      also: { changes: twice, checklist: [] },
    });
    await expect(attempt).rejects.toMatchObject({ code: "invalid_input" });
  });
});

describe("a reply with changes", () => {
  const send = (options = {}, facts = {}) =>
    commentOnTicket(
      asTechnician(karim),
      { number: ticket.id, kind: "reply", body: "Bonjour", also: all(), ...facts },
      options,
    );

  it("is sent and done in one act, once", async () => {
    const options = { idempotencyKey: unique("macro-") };
    const [one, two] = await Promise.all([send(options), send(options)]);
    expect(two.commentId).toBe(one.commentId);
    expect(one.status).toBe("waiting");
    expect(await stored()).toMatchObject({ ...everything, teamId: team.id, replyCount: 1 });
  });

  it("is not sent where a change is refused", async () => {
    await db.team.update({ where: { id: team.id }, data: { active: false } });
    await expect(send()).rejects.toMatchObject({ code: "invalid_input" });
    const manager = commentOnTicket(asManager(await aManager()), {
      number: ticket.id,
      kind: "note",
      body: "Bonjour",
      also: all(),
    });
    await expect(manager).rejects.toMatchObject({ code: "forbidden" });
    expect(await stored()).toEqual(nothing);
  });

  it("can't both resolve and set another status", async () => {
    await expect(send({}, { resolve: true })).rejects.toMatchObject({ code: "invalid_input" });
    expect(await stored()).toEqual(nothing);
  });
});
