import { beforeEach, describe, expect, it } from "vitest";
import { notificationSubscriber } from "../../notifications/subscribers";
import { db } from "../../platform/db/client";
import { TicketNumber } from "../../platform/ids";
import { drainOutbox } from "../../platform/outbox/worker";
import { asAdmin, asLearner, asManager, asTechnician } from "../../testing/actors";
import { aLearner, aManager, anAdmin, aTechnician, aTicket, type Person } from "../../testing/factories";
import { recordedEvents, recordedNames } from "../../testing/recorded";
import { answerOutcome } from "../../tickets/commands/answer-outcome";
import { changeStatus } from "../../tickets/commands/change-status";
import { getTicket } from "../../tickets/queries/get-ticket";
import { rateTicket } from "./rate-ticket";

let lea: Person, ines: Person, karim: Person, ticket: { id: number };
beforeEach(async () => {
  await db.outbox.deleteMany();
  [lea, ines, karim] = [await aLearner(), await aLearner(), await aTechnician()];
  ticket = await aTicket({ requesterId: lea.id, followerIds: [ines.id], leadId: karim.id, status: "resolved" });
});

const rate = (score: "good" | "fair" | "bad", line?: string, who = lea) =>
  rateTicket(asLearner(who), { number: ticket.id, score, ...(line === undefined ? {} : { line }) });
const ratingOf = async (actor: Parameters<typeof getTicket>[0]) =>
  (await getTicket(actor, TicketNumber.parse(ticket.id))).rating;
const told = async () => {
  await drainOutbox([notificationSubscriber]);
  return (await db.notification.findMany({ where: { ticketId: ticket.id } })).map(({ kind, userId }) => ({
    kind,
    userId,
  }));
};

describe("a rating", () => {
  it("is one tap with an optional line, seen by its requester and the staff, and by no follower", async () => {
    expect(await ratingOf(asLearner(lea))).toEqual({ score: null, line: "", at: null, may: true });
    expect(await ratingOf(asTechnician(karim))).toBeNull();
    await rate("good");
    await rate("good", "Très rapide");
    expect(await ratingOf(asLearner(lea))).toMatchObject({ score: "good", line: "Très rapide", may: true });
    expect(await ratingOf(asManager(await aManager()))).toMatchObject({
      score: "good",
      line: "Très rapide",
      may: false,
    });
    expect(await ratingOf(asLearner(ines))).toBeNull();
    const follower = await getTicket(asLearner(ines), TicketNumber.parse(ticket.id));
    expect(JSON.stringify(follower)).not.toMatch(/rated|Très rapide/);
    expect((await recordedEvents("ticket", ticket.id)).at(-1)).toMatchObject({
      name: "ticket.rated",
      audience: "staff",
      data: { from: "good", to: "good" },
      texts: [{ field: "body", text: "Très rapide" }],
    });
    expect((await db.ticket.findUniqueOrThrow({ where: { id: ticket.id } })).satisfaction).toBe("good");
  });

  it("is one for each time it was resolved: it can be changed, and given anew after a reopening", async () => {
    await rate("bad", "Toujours en panne");
    await rate("fair");
    await rate("fair");
    expect(await db.rating.count({ where: { ticketId: ticket.id } })).toBe(1);
    expect(await ratingOf(asLearner(lea))).toMatchObject({ score: "fair", line: "Toujours en panne" });
    await answerOutcome(asLearner(lea), { number: ticket.id, move: "reopen" });
    await expect(rate("good")).rejects.toMatchObject({ code: "conflict" });
    const { version } = await db.ticket.findUniqueOrThrow({ where: { id: ticket.id } });
    await changeStatus(asTechnician(karim), { number: ticket.id, status: "resolved", version });
    expect(await ratingOf(asLearner(lea))).toMatchObject({ score: null, may: true });
    expect(await ratingOf(asTechnician(karim))).toMatchObject({ score: "fair" });
    await rate("good");
    expect(await db.rating.count({ where: { ticketId: ticket.id } })).toBe(2);
    expect(await ratingOf(asTechnician(karim))).toMatchObject({ score: "good", line: "" });
    expect((await recordedNames("ticket", ticket.id)).filter((name) => name === "ticket.rated")).toHaveLength(3);
  });

  it("can be given once it is confirmed, for a week, and of nothing that was cancelled", async () => {
    await answerOutcome(asLearner(lea), { number: ticket.id, move: "confirm" });
    await rate("good");
    const weekAgo = new Date(Date.now() - 7 * 24 * 60 * 60_000 - 1_000);
    await db.ticket.update({ where: { id: ticket.id }, data: { closedAt: weekAgo } });
    await expect(rate("bad")).rejects.toMatchObject({ code: "conflict" });
    expect(await ratingOf(asLearner(lea))).toMatchObject({ score: "good", may: false });
    await db.ticket.update({ where: { id: ticket.id }, data: { closedAt: new Date(), closedReason: "cancelled" } });
    await expect(rate("bad")).rejects.toMatchObject({ code: "conflict" });
  });

  it("is the requester's alone, whatever the role of others", async () => {
    for (const actor of [asLearner(ines), asTechnician(karim), asAdmin(await anAdmin())])
      await expect(rateTicket(actor, { number: ticket.id, score: "good" })).rejects.toMatchObject({
        code: "forbidden",
      });
    await expect(rate("good", undefined, await aLearner())).rejects.toMatchObject({ code: "not_found" });
    await expect(rate("good", "x".repeat(501))).rejects.toMatchObject({ code: "invalid_input" });
    expect(await db.rating.count({ where: { ticketId: ticket.id } })).toBe(0);
  });

  it("tells the lead of a bad one once, and of no other", async () => {
    await rate("good");
    expect(await told()).toEqual([]);
    await rate("bad");
    await rate("bad", "Rien n’a changé");
    expect(await told()).toEqual([{ kind: "unhappy", userId: karim.id }]);
  });

  it("is one row of two taps at once", async () => {
    await Promise.all([rate("good"), rate("fair"), rate("bad")]);
    expect(await db.rating.count({ where: { ticketId: ticket.id } })).toBe(1);
  });
});
